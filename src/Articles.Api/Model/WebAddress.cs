using System.Diagnostics.CodeAnalysis;

namespace Articles.Api.Model;

/// <summary>Addresses on the web. None is ever fetched.</summary>
internal static class WebAddress
{
    public static bool IsAbsolute([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>
    /// The address as it names a page: whoever wrote it with another scheme, in other case, or with a campaign on it means the same page.
    /// A fragment names a page of its own: an entry of a live blog, or a route of an application.
    /// </summary>
    /// <returns>Null when it names no page: the front page of a site stands for all of its articles when a template is wrong.</returns>
    public static string? Identity(string? address)
    {
        if (!IsAbsolute(address))
            return null;
        var uri = new Uri(address);
        var query = string.Join(
            '&',
            uri.Query.TrimStart('?').Split('&').Where(part => !part.StartsWith("utm_", StringComparison.Ordinal))
        );
        var path = uri.AbsolutePath.TrimEnd('/');
        var fragment = IsOfPage(uri.Fragment) ? uri.Fragment : "";
        if (path.Length == 0 && query.Length == 0 && fragment.Length == 0)
            return null;
        var host = uri.IsDefaultPort ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port}";
        return $"{host}{path}{(query.Length == 0 ? "" : "?")}{query}{fragment}";
    }

    // What counts visits, and what a browser is to mark, names no page.
    private static bool IsOfPage(string fragment) =>
        fragment.Length > 1
        && !fragment.StartsWith("#:~:", StringComparison.Ordinal)
        && !fragment.StartsWith("#utm_", StringComparison.Ordinal)
        && !fragment.StartsWith("#xtor=", StringComparison.Ordinal);
}
