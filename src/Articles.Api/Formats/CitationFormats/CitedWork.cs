namespace Articles.Api.Formats.CitationFormats;

/// <summary>What is cited, whichever format it goes out in.</summary>
internal sealed record CitedWork
{
    /// <summary>A short name that is the same for ever.</summary>
    public required string Key { get; init; }

    /// <summary>The title of the article.</summary>
    public required string Title { get; init; }

    /// <summary>As printed: nothing tells which part of a name is the family's.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    public required string? Outlet { get; init; }

    /// <summary>Null when the page prints no date.</summary>
    public required DateOnly? Published { get; init; }

    public required string? Language { get; init; }

    /// <summary>Where people read it.</summary>
    public required string Address { get; init; }

    /// <summary>The cited words with who said them; null when the whole article is cited.</summary>
    public CitedWords? Words { get; init; }

    /// <summary>What has become of it since it was printed; null when nothing has.</summary>
    public required string? Standing { get; init; }

    /// <summary>The words and the standing in one line, for formats that have no other place for either.</summary>
    public string? Note =>
        (Words, Standing) switch
        {
            ({ } words, { } standing) => $"{words}. {standing}",
            ({ } words, null) => words.ToString(),
            _ => Standing,
        };
}

/// <param name="Text">Without the outer marks.</param>
/// <param name="Speaker">Null when the page does not tell.</param>
internal sealed record CitedWords(string Text, string? Speaker)
{
    public override string ToString() => Speaker is null ? $"“{Text}”" : $"{Speaker}: “{Text}”";
}
