using System.Text.RegularExpressions;

namespace Articles.Api.Pipeline;

/// <summary>What the pages for people look like, from the configuration section <c>Pages</c>.</summary>
public sealed partial record PageSettings
{
    public const string Section = "Pages";

    /// <summary>Whether there are pages at all. Without them <c>/</c> answers JSON alone, and feeds lead to the API.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The colour of rules, marks and the icon: <c>#14506b</c>.</summary>
    public string Color { get; init; } = "#14506b";

    /// <summary>The address of an image that stands in the place of the name at the top of each page.</summary>
    public string? Logo { get; init; }

    /// <summary>What stands at the foot of each page.</summary>
    public string? Footer { get; init; }

    /// <summary>Which crawlers <c>/robots.txt</c> lets in.</summary>
    public CrawlerAccess Crawlers { get; init; } = CrawlerAccess.All;

    /// <summary>
    /// What crawlers may use the pages for, as <c>Content-Signal</c> in <c>/robots.txt</c>: <c>search=yes, ai-train=no</c>.
    /// </summary>
    public string? CrawlerSignal { get; init; }

    /// <summary>The address of the terms under which the pages may be used. <c>/robots.txt</c> and each page name it.</summary>
    public string? Terms { get; init; }

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static PageSettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<PageSettings>(configuration, Section) ?? new PageSettings();
        Configured.Require(Section, settings.Color, Color6().IsMatch, "a colour such as #14506b");
        Configured.Require(Section, settings.Logo, IsAddress, "an address that begins with https://");
        Configured.Require(Section, settings.Terms, IsAddress, "an address that begins with https://");
        Configured.Require(
            Section,
            settings.CrawlerSignal,
            signal => signal is null || Signal().IsMatch(signal),
            "such as search=yes, ai-train=no"
        );
        return settings;
    }

    // A page may show images over HTTPS alone: see its Content-Security-Policy.
    private static bool IsAddress(string? text) =>
        text is null || Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Color6();

    [GeneratedRegex(@"^[a-z-]+=(yes|no)(, ?[a-z-]+=(yes|no))*\z")]
    private static partial Regex Signal();
}

/// <summary>Which crawlers are let in.</summary>
public enum CrawlerAccess
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Search engines, and not those that collect texts for language models.</summary>
    Search,

    /// <summary>None.</summary>
    None,
}
