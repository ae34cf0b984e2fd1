using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>A note at the foot of a body.</summary>
internal sealed record Footnote(string Label, IElement Element);

/// <summary>
/// The footnotes of a body: links to a place in it that links back. The signs that lead there and back are no text.
/// </summary>
internal sealed class Footnotes
{
    private readonly Dictionary<IElement, string> references = [];
    private readonly Dictionary<IElement, List<Footnote>> holders = [];

    public static Footnotes In(IElement body, Action<INode> take)
    {
        var found = new Footnotes();
        var links = body.QuerySelectorAll("a[href^='#']");
        if (links.Length == 0)
            return found;
        var places = body.QuerySelectorAll("[id], a[name]")
            .DistinctBy(element => element.Id ?? element.GetAttribute("name"))
            .ToDictionary(element => element.Id ?? element.GetAttribute("name")!, StringComparer.Ordinal);
        var notes = new Dictionary<IElement, Footnote>();
        foreach (var link in links)
        {
            // A link in a note leads back.
            if (notes.Keys.Any(other => other.Contains(link)))
                continue;
            if (NoteOf(link, places) is not { } note || note.Contains(link) || !IsReference(link, note))
                continue;
            var footnote = notes.GetValueOrDefault(note) ?? found.Add(notes, note, link);
            found.references[SignOf(link)] = footnote.Label;
        }
        foreach (var note in notes.Keys)
            TakeBacklinks(note, take);
        foreach (var holder in found.holders.Keys)
        {
            if (holder.PreviousElementSibling is { LocalName: "hr" } line)
                take(line);
        }
        return found;
    }

    /// <summary>The label of the note to which a sign in the text leads; null when it is no such sign.</summary>
    public string? LabelOf(IElement element) => references.GetValueOrDefault(element);

    public bool Holds(IElement element) => holders.ContainsKey(element);

    public IReadOnlyList<Footnote> In(IElement holder) => holders[holder];

    private Footnote Add(Dictionary<IElement, Footnote> notes, IElement note, IElement link)
    {
        var printed = InlineMarks.Clean(link.TextContent).Trim('[', ']', '(', ')', ' ');
        var label =
            printed.Length is > 0 and <= 20 && !printed.Contains(' ', StringComparison.Ordinal)
                ? printed
                : $"{notes.Count + 1}";
        while (notes.Values.Any(other => other.Label == label))
            label += "*";
        var footnote = new Footnote(label, note);
        notes[note] = footnote;
        var holder = note.LocalName is "li" ? note.ParentElement! : note;
        if (!holders.TryGetValue(holder, out var held))
            holders[holder] = held = [];
        held.Add(footnote);
        held.Sort(
            (one, other) =>
                one.Element.CompareDocumentPosition(other.Element).HasFlag(DocumentPositions.Following) ? -1 : 1
        );
        return footnote;
    }

    private static IElement? NoteOf(IElement link, Dictionary<string, IElement> places)
    {
        if (!places.TryGetValue(link.GetAttribute("href")![1..], out var place))
            return null;
        return place.Closest("li") ?? place.Closest("p, div, aside, dd");
    }

    // By what it is called, or because the note leads back to it.
    private static bool IsReference(IElement link, IElement note)
    {
        if (
            link.HasAttribute("data-footnote-ref")
            || link.GetAttribute("role") is "doc-noteref"
            || link.ClassList.Contains("footnote-ref")
        )
            return true;
        var printed = link.TextContent.Trim();
        var names = new[] { link, link.ParentElement, link.FirstElementChild }
            .Select(element => element?.Id ?? element?.GetAttribute("name"))
            .OfType<string>()
            .ToHashSet();
        return printed.Length <= 6
            && note.QuerySelectorAll("a[href^='#']").Any(back => names.Contains(back.GetAttribute("href")![1..]));
    }

    private static void TakeBacklinks(IElement note, Action<INode> take)
    {
        foreach (var back in note.QuerySelectorAll("a[href^='#']"))
        {
            var words = back.TextContent.Trim();
            if (
                !words.Any(char.IsLetter)
                || back.ClassName?.Contains("back", StringComparison.OrdinalIgnoreCase) is true
            )
                take(back);
        }
    }

    // The superscript around the link, where there is nothing else in it.
    private static IElement SignOf(IElement link) =>
        link.ParentElement is { LocalName: "sup" or "span" } around
        && around.TextContent.Trim() == link.TextContent.Trim()
            ? around
            : link;
}
