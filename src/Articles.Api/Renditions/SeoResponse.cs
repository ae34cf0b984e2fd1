using Articles.Api.Model;

namespace Articles.Api.Renditions;

/// <summary>What search engines and cards are to show instead of what readers see.</summary>
public sealed record SeoResponse
{
    /// <summary>Instead of the title; null for the title itself.</summary>
    public required string? Title { get; init; }

    /// <summary>Instead of the excerpt; null for the excerpt itself.</summary>
    public required string? Description { get; init; }

    /// <summary>The address of an image instead of the lead image; null for the lead image itself.</summary>
    public required string? Image { get; init; }

    internal static SeoResponse? Of(ArticleDisplay display) =>
        display is { SeoTitle: null, SeoDescription: null, SeoImage: null }
            ? null
            : new SeoResponse
            {
                Title = display.SeoTitle,
                Description = display.SeoDescription,
                Image = display.SeoImage,
            };
}
