using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Articles.Api.Pipeline;

/// <summary>
/// Whole addresses, for what is read elsewhere. They never come from a request, whose <c>Host</c> anybody can forge and whose
/// answer others are given from the cache.
/// </summary>
internal sealed class Site(SiteSettings settings, PageSettings pages, IServer server)
{
    public string Name => settings.Name;

    /// <param name="path">From the root, with its slash.</param>
    public string At(string path) => Root + path;

    /// <summary>Where people read an article.</summary>
    /// <param name="address">Where its page was published, when that is known.</param>
    public string PageOf(string slug, string? address) =>
        settings.AddressOfArticle(slug) ?? (pages.Enabled ? null : Visitable(address)) ?? Here(slug);

    /// <summary>Where people read an article on this site.</summary>
    public string PageOf(string slug) => settings.AddressOfArticle(slug) ?? Here(slug);

    private string Here(string slug) => At($"{(pages.Enabled ? "" : "/v1")}/articles/{slug}");

    private string Root => field ??= (settings.Address ?? Own()).TrimEnd('/');

    private string Own()
    {
        var listens = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return PipelineSetup.Visitable(listens ?? PipelineSetup.DefaultAddress);
    }

    // What a page says of itself may be anything.
    private static string? Visitable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri
            : null;
}
