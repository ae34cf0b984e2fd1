using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Articles.Api.Imports.Pages;

/// <summary>HTML of what Ghost's older editor keeps, Mobiledoc 0.3.</summary>
internal sealed class MobiledocHtml
{
    private const int Markup = 1;
    private const int Image = 2;
    private const int List = 3;
    private const int Card = 10;
    private const int Atom = 1;

    private readonly StringBuilder html = new();
    private readonly List<JsonElement> markups;
    private readonly List<JsonElement> cards;
    private readonly List<JsonElement> atoms;

    private MobiledocHtml(JsonElement document)
    {
        markups = [.. document.Items("markups")];
        cards = [.. document.Items("cards")];
        atoms = [.. document.Items("atoms")];
        foreach (var section in document.Items("sections"))
            Add(section);
    }

    /// <returns>Null when nothing of it can be read.</returns>
    public static string? Of(string mobiledoc)
    {
        try
        {
            using var json = JsonDocument.Parse(mobiledoc);
            var html = new MobiledocHtml(json.RootElement).html;
            return html.Length > 0 ? html.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Add(JsonElement section)
    {
        var parts = PartsOf(section);
        switch (NumberAt(parts, 0))
        {
            case Markup:
                Wrap(TextAt(parts, 1), () => AddMarkers(PartsAt(parts, 2)));
                break;
            case Image:
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<figure><img src=\"{LexicalHtml.Escape(TextAt(parts, 1))}\"></figure>"
                );
                break;
            case List:
                Wrap(
                    TextAt(parts, 1),
                    () =>
                    {
                        foreach (var item in PartsAt(parts, 2))
                            Wrap("li", () => AddMarkers(PartsOf(item)));
                    }
                );
                break;
            case Card when NumberAt(parts, 1) is { } n && n >= 0 && n < cards.Count:
                var card = PartsOf(cards[n]);
                if (card.Count > 1)
                    GhostCards.TryAdd(html, TextAt(card, 0), card[1]);
                break;
        }
    }

    /// <summary>A marker is [kind, markups that open, how many close, text].</summary>
    private void AddMarkers(List<JsonElement> markers)
    {
        var open = new Stack<string>();
        foreach (var marker in markers.Select(PartsOf))
        {
            foreach (var index in PartsAt(marker, 1))
            {
                if (
                    index.ValueKind is not JsonValueKind.Number
                    || !index.TryGetInt32(out var n)
                    || n < 0
                    || n >= markups.Count
                )
                    continue;
                var markup = PartsOf(markups[n]);
                var attributes = PartsAt(markup, 1);
                open.Push(Tag(TextAt(markup, 0)));
                var link =
                    open.Peek() == "a" && attributes.Count > 1
                        ? $" href=\"{LexicalHtml.Escape(TextAt(attributes, 1))}\""
                        : "";
                html.Append('<').Append(open.Peek()).Append(link).Append('>');
            }
            AddText(marker);
            for (var closing = NumberAt(marker, 2) ?? 0; closing > 0 && open.TryPop(out var tag); closing--)
                html.Append("</").Append(tag).Append('>');
        }
        while (open.TryPop(out var tag))
            html.Append("</").Append(tag).Append('>');
    }

    private void AddText(List<JsonElement> marker)
    {
        if (NumberAt(marker, 0) != Atom)
            html.Append(LexicalHtml.Escape(TextAt(marker, 3)));
        else if (NumberAt(marker, 3) is { } n && n >= 0 && n < atoms.Count)
            html.Append(
                TextAt(PartsOf(atoms[n]), 0) == "soft-return"
                    ? "<br>"
                    : LexicalHtml.Escape(TextAt(PartsOf(atoms[n]), 1))
            );
    }

    private void Wrap(string tag, Action inner)
    {
        html.Append('<').Append(Tag(tag)).Append('>');
        inner();
        html.Append("</").Append(Tag(tag)).Append('>');
    }

    private static string Tag(string name) =>
        name
            is "p"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "blockquote"
                or "aside"
                or "ul"
                or "ol"
                or "li"
                or "a"
                or "em"
                or "strong"
                or "b"
                or "i"
                or "code"
                or "s"
                or "del"
                or "sub"
                or "sup"
                or "u"
            ? name
            : "span";

    private static List<JsonElement> PartsOf(JsonElement json) =>
        json.ValueKind is JsonValueKind.Array ? [.. json.EnumerateArray()] : [];

    private static List<JsonElement> PartsAt(List<JsonElement> parts, int at) =>
        at < parts.Count ? PartsOf(parts[at]) : [];

    private static string TextAt(List<JsonElement> parts, int at) =>
        at < parts.Count && parts[at].ValueKind is JsonValueKind.String ? parts[at].GetString()! : "";

    private static int? NumberAt(List<JsonElement> parts, int at) =>
        at < parts.Count && parts[at].ValueKind is JsonValueKind.Number && parts[at].TryGetInt32(out var number)
            ? number
            : null;
}
