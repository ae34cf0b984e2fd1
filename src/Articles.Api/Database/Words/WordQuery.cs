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

    /// <summary>Whether one of <see cref="All"/> is enough.</summary>
    public bool AnyWillDo { get; init; }

    /// <summary>None of these may be there.</summary>
    public IReadOnlyList<Phrase> None { get; init; } = [];
}
