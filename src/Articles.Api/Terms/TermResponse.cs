namespace Articles.Api.Terms;

/// <summary>A tag or a section, and how many articles are filed under it.</summary>
public sealed record TermResponse
{
    /// <summary>The readable name in its address; `tag` and `section` of lists take it.</summary>
    public required string Slug { get; init; }

    /// <summary>The name as an article has it.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles that readers see are filed under it.</summary>
    public required int ArticleCount { get; init; }
}
