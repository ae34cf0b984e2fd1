using System.Diagnostics.CodeAnalysis;

namespace Articles.Api.Imports.Pages;

/// <summary>Addresses on the web. None is ever fetched.</summary>
internal static class WebAddress
{
    public static bool IsAbsolute([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>
    /// The address as it names a page: whoever wrote it with another scheme, in other case, or with a fragment or a campaign on
    /// it means the same page.
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
        if (path.Length == 0 && query.Length == 0)
            return null;
        var host = uri.IsDefaultPort ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port}";
        return query.Length == 0 ? host + path : $"{host}{path}?{query}";
    }
}
