namespace Articles.Api.Model;

/// <summary>What others print of an article beside its body: lists, cards and search engines.</summary>
public sealed record ArticleDisplay
{
    public static readonly ArticleDisplay Nothing = new();

    /// <summary>Written for lists; null for the beginning of the body.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What is known of the lead image besides its address; null for what the body says of it.</summary>
    public ImageDetails? Image { get; init; }

    /// <summary>The title in search engines and cards; null for the article's own.</summary>
    public string? SeoTitle { get; init; }

    /// <summary>The description in search engines and cards; null for the excerpt.</summary>
    public string? SeoDescription { get; init; }

    /// <summary>The address of the image in cards; null for the lead image.</summary>
    public string? SeoImage { get; init; }

    /// <summary>The address that search engines are to know the article by; null for where it is served.</summary>
    public string? CanonicalAddress { get; init; }
}

/// <summary>What is known of an image besides its address.</summary>
public sealed record ImageDetails
{
    public string? Alt { get; init; }

    /// <summary>In pixels.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels.</summary>
    public int? Height { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }
}

/// <summary>What an article is to its site.</summary>
public enum ArticleType
{
    /// <summary>One of many, in the order of time.</summary>
    Article,

    /// <summary>A page that stands by itself, such as an imprint.</summary>
    Page,
}
