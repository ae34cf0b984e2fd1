namespace Articles.Api.Database.Words;

/// <summary>Words in a row. All of them are prepared: what a person typed never gets this far.</summary>
/// <param name="Terms">At least one.</param>
/// <param name="IsPrefix">Whether the last of them is only the beginning of a word.</param>
public sealed record Phrase(IReadOnlyList<string> Terms, bool IsPrefix = false);

/// <summary>What to look for.</summary>
public sealed record WordQuery
{
    /// <summary>Of each of these, one has to be there.</summary>
    public required IReadOnlyList<IReadOnlyList<Phrase>> All { get; init; }

    /// <summary>None of these may be there.</summary>
    public IReadOnlyList<Phrase> None { get; init; } = [];

    /// <summary>As this, but only of what is about one of <see cref="All"/>.</summary>
    public WordQuery AboutOne() =>
        this with
        {
            All =
            [
                .. All,
                [
                    .. All.SelectMany(phrases => phrases)
                        // Only words that stand in a row are marked, one by one.
                        .Where(phrase => !phrase.Terms[^1].StartsWith(WordRow.WholeMark, StringComparison.Ordinal))
                        .Select(phrase => phrase with { Terms = [WordRow.TopicMark + phrase.Terms[^1]] }),
                ],
            ],
        };
}
