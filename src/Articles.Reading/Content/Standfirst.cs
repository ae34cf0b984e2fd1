using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.PlainText;
using Articles.Reading.Text;

namespace Articles.Reading.Content;

/// <summary>Finds the sentences that open an article between its headline and the element that holds the rest.</summary>
internal static class Standfirst
{
    private const int Reach = 30;

    public static IReadOnlyList<Piece> FirstAbove(ContentDraft draft, PageNode node, string? title)
    {
        var pieces = draft.Tree.Pieces;
        var headline = -1;
        for (var i = node.First - 1; i >= Math.Max(0, node.First - Reach) && headline < 0; i--)
        {
            if (pieces[i].Level == 1 || title is not null && Headline.Repeats(pieces[i].Text, title))
                headline = i;
        }
        if (headline < 0)
            return [];
        return
        [
            .. Enumerable
                .Range(headline + 1, node.First - headline - 1)
                .Where(i => draft[i] is null && IsStandfirst(pieces[i]))
                .Select(i => pieces[i])
                .Take(2),
        ];
    }

    private static bool IsStandfirst(Piece piece) =>
        piece.Kind == PieceKind.Paragraph
        && piece.IsText
        && piece.LinkShare < 0.3
        && (
            piece.IsProse
            || piece.Node.Nearest(node => node.Role == ElementRole.Standfirst) is not null
                && LineShape.Words(piece.Text) >= 6
        )
        && Boilerplate.Of(piece.Text) == BoilerplateKind.None;
}
