using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// Which addresses and ids of a feed tell its items apart: two items are never one article, so an address that several ids share tells
/// none of them, and an id that several addresses share does not either.
/// </summary>
internal sealed class FeedIdentities
{
    private readonly Dictionary<string, string> idOfAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> addressOfId = new(StringComparer.Ordinal);
    private readonly HashSet<string> shared = new(StringComparer.Ordinal);

    public void Take(string? id, string? link)
    {
        if (id is null || WebAddress.Identity(link) is not { } address)
            return;
        if (idOfAddress.TryAdd(address, id) is false && idOfAddress[address] != id)
            shared.Add($"address {address}");
        if (addressOfId.TryAdd(id, address) is false && addressOfId[id] != address)
            shared.Add($"id {id}");
    }

    /// <summary>The page with what names it in the world.</summary>
    public PageToImport Told(PageToImport page)
    {
        var id = page.Guid is { } guid && !shared.Contains($"id {guid}") ? Worldwide(guid, page.Address) : null;
        var address = WebAddress.Identity(page.Address);
        return page with { Guid = id, SharesAddress = address is not null && shared.Contains($"address {address}") };
    }

    // "17" is somebody's number seventeen, and anybody's.
    private static string? Worldwide(string id, string? address) =>
        Uri.TryCreate(id, UriKind.Absolute, out _) ? id
        : WebAddress.IsAbsolute(address) ? $"item:{new Uri(address).IdnHost}/{Uri.EscapeDataString(id)}"
        : null;
}
