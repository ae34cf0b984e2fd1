using Articles.Api.Model;

namespace Articles.Api.Renditions;

/// <summary>The image that stands for an article.</summary>
public sealed record LeadImage
{
    /// <summary>Where it is.</summary>
    public required string Address { get; init; }

    /// <summary>What it shows, for those who do not see it; null when nobody said.</summary>
    public required string? Alt { get; init; }

    /// <summary>In pixels; null when nobody said.</summary>
    public required int? Width { get; init; }

    /// <summary>In pixels; null when nobody said.</summary>
    public required int? Height { get; init; }

    /// <summary>What is printed below it; null when nothing is.</summary>
    public required string? Caption { get; init; }

    /// <summary>Whose it is; null when nobody said.</summary>
    public required string? Credit { get; init; }

    /// <summary>What was said of the image itself wins over what the body says of the same image.</summary>
    internal static LeadImage? Of(ArticleSnapshot article)
    {
        if (article.Image is not { } address)
            return null;
        var said = article.Display.Image;
        var shown = article
            .Blocks.SelectMany(block => block.Blocks.Prepend(block))
            .FirstOrDefault(block => block.Kind is BlockKind.Image && block.Address == address);
        return new LeadImage
        {
            Address = address,
            Alt = said?.Alt ?? shown?.Alt,
            Width = said?.Width ?? shown?.Width,
            Height = said?.Height ?? shown?.Height,
            Caption = said?.Caption ?? (shown?.Text is { Length: > 0 } caption ? caption : null),
            Credit = said?.Credit ?? shown?.Credit,
        };
    }
}
