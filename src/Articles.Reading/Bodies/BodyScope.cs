using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>What all readers of one body share: where it stands, what of it is taken elsewhere, and what was not taken over.</summary>
internal sealed class BodyScope(Uri? address, Footnotes footnotes)
{
    private const int LongestPlace = 60;

    private readonly Dictionary<(string What, string Why), DroppedPart> dropped = [];
    private readonly HashSet<INode> taken = [];
    private string before = "";

    public Footnotes Footnotes { get; } = footnotes;

    public IReadOnlyList<DroppedPart> Dropped => [.. dropped.Values];

    /// <summary>Leaves a node out of the running text, because it is kept elsewhere.</summary>
    public void Take(INode node) => taken.Add(node);

    public bool IsTaken(INode node) => taken.Contains(node);

    /// <summary>Takes note of the words that were read last.</summary>
    public void Pass(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            before = text;
    }

    public void Drop(string what, string why, string words = "")
    {
        var part = dropped.GetValueOrDefault((what, why)) ?? new DroppedPart(what, why, 0, 0, Place());
        dropped[(what, why)] = part with { Count = part.Count + 1, Words = part.Words + BodyWords.Count(words) };
    }

    /// <summary>An address that may be shown, absolute where the place of the body is known; null for any other.</summary>
    public string? Resolve(string? href) => BodyAddress.Of(href, address);

    private string Place()
    {
        var words = string.Join(' ', before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestPlace)
            return words;
        var cut = words.IndexOf(' ', words.Length - LongestPlace);
        return cut < 0 ? words[^LongestPlace..] : words[(cut + 1)..];
    }
}
