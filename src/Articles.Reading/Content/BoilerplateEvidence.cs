using Articles.Reading.Html;

namespace Articles.Reading.Content;

/// <summary>Lists what of a page is not its article, with the rule that said so.</summary>
internal static class BoilerplateEvidence
{
    // No page has more that anybody looks at; a hostile one shall not fill the memory.
    private const int MostPlaces = 2_000;
    private const int LongestWords = 500;
    private const double Sureness = 0.7;

    public static IReadOnlyList<Evidence> Of(BodyPieces body, NotesAndBios notesAndBios)
    {
        var kept = body.Kept.ToHashSet();
        var found = new List<Evidence>();
        var pieces = body.Draft.Tree.Pieces;
        for (var i = 0; i < pieces.Count && found.Count < MostPlaces; )
        {
            var first = i++;
            if (ReasonOf(first) is not { } reason)
                continue;
            var words = pieces[first].Text;
            for (; i < pieces.Count && words.Length < LongestWords && ReasonOf(i) == reason && AreNear(first, i); i++)
                words += "\n" + pieces[i].Text;
            found.Add(
                new Evidence(
                    DropReasons.RuleOf(reason),
                    Sureness,
                    null,
                    null,
                    words,
                    PageSelector.Of(pieces[first].Node.Element)
                )
            );
        }
        return found;

        DropReason? ReasonOf(int piece) =>
            pieces[piece].Text.Length == 0 || kept.Contains(pieces[piece]) || notesAndBios.Holds(pieces[piece])
                ? null
                : body.Draft[piece] ?? DropReason.OutsideArticle;
        bool AreNear(int one, int other) =>
            pieces[one].Node.Parent == pieces[other].Node.Parent || pieces[one].Node == pieces[other].Node.Parent;
    }
}
