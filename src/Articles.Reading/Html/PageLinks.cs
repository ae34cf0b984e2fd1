using AngleSharp.Html.Dom;

namespace Articles.Reading.Html;

/// <summary>Makes the addresses that a page gives absolute, and lets nothing through that is no address of the web.</summary>
internal sealed class PageLinks
{
    private readonly Uri? _base;

    public PageLinks(IHtmlDocument document, string? address)
    {
        Uri.TryCreate(address, UriKind.Absolute, out _base);
        var given = document
            .Head?.Children.FirstOrDefault(element => element.LocalName == "base" && element.HasAttribute("href"))
            ?.GetAttribute("href");
        if (given is not null && Resolved(given) is { } other)
            _base = other;
    }

    /// <summary>The absolute address; a relative one stays so when nobody knows where the page was printed.</summary>
    public string? Resolve(string address) =>
        Resolved(address) is { } absolute ? absolute.AbsoluteUri
        : _base is null && Uri.TryCreate(address.Trim(), UriKind.Relative, out _) && !address.Contains(':')
            ? address.Trim()
        : null;

    private Uri? Resolved(string address) =>
        (
            _base is null
                ? Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
                : Uri.TryCreate(_base, address.Trim(), out uri)
        ) && uri.Scheme is "http" or "https"
            ? uri
            : null;
}
