using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Articles.Writing;

/// <summary>The lead image. What is left out stays as it is, and null takes away.</summary>
public sealed record LeadImageContent
{
    /// <summary>Where it is: http or https.</summary>
    public Optional<string> Address { get; init; }

    /// <summary>What it shows, for those who do not see it. Without it the article has what its body says of the same image, as of the rest.</summary>
    public Optional<string?> Alt { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Width { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Height { get; init; }

    /// <summary>What is printed below it.</summary>
    public Optional<string?> Caption { get; init; }

    /// <summary>Whose it is.</summary>
    public Optional<string?> Credit { get; init; }

    /// <param name="now">What is known of the image that the article has.</param>
    internal ImageDetails? Over(ImageDetails? now)
    {
        var details = new ImageDetails
        {
            Alt = Alt.Or(now?.Alt),
            Width = Width.Or(now?.Width),
            Height = Height.Or(now?.Height),
            Caption = Caption.Or(now?.Caption),
            Credit = Credit.Or(now?.Credit),
        };
        return details == new ImageDetails() ? null : details;
    }
}

/// <summary>What search engines and cards are to show instead. What is left out stays as it is, and null takes away.</summary>
public sealed record SeoContent
{
    /// <summary>Instead of the title.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>Instead of the excerpt.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The address of an image instead of the lead image: http or https.</summary>
    public Optional<string?> Image { get; init; }
}
