using System.Text.Json.Serialization;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Renditions;
using Articles.Api.Search.Snippets;

namespace Articles.Api.Search;

/// <summary>What a search found.</summary>
public enum HitType
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A quote.</summary>
    Quote,
}

/// <summary>Which word of a query may be only the beginning of one.</summary>
public enum SearchPrefix
{
    /// <summary>The last word.</summary>
    Last,
}

/// <summary>An article or a quote that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>Which of both it is.</summary>
    public required HitType Type { get; init; }

    /// <summary>How well it fits; more is better. It compares hits of one answer, and says nothing by itself.</summary>
    public required double Score { get; init; }

    /// <summary>The article that was found. Only when it is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Prepared<ArticleSummary>? Article { get; init; }

    /// <summary>The quote that was found. Only when it is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuoteSummary? Quote { get; init; }

    /// <summary>Where in it the words stand; empty when they are only names, such as the author's.</summary>
    public required IReadOnlyList<Snippet> Snippets { get; init; }
}

/// <summary>One page of what a search found, best first.</summary>
public sealed record SearchPage : IPage
{
    /// <summary>The hits of this page.</summary>
    public required IReadOnlyList<SearchHit> Items { get; init; }

    /// <summary>Where the next page begins; absent on the last page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextCursor { get; init; }

    /// <summary>How many articles and quotes match. Only with `includeTotal=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }

    /// <summary>What may have been meant: the query with words that are one letter from those that nothing has. Only when there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DidYouMean { get; init; }

    /// <summary>How the hits divide. Only with `facets`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchFacets? Facets { get; init; }

    bool IPage.HasMore => NextCursor is not null;
}

/// <summary>How hits divide, most frequent first, at most twenty of each. Of many hits only those that were ranked are counted.</summary>
public sealed record SearchFacets
{
    /// <summary>The authors of the articles. Only with `facets=author`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Author { get; init; }

    /// <summary>The speakers of the quotes. Only with `facets=speaker`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Speaker { get; init; }

    /// <summary>The sections of the articles. Only with `facets=section`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Section { get; init; }

    /// <summary>The tags of the articles. Only with `facets=tag`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Tag { get; init; }

    /// <summary>The years in which articles and quotes were published, latest first. Only with `facets=year`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Year { get; init; }

    /// <summary>The kinds of the quotes. Only with `facets=kind`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Facet>? Kind { get; init; }
}

/// <summary>How many hits have something in common.</summary>
/// <param name="Value">As the filter takes it: a slug, a section, a tag, a kind; of years, the year.</param>
/// <param name="Name">For people to read.</param>
/// <param name="Count">How many hits.</param>
public sealed record Facet(string Value, string Name, int Count);
