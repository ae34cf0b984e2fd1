using System.Security.Cryptography;
using System.Text;

namespace Articles.Api.Model;

/// <summary>What an article was read from: a name by which the same page is known when it comes again, and what it said then.</summary>
public sealed class ArticleOrigin
{
    private ArticleOrigin() { }

    public ArticleOrigin(string key, Guid articleId)
    {
        Key = key;
        ArticleId = articleId;
    }

    /// <summary>What a page is known by that is, or was, at an address.</summary>
    /// <returns>Null for what is no address of a page.</returns>
    public static string? KeyOfAddress(string? address) =>
        WebAddress.Identity(address) is { } identity ? KeyOf("address", identity) : null;

    /// <summary>What an address may be known by: as it is, and as the page of which its fragment is a place.</summary>
    public static IReadOnlyList<string> KeysOfAddress(string address) =>
        [.. new[] { KeyOfAddress(address), KeyOfAddress(address.Split('#')[0]) }.OfType<string>().Distinct()];

    /// <param name="kind">What the name is: <c>guid</c>.</param>
    public static string KeyOf(string kind, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}")));

    /// <summary>The hash of the page's address, of its <c>guid</c>, or of its content.</summary>
    public string Key { get; private set; } = "";

    public Guid ArticleId { get; private set; }

    /// <summary>The hash of what was read of it last: pages change around the same article.</summary>
    public string ReadingHash { get; private set; } = "";

    public void Saw(string readingHash) => ReadingHash = readingHash;
}
