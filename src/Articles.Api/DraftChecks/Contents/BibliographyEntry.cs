using System.Globalization;

namespace Articles.Api.DraftChecks.Contents;

/// <summary>An entry of a bibliography.</summary>
/// <param name="Key">What the bibliography calls it.</param>
/// <param name="From">Its first unit in the draft.</param>
/// <param name="To">One past its last.</param>
internal sealed record BibliographyEntry(string Key, int From, int To)
{
    public string? Title { get; init; }

    public string? Address { get; init; }

    /// <summary>When it was used, as far as it says so: a day means its beginning, so that what happened on it is told.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Its fields that may have quotations.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public static DateTimeOffset? DayOf(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM", "yyyy", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day
        )
            ? day
            : null;
}
