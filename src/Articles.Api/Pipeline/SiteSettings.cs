namespace Articles.Api.Pipeline;

/// <summary>How the site names itself and its addresses where they are read elsewhere, from the configuration section <c>Site</c>.</summary>
public sealed record SiteSettings
{
    public const string Section = "Site";

    private const string SlugPlace = "{slug}";

    /// <summary>What feeds and pages are called.</summary>
    public string Name { get; init; } = "Articles";

    /// <summary>The address at which this API is reached from outside, without a path. By default the one it listens at.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// Where people read an article, with <c>{slug}</c> in it: <c>https://paper.example/{slug}</c>. By default its page
    /// here; without pages (see <see cref="PageSettings"/>) where it was published or, where that is unknown, its address in this API.
    /// </summary>
    public string? ArticleAddress { get; init; }

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static SiteSettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<SiteSettings>(configuration, Section) ?? new SiteSettings();
        Configured.Require(Section, settings.Name, name => !string.IsNullOrWhiteSpace(name), "a name");
        Configured.Require(
            Section,
            settings.Address,
            address => address is null || IsAddress(address),
            "an address such as https://api.paper.example"
        );
        Configured.Require(
            Section,
            settings.ArticleAddress,
            address => address is null || address.Contains(SlugPlace) && IsAddress(address),
            "an address such as https://paper.example/{slug}"
        );
        return settings;
    }

    /// <summary>Where people read an article, if that is the same for all.</summary>
    public string? AddressOfArticle(string slug) => ArticleAddress?.Replace(SlugPlace, slug, StringComparison.Ordinal);

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
