namespace Articles.Reading;

/// <summary>Addresses that links, images and embeds of a body may have.</summary>
public static class BodyAddress
{
    private const int Longest = 2_000;

    /// <summary>
    /// The address as it may be shown to readers: http, https, mailto and tel, and what is relative to where the body stands.
    /// </summary>
    /// <param name="stands">Where the body stands; null leaves relative addresses as they are.</param>
    /// <returns>Null for what may not be shown, such as a script, or is no address.</returns>
    public static string? Of(string? href, Uri? stands = null)
    {
        href = href?.Trim();
        if (string.IsNullOrEmpty(href) || href.Length > Longest || href.Any(char.IsControl))
            return null;
        href = Written(href);
        if (href.StartsWith("//", StringComparison.Ordinal))
            href = $"{stands?.Scheme ?? Uri.UriSchemeHttps}:{href}";
        if (SchemeOf(href) is { } scheme)
            return IsShown(scheme) && Uri.TryCreate(href, UriKind.Absolute, out _) ? href : null;
        // A place in the same text is where the text is, wherever that is shown.
        return stands is not null && href[0] != '#' && Uri.TryCreate(stands, href, out var absolute)
            ? absolute.AbsoluteUri
            : href;
    }

    // What browsers encode where somebody wrote it.
    private static string Written(string href) =>
        href.Any(IsUnwritten)
            ? string.Concat(href.Select(sign => IsUnwritten(sign) ? Uri.EscapeDataString($"{sign}") : $"{sign}"))
            : href;

    private static bool IsUnwritten(char sign) =>
        sign is '"' or '<' or '>' or '`' or '{' or '}' or '\\' or '^' or '|' || char.IsWhiteSpace(sign);

    /// <summary>An address from which something can be shown: not of mail or telephone.</summary>
    internal static bool IsOfMedia(string? address) =>
        address is not null && SchemeOf(address) is null or "http" or "https";

    private static bool IsShown(string scheme) => scheme is "http" or "https" or "mailto" or "tel";

    private static string? SchemeOf(string href)
    {
        var end = href.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && href[end] == ':' ? href[..end].ToLowerInvariant() : null;
    }
}
