using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Imports;

/// <summary>Pages to store, as JSON.</summary>
public sealed record ImportContent
{
    /// <summary>The pages, at least one.</summary>
    public required IReadOnlyList<ImportContentPage> Pages { get; init; }

    /// <summary>Whether to store nothing and say what would happen.</summary>
    public bool ValidateOnly { get; init; }

    /// <summary>What new articles are; `asFound` when left out.</summary>
    public ImportedState? State { get; init; }
}

/// <summary>A page to store: one of `html`, `text` and `markdown`.</summary>
public sealed record ImportContentPage
{
    /// <summary>What to call it in its receipt; its place when left out.</summary>
    public string? Name { get; init; }

    /// <summary>Where the page was printed. It is never fetched; by it the page is known when it comes again.</summary>
    public string? Address { get; init; }

    /// <summary>The page as HTML.</summary>
    [PageContent]
    public string? Html { get; init; }

    /// <summary>The page as plain text, one paragraph a line.</summary>
    [PageContent]
    public string? Text { get; init; }

    /// <summary>The page as Markdown, with front matter where it has some.</summary>
    [PageContent]
    public string? Markdown { get; init; }
}
