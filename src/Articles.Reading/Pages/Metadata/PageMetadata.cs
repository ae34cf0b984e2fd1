using AngleSharp.Html.Dom;

namespace Articles.Reading.Pages.Metadata;

/// <summary>What a page says of its article, checked against what it shows.</summary>
internal sealed record PageMetadata
{
    public Found<string>? Title { get; init; }

    public IReadOnlyList<Found<string>> Authors { get; init; } = [];

    public static PageMetadata Of(IHtmlDocument document, string? address)
    {
        var heading = document.QuerySelector("h1");
        return heading is null
            ? new PageMetadata()
            : new PageMetadata
            {
                Title = new Found<string>(
                    heading.TextContent.Trim(),
                    new Evidence("first-heading", 0.6, null, null, heading.TextContent, "h1")
                ),
            };
    }
}
