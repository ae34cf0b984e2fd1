using AngleSharp.Dom;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Sources;

/// <summary>Words of one <c>meta</c> or <c>link</c>, with the selector of its element.</summary>
internal sealed record HeadEntry(string Words, string Selector);

/// <summary>What a page's head says: <c>meta</c> by name, <c>link</c> by relation, the title.</summary>
internal sealed class PageHead
{
    private static readonly string[] NameAttributes = ["property", "name", "itemprop", "http-equiv"];
    private readonly Dictionary<string, List<HeadEntry>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<HeadEntry>> _links = new(StringComparer.OrdinalIgnoreCase);

    public PageHead(PageElements elements, string? title)
    {
        Title = PlainWords.Of(title);
        foreach (var meta in elements.Metas)
            Add(meta);
        foreach (var link in elements.Links)
        {
            if (link.GetAttribute("href") is not { Length: > 0 } address || link.GetAttribute("rel") is not { } rel)
                continue;
            foreach (var relation in rel.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Entries(_links, relation).Add(new HeadEntry(address.Trim(), $"link[rel=\"{relation}\"]"));
        }
    }

    public string Title { get; }

    public IReadOnlyList<HeadEntry> Metas(string name) => _metas.TryGetValue(name, out var entries) ? entries : [];

    public HeadEntry? Meta(string name) => Metas(name) is [var first, ..] ? first : null;

    public HeadEntry? Link(string relation) => _links.TryGetValue(relation, out var entries) ? entries[0] : null;

    private void Add(IElement meta)
    {
        var content = meta.GetAttribute("content") ?? meta.GetAttribute("value");
        if (string.IsNullOrWhiteSpace(content))
            return;
        foreach (var attribute in NameAttributes)
        {
            if (meta.GetAttribute(attribute) is not { Length: > 0 } names)
                continue;
            // RDFa gives one element several properties.
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Entries(_metas, name).Add(new HeadEntry(content.Trim(), $"meta[{attribute}=\"{name}\"]"));
        }
    }

    private static List<HeadEntry> Entries(Dictionary<string, List<HeadEntry>> entries, string name)
    {
        if (!entries.TryGetValue(name, out var list))
            entries[name] = list = [];
        return list;
    }
}
