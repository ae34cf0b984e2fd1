using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>A story from an export of Medium: its file says with microformats what is what.</summary>
internal static class MediumPage
{
    // They stand in the first lines and the last ones.
    private const string Mark = "class=\"h-entry\"";
    private const string Body = "data-field=\"body\"";

    public static bool IsStory(string html) =>
        html.Contains(Mark, StringComparison.Ordinal) && html.Contains(Body, StringComparison.Ordinal);

    /// <summary>An export of Medium has much beside its stories: claps, bookmarks, who follows whom.</summary>
    public static bool IsArchive(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Any(IsOfStories) && all.Any(name => name.Split('/') is [.., "profile", "profile.html"]);
    }

    public static bool IsOfStories(string name) => name.Split('/') is [.., "posts", _];

    public static PageToImport Of(string name, string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        if (document.QuerySelector(".h-entry [data-field=body]") is not { } body)
            return new PageToImport(name, PageFormat.Html, html);
        var notes = new List<string>();
        var address = document.QuerySelector("a.p-canonical")?.GetAttribute("href");
        return new PageToImport(name, PageFormat.Fragment, body.InnerHtml)
        {
            Carrier = "medium",
            Title = TextOf(document, ".p-name"),
            Subtitle = TextOf(document, "[data-field=subtitle]"),
            Authors = CarrierNames.Of(document.QuerySelectorAll(".p-author").Select(author => author.TextContent)),
            Address = WebAddress.IsAbsolute(address) ? address : null,
            PublishedAt = CarrierDates.FirstOf(
                notes,
                document.QuerySelector(".dt-published")?.GetAttribute("datetime")
            ),
            Notes = notes,
        };
    }

    private static string? TextOf(IParentNode document, string selector) =>
        document.QuerySelector(selector)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } words
            ? string.Join(' ', words)
            : null;
}
