namespace Articles.Reading.Pages.Metadata;

/// <summary>
/// Data and head often name who put a page on line. Where the page prints 'By' and other people right at its heading, those
/// wrote it.
/// </summary>
internal static class PostedByOthers
{
    private const double Discount = 0.3;

    // A byline in a line of its own, near the heading.
    private const double Near = 0.64;

    public static IEnumerable<Candidate<AuthorList>> Discounted(IReadOnlyList<Candidate<AuthorList>> candidates)
    {
        var printed = candidates.FirstOrDefault(candidate =>
            candidate.Rule == "byline-line" && candidate.Prior >= Near && candidate.Value.ArePeople
        );
        return printed is null
            ? candidates
            : candidates.Select(candidate =>
                candidate.Voice == Voice.Page || AuthorList.Likeness(candidate.Value, printed.Value) == 1
                    ? candidate
                    : candidate with
                    {
                        Prior = candidate.Prior * Discount,
                    }
            );
    }
}
