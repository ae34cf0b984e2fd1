using Articles.Api.Pages.Markup;

namespace Articles.Api.Pages.Drafts;

/// <summary>Something that was found in a draft, with the number of its note.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last.</param>
/// <param name="Class">What its mark looks like.</param>
internal sealed record DraftMark(int Number, int Start, int End, string Class);

/// <summary>A draft as it was pasted, with what was found in it marked. Marks may stand in one another, or overlap.</summary>
internal static class DraftMarks
{
    public static Html In(string draft, IReadOnlyList<DraftMark> marks)
    {
        var positions = new CodePoints(draft);
        var bounds = marks
            .SelectMany(mark => new[] { mark.Start, mark.End })
            .Concat([0, positions.At(draft.Length)])
            .Distinct()
            .Order()
            .ToList();
        var named = new HashSet<int>();
        return Html.Join(
            bounds
                .Zip(bounds.Skip(1))
                .Select(piece =>
                    Html.Of(
                        $"{Piece(draft[positions.UnitAt(piece.First)..positions.UnitAt(piece.Second)], Innermost(marks, piece.First), named)}{Signs(marks, piece.Second)}"
                    )
                )
        );
    }

    private static DraftMark? Innermost(IReadOnlyList<DraftMark> marks, int at) =>
        marks.Where(mark => mark.Start <= at && at < mark.End).MinBy(mark => mark.End - mark.Start);

    private static Html Piece(string text, DraftMark? mark, HashSet<int> named) =>
        mark is null ? Html.Of($"{text}")
        : named.Add(mark.Number)
            ? Html.Of($"<span class=\"quote {mark.Class}\" id=\"mark-{mark.Number}\">{text}</span>")
        : Html.Of($"<span class=\"quote {mark.Class}\">{text}</span>");

    private static Html Signs(IReadOnlyList<DraftMark> marks, int end) =>
        Html.Join(
            marks
                .Where(mark => mark.End == end)
                .Select(mark =>
                    Html.Of(
                        $"<sup class=\"ref\"><a href=\"#note-{mark.Number}\" aria-label=\"Note {mark.Number}\">{mark.Number}</a></sup>"
                    )
                )
        );
}
