using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata;

/// <summary>Which language is the article in, as a BCP 47 tag? What the page declares, unless its text is surely in another.</summary>
internal static class PageLanguages
{
    // What a text tells with less is no more than what a page declares.
    private const double SureOfText = 0.8;

    private static readonly string[] Metas =
    [
        "content-language",
        "og:locale",
        "dc.language",
        "dcterms.language",
        "language",
        "lang",
    ];

    public static Found<string>? Of(PageSources sources) =>
        Weighing.Best(Candidates(sources), Likeness) is var (best, confidence) ? best.Found(confidence) : null;

    /// <summary>The language with the body's own words as one more answer.</summary>
    public static Found<string>? Of(Found<string>? declared, string text)
    {
        if (Languages.Of(text) is not var (tag, confidence))
            return declared;
        if (declared is not null && Primary(declared.Value) == Primary(tag))
            return declared with { Evidence = declared.Evidence with { Confidence = 0.99 } };
        return declared is not null && confidence < SureOfText
            ? declared
            : new Found<string>(tag, new Evidence("language-of-body", confidence, null, null, ""));
    }

    /// <summary>The language when rules of it may be used: what a template declares is not always what the text is in.</summary>
    public static string? Sure(Found<string>? language, string text) =>
        language is not null && Languages.MayBe(text, language.Value) ? language.Value : null;

    /// <summary>A tag in its usual form: en, en-GB, zh-Hans; null when it is none.</summary>
    public static string? Tag(string? words)
    {
        var parts = PlainWords.Of(words).Split(',')[0].Trim().Split(['-', '_']);
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
            return null;
        var tag = parts[0].ToLowerInvariant();
        foreach (var part in parts.Skip(1).Take(2))
        {
            if (part.Length == 4 && part.All(char.IsAsciiLetter))
                tag += "-" + char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
            else if (
                part.Length == 2 && part.All(char.IsAsciiLetter)
                || part.Length == 3 && part.All(char.IsAsciiDigit)
            )
                tag += "-" + part.ToUpperInvariant();
            else
                break;
        }
        return tag;
    }

    private static IEnumerable<Candidate<string>> Candidates(PageSources sources)
    {
        if (Tag(sources.DeclaredLanguage) is { } declared)
            yield return new(declared, "html-lang", SourceKind.Page, 0.85, sources.DeclaredLanguage!, "html");
        foreach (var article in sources.Articles)
        {
            var words = article.Words("inLanguage");
            if (Tag(words) is { } told)
                yield return new(
                    told,
                    article.Rule("language"),
                    SourceKind.Data,
                    0.85,
                    words!,
                    article.Selector("inLanguage")
                );
        }
        foreach (var name in Metas)
        {
            if (sources.Head.Meta(name) is { } meta && Tag(meta.Words) is { } tag)
                yield return new(
                    tag,
                    name,
                    name == "og:locale" ? SourceKind.Social : SourceKind.Head,
                    0.7,
                    meta.Words,
                    meta.Selector
                );
        }
    }

    // en speaks for en-GB, as far as it goes.
    private static double Likeness(string one, string other) =>
        one == other ? 1
        : Primary(one) == Primary(other) ? 0.9
        : 0;

    private static string Primary(string tag) => tag.Split('-')[0];
}
