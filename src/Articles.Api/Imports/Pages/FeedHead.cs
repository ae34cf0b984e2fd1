using System.Xml.Linq;
using Articles.Api.Model;

namespace Articles.Api.Imports.Pages;

/// <summary>What stands before the items: what the feed is called, and who writes there.</summary>
internal sealed class FeedHead
{
    private readonly Dictionary<string, string> logins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> attachments = new(StringComparer.Ordinal);

    public string? Site { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The address of the site that was exported.</summary>
    public string? Address { get; private set; }

    /// <summary>Who writes what does not name its author.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Items name their authors by the names that they log in with.</summary>
    public string NameOf(string login) => logins.GetValueOrDefault(login, login);

    /// <summary>Posts name their pictures by number.</summary>
    public void TakeAttachment(FeedItem item)
    {
        var address = item.One(XmlSpaces.WordPress, "attachment_url");
        if (item.One(XmlSpaces.WordPress, "post_id") is { } id && WebAddress.IsAbsolute(address))
            attachments[id] = address;
    }

    public string? AttachmentOf(string id) => attachments.GetValueOrDefault(id);

    public void Take(XmlPiece piece)
    {
        if (piece.Markup.Length == 0 || piece.Parse([]) is not { } element)
            return;
        Language ??= NotEmpty(
            element
                .AncestorsAndSelf()
                .Select(e => (string?)e.Attribute(XNamespace.Xml + "lang"))
                .FirstOrDefault(l => l is not null)
        );
        foreach (var said in element.Elements())
            Take(said);
        if (Authors.Count == 0 && element.Name.LocalName is "feed")
            Authors = FeedItem.AuthorsIn(element);
    }

    private void Take(XElement said)
    {
        switch (XmlSpaces.KindOf(said.Name.NamespaceName), said.Name.LocalName)
        {
            case (XmlSpaces.WordPress, "author"):
                TakeAuthor(said);
                break;
            case (XmlSpaces.WordPress, "base_site_url" or "base_blog_url"):
                Address ??= NotEmpty(said.Value);
                break;
            case (XmlSpaces.Plain or XmlSpaces.Dublin, "language"):
                Language ??= NotEmpty(said.Value);
                break;
            case (_, "title") when said.Name.Namespace == said.Parent!.Name.Namespace:
                Site ??= PlainText.Of(said.Value);
                break;
        }
    }

    private void TakeAuthor(XElement author)
    {
        var said = author.Elements().ToLookup(e => e.Name.LocalName, e => e.Value.Trim());
        if (said["author_login"].FirstOrDefault() is { Length: > 0 } login)
        {
            var names = said["author_display_name"]
                .Append(
                    $"{said["author_first_name"].FirstOrDefault()} {said["author_last_name"].FirstOrDefault()}".Trim()
                );
            if (names.FirstOrDefault(name => name.Length > 0) is { } name)
                logins[login] = name;
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
