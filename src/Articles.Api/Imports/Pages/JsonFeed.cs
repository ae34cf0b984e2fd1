using System.Text.Json;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>The pages of a JSON Feed, version 1 or 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static bool IsFeed(JsonElement root) =>
        root.Text("version") is { } version && version.Contains("jsonfeed.org/version/", StringComparison.Ordinal);

    public static IEnumerable<PageToImport> Of(JsonElement feed)
    {
        var identities = new FeedIdentities();
        foreach (var item in feed.Items("items"))
            identities.Take(item.Text("id"), AddressOf(item));
        foreach (var item in feed.Items("items"))
            yield return identities.Told(Page(item, feed));
    }

    private static string? AddressOf(JsonElement item) =>
        WebAddress.IsAbsolute(item.Text("url")) ? item.Text("url")
        : WebAddress.IsAbsolute(item.Text("id")) ? item.Text("id")
        : null;

    private static PageToImport Page(JsonElement item, JsonElement feed)
    {
        var name = item.Text("title") ?? item.Text("url") ?? item.Text("id") ?? "An item without a title";
        var html = item.Text("content_html");
        if ((html ?? item.Text("content_text") ?? item.Text("summary")) is not { } content)
            return PageToImport.Refused(name, "The item has neither content nor a summary.");
        var notes = new List<string>();
        if (html is null && item.Text("content_text") is null)
            notes.Add(FeedPage.OnlySummary);
        var names = NamesIn(item) is { Count: > 0 } own ? own : NamesIn(feed);
        return new PageToImport(name, PageFormat.Fragment, html ?? PlainText.ToHtml(content))
        {
            Carrier = "json-feed",
            Title = item.Text("title"),
            Address = AddressOf(item),
            Guid = item.Text("id"),
            Authors = CarrierNames.Of(names),
            Profiles = [.. AuthorsIn(item).Concat(AuthorsIn(feed)).Select(Profile).OfType<CarriedAuthor>()],
            PublishedAt = CarrierDates.FirstOf(notes, item.Text("date_published")),
            ModifiedAt = CarrierDates.FirstOf(notes, item.Text("date_modified")),
            Tags = [.. item.Items("tags").Select(tag => tag.ToString())],
            Excerpt = notes.Contains(FeedPage.OnlySummary) ? null : item.Text("summary"),
            Image = new[] { item.Text("image"), item.Text("banner_image") }.FirstOrDefault(WebAddress.IsAbsolute),
            Language = item.Text("language") ?? feed.Text("language"),
            SiteName = feed.Text("title"),
            Notes = notes,
        };
    }

    private static List<string> NamesIn(JsonElement said) =>
        AuthorsIn(said).Select(author => author.Text("name")).OfType<string>().Distinct().ToList();

    // Version 1 had one author.
    private static IEnumerable<JsonElement> AuthorsIn(JsonElement said) =>
        said.Member("author") is { } author ? said.Items("authors").Append(author) : said.Items("authors");

    private static CarriedAuthor? Profile(JsonElement author) =>
        author.Text("name") is { } name && (author.Text("url") ?? author.Text("avatar")) is not null
            ? new CarriedAuthor(name, null, author.Text("url"), author.Text("avatar"))
            : null;
}
