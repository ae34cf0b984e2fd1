using Articles.Reading.Metadata.Sources;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>
/// Data and head often name who put a page on line, or the first of several authors alone. Where the page prints 'By' and other people
/// right at its heading, or all authors beside each other, those wrote it.
/// </summary>
internal static class PostedByOthers
{
    private const double Discount = 0.3;

    // A byline in a line of its own, near the heading.
    private const double Near = 0.64;

    public static IEnumerable<Candidate<AuthorList>> Discounted(IReadOnlyList<Candidate<AuthorList>> candidates)
    {
        var printed = candidates.FirstOrDefault(candidate =>
            candidate.Value.ArePeople
            && (
                candidate.Rule == "byline-line" && candidate.Prior >= Near
                || candidate.Rule == ShownBylines.Together && CompletesData(candidate, candidates)
            )
        );
        return printed is null
            ? candidates
            : candidates.Select(candidate =>
                // An element may hold one of several names.
                candidate.Source == SourceKind.Page
                    && candidate.Rule != "byline-element"
                || AuthorList.Likeness(candidate.Value, printed.Value) == 1
                    ? candidate
                    : candidate with
                    {
                        Prior = candidate.Prior * Discount,
                    }
            );
    }

    private static bool CompletesData(Candidate<AuthorList> printed, IReadOnlyList<Candidate<AuthorList>> candidates) =>
        candidates.Any(told => told.Source == SourceKind.Data && printed.Value.Completes(told.Value));
}
