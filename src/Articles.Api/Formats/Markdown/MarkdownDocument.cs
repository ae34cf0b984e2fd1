using System.Globalization;
using System.Text;
using Articles.Api.Articles.Bodies;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using YamlDotNet.Serialization;

namespace Articles.Api.Formats.Markdown;

/// <summary>Markdown with YAML in front, as site generators and assistants read it. What pages print is escaped in it.</summary>
internal sealed class MarkdownDocument
{
    private static readonly ISerializer Yaml = new SerializerBuilder().Build();

    private readonly Dictionary<string, object> matter = [];
    private readonly List<string> paragraphs = [];

    /// <summary>Puts a statement in front, where there is one to make.</summary>
    public MarkdownDocument Say(string name, object? value)
    {
        if (value is not (null or "" or IReadOnlyCollection<string> { Count: 0 }))
            matter[name] = value;
        return this;
    }

    /// <param name="markdown">Finished.</param>
    public MarkdownDocument Write(string? markdown)
    {
        if (!string.IsNullOrEmpty(markdown))
            paragraphs.Add(markdown);
        return this;
    }

    /// <summary>Words as they are printed, in as many paragraphs.</summary>
    public MarkdownDocument Print(string? text) => Write(text is null ? null : Escape(text));

    public MarkdownDocument Head(string text) => Write($"# {Plain(text)}");

    /// <summary>Quotes as a list, each with its address, speaker and standing.</summary>
    public MarkdownDocument List(string title, IReadOnlyCollection<QuoteSummary> quotes, Site site) =>
        quotes.Count == 0
            ? this
            : Write($"## {title}").Write(string.Join("\n\n", quotes.Select(quote => $"- {Of(quote, site)}")));

    public Document Finish()
    {
        var front = matter.Count == 0 ? "" : $"---\n{Yaml.Serialize(matter)}---\n\n";
        var text = $"{front}{string.Join("\n\n", paragraphs)}\n";
        return new Document(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8");
    }

    public static string Link(string text, string address) => $"[{Plain(text)}](<{address}>)";

    public static string? Day(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word<T>(T value)
        where T : struct, Enum => EnumWords.Of(typeof(T), $"{value}");

    private static string Of(QuoteSummary quote, Site site)
    {
        var who = quote.Speaker?.Name ?? quote.SpeakerText;
        return $"“{Plain(quote.Text)}”{(who is null ? "" : $" — {Plain(who)}")}, in "
            + Link(quote.Article.Title, site.At($"/v1/articles/{quote.Article.Slug}"))
            + $" ({Word(quote.Standing)}; {Link("quote", site.At($"/v1/quotes/{quote.Id}"))})";
    }

    /// <summary>Words as they are printed, in one line.</summary>
    public static string Plain(string text) => InlineMarkdown.Plain(text.ReplaceLineEndings(" "));

    private static string Escape(string text) => string.Join("\n\n", text.Split("\n\n").Select(InlineMarkdown.Plain));
}
