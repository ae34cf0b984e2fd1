using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Articles.Api.Imports.Pages;

/// <summary>The table of posts in an export of Substack, <c>posts.csv</c>; the posts themselves are files named by their numbers.</summary>
internal sealed class SubstackPosts
{
    public const string FileName = "posts.csv";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> rows = new(StringComparer.Ordinal);

    /// <returns>Null when the table is another one.</returns>
    public static SubstackPosts? Of(string csv)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MissingFieldFound = null,
        };
        using var reader = new CsvReader(new StringReader(csv), configuration);
        if (!reader.Read() || !reader.ReadHeader() || reader.HeaderRecord is not { } header)
            return null;
        if (!header.Contains("post_id") || !header.Contains("is_published"))
            return null;
        var posts = new SubstackPosts();
        while (reader.Read())
        {
            var row = header.Distinct().ToDictionary(name => name, name => reader.GetField(name)?.Trim() ?? "");
            posts.rows[NumberOf(row["post_id"])] = row;
        }
        return posts;
    }

    /// <summary>Whether an entry of the archive is one of its posts; all others are lists of readers.</summary>
    public static bool IsPost(string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <param name="name">Such as <c>posts/12345.the-harbor.html</c>.</param>
    public PageToImport Page(string name, string html)
    {
        var file = Path.GetFileNameWithoutExtension(name.Split('/')[^1]);
        if (!rows.TryGetValue(NumberOf(file), out var row))
            return new PageToImport(name, PageFormat.Fragment, html)
            {
                State = CarriedState.Draft,
                Carrier = "substack",
            };
        var notes = new List<string>();
        var slug = file[NumberOf(file).Length..].TrimStart('.');
        return new PageToImport(name, PageFormat.Fragment, html)
        {
            Carrier = "substack",
            Guid = $"substack:{NumberOf(file)}",
            Title = Said(row, "title"),
            Subtitle = Said(row, "subtitle"),
            Slug = slug.Length > 0 ? slug : null,
            PublishedAt = CarrierDates.FirstOf(notes, Said(row, "post_date")),
            State = StateOf(row, notes),
            Notes = notes,
        };
    }

    private static CarriedState StateOf(IReadOnlyDictionary<string, string> row, List<string> notes)
    {
        if (Said(row, "is_published")?.ToUpperInvariant() is not ("TRUE" or "1"))
        {
            notes.Add("It was not published.");
            return CarriedState.Draft;
        }
        if (Said(row, "audience") is not { } audience || audience == "everyone")
            return CarriedState.Published;
        notes.Add($"Only some may read it: its audience is '{audience}'.");
        return CarriedState.Draft;
    }

    // "12345.the-harbor" is the post 12345.
    private static string NumberOf(string id) => id.Split('.')[0];

    private static string? Said(IReadOnlyDictionary<string, string> row, string name) =>
        row.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
}
