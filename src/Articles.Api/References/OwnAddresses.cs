using System.Text.RegularExpressions;
using Articles.Api.Pipeline;

namespace Articles.Api.References;

/// <summary>How something is named.</summary>
internal enum NameKind
{
    /// <summary>By the id of an article or a quote.</summary>
    Id,

    /// <summary>By what may be the slug of an article.</summary>
    Slug,

    /// <summary>By an address in this API that names an article by its id or slug.</summary>
    Article,

    /// <summary>By an address in this API that names a quote.</summary>
    Quote,

    /// <summary>By an address elsewhere.</summary>
    Address,

    /// <summary>By its title, folded.</summary>
    Title,
}

internal sealed record Name(NameKind Kind, string Text)
{
    /// <summary>Whether it can name nothing but something of this API.</summary>
    public bool IsOwn => Kind is NameKind.Article or NameKind.Quote;
}

/// <summary>Reads addresses of this API, and of the site whose articles it has.</summary>
internal sealed partial class OwnAddresses(Site site, SiteSettings settings)
{
    private const int LongestName = 200;

    /// <summary>What an address names; null when it is not one of ours.</summary>
    public Name? Read(string address)
    {
        if (address.StartsWith('/'))
            return OfPath(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var root = new Uri(site.At("/"));
        return (uri.IdnHost, uri.Port) == (root.IdnHost, root.Port) && OfPath(uri.AbsolutePath) is { } name
            ? name
            : OfSite(uri);
    }

    /// <summary>What a text names that somebody gave as a name: an id, an address of ours or of elsewhere, or else a slug.</summary>
    public Name NameOf(string given) =>
        Read(given)
        ?? (
            Guid.TryParseExact(given, "D", out var id) ? new Name(NameKind.Id, $"{id}")
            : given.Contains("://", StringComparison.Ordinal) ? new Name(NameKind.Address, given)
            : new Name(NameKind.Slug, given)
        );

    private static Name? OfPath(string path)
    {
        if (Path().Match(path) is not { Success: true } match)
            return null;
        var name = Uri.UnescapeDataString(match.Groups["name"].Value);
        if (name.Length > LongestName)
            return null;
        if (match.Groups["noun"].Value is "articles")
            return new Name(NameKind.Article, name);
        return Guid.TryParseExact(name, "D", out var id) ? new Name(NameKind.Quote, $"{id}") : null;
    }

    private Name? OfSite(Uri uri)
    {
        const string place = "articles-place-of-a-slug";
        if (settings.AddressOfArticle(place) is not { } pattern)
            return null;
        var (before, after) = Split(WithoutScheme(pattern), place);
        var (given, end) = (WithoutScheme(uri.AbsoluteUri).TrimEnd('/'), after.TrimEnd('/'));
        if (
            given.Length <= before.Length + end.Length
            || !given.StartsWith(before, StringComparison.OrdinalIgnoreCase)
            || !given.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var slug = given[before.Length..^end.Length];
        return slug.Length > LongestName || slug.AsSpan().ContainsAny('/', '?')
            ? null
            : new Name(NameKind.Article, slug);
    }

    private static (string Before, string After) Split(string pattern, string place)
    {
        var at = pattern.IndexOf(place, StringComparison.Ordinal);
        return (pattern[..at], pattern[(at + place.Length)..]);
    }

    private static string WithoutScheme(string address) =>
        address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];

    [GeneratedRegex(@"^/(?:v1/)?(?<noun>articles|quotes)/(?<name>[^/.]+)(?:\.\w+)?(?:/.*)?$")]
    private static partial Regex Path();
}
