using System.Globalization;
using Articles.Api.Model;

namespace Articles.Api.Comparison;

/// <summary>A member of an article that is not what it was.</summary>
/// <param name="Name">As the article has it, such as `title`.</param>
/// <param name="IsSubstantive">Whether the article says something else now, and not only prints it otherwise.</param>
/// <param name="Before">As it was; null when it was not there, and for `blocks`, whose sentences tell.</param>
/// <param name="After">As it is; null when it is not there, and for `blocks`.</param>
public sealed record FieldChange(string Name, bool IsSubstantive, string? Before, string? After);

/// <summary>Tells which members of an article changed between two of its states.</summary>
internal static class CompareSnapshots
{
    /// <summary>The names of the members that differ.</summary>
    public static List<string> Names(ArticleSnapshot before, ArticleSnapshot after) =>
        Fields(before, after).ConvertAll(field => field.Name);

    public static List<FieldChange> Fields(ArticleSnapshot before, ArticleSnapshot after)
    {
        var changes = new List<FieldChange>();
        Add("title", before.Title, after.Title, isText: true);
        Add("subtitle", before.Subtitle, after.Subtitle, isText: true);
        Add("slug", before.Slug, after.Slug);
        Add("authors", Names(before.Authors), Names(after.Authors), isText: true);
        Add("sections", List(before.Sections), List(after.Sections));
        Add("tags", List(before.Tags), List(after.Tags));
        Add("breadcrumb", List(before.Breadcrumb), List(after.Breadcrumb));
        Add("siteName", before.SiteName, after.SiteName);
        Add("language", before.Language, after.Language);
        Add("address", before.Address, after.Address);
        Add("image", Image(before), Image(after));
        Add("type", Word<ArticleType>(before.Type), Word<ArticleType>(after.Type));
        Add("featured", Word<bool>(before.IsFeatured), Word<bool>(after.IsFeatured));
        Add("excerpt", before.Display.Excerpt, after.Display.Excerpt, isText: true);
        Add("canonicalAddress", before.Display.CanonicalAddress, after.Display.CanonicalAddress);
        Add("seo", Seo(before.Display), Seo(after.Display));
        Add("state", Word(before.State), Word(after.State), isSubstantive: true);
        Add("scheduledFor", Time(before.ScheduledFor), Time(after.ScheduledFor));
        Add("notice", before.Notice, after.Notice, isText: true);
        Add("publishedAt", Time(before.PublishedAt), Time(after.PublishedAt), isSubstantive: true);
        Add("publishedPrecision", Word(before.PublishedPrecision), Word(after.PublishedPrecision));
        Add("publishedDay", Day(before.DayPublished()), Day(after.DayPublished()));
        if (!before.Blocks.SequenceEqual(after.Blocks))
            changes.Add(new FieldChange("blocks", !SaysTheSame(before.Blocks, after.Blocks), null, null));
        return changes;

        void Add(string name, string? old, string? now, bool isText = false, bool isSubstantive = false)
        {
            if (old != now)
                changes.Add(
                    new FieldChange(
                        name,
                        isSubstantive || isText && Words.Of(old ?? "") != Words.Of(now ?? ""),
                        old,
                        now
                    )
                );
        }
    }

    /// <summary>The texts that are compared sentence by sentence: captions are none of them.</summary>
    public static IEnumerable<string> TextsOf(ArticleSnapshot snapshot) =>
        snapshot.Blocks.Where(block => block.Kind is not BlockKind.Image).Select(block => block.Text);

    // The same words in the same order, and the same pictures between them, however they are cut into blocks.
    private static bool SaysTheSame(IReadOnlyList<Block> before, IReadOnlyList<Block> after) =>
        WordsOf(before) == WordsOf(after)
        && before
            .Select(block => block.Address)
            .OfType<string>()
            .SequenceEqual(after.Select(block => block.Address).OfType<string>());

    private static string WordsOf(IReadOnlyList<Block> blocks) =>
        string.Join(' ', blocks.Select(block => Words.Of(block.Text)).Where(words => words.Length > 0));

    private static string? Names(IReadOnlyList<Credit> credits) => List(credits.Select(credit => credit.Name).ToList());

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(", ", items);

    private static string? Image(ArticleSnapshot article)
    {
        var image = article.Display.Image;
        var size = image?.Width is null && image?.Height is null ? null : $"{image.Width} × {image.Height}";
        return Joined(article.Image, image?.Alt, size, image?.Caption, image?.Credit);
    }

    private static string? Seo(ArticleDisplay display) =>
        Joined(display.SeoTitle, display.SeoDescription, display.SeoImage);

    private static string? Joined(params string?[] parts) => List(parts.OfType<string>().ToList());

    private static string? Word<T>(T? value) => value?.ToString()?.ToLowerInvariant();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
