using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Sources;

/// <summary>What an element may hold.</summary>
[Flags]
internal enum HintKinds
{
    None = 0,
    Title = 1,
    Author = 2,
    Date = 4,
    Breadcrumb = 8,
    Subtitle = 16,
}

/// <summary>What the class, id and other marks of an element say.</summary>
/// <param name="Words">Lower-case, with one space between: articleDate, article_date and article-date say the same.</param>
/// <param name="Zones">The part of a page that they name.</param>
/// <param name="Kinds">What they say that the element holds.</param>
internal sealed record ElementHints(string Words, PageZones Zones, HintKinds Kinds)
{
    public static readonly ElementHints None = new("", PageZones.None, HintKinds.None);

    private static readonly (HintKinds Kind, SearchValues<string> Parts)[] ByKind =
    [
        (HintKinds.Title, AnyOf(MetadataHintWords.Titles)),
        (HintKinds.Author, AnyOf(MetadataHintWords.Authors)),
        (HintKinds.Date, AnyOf(MetadataHintWords.Dates)),
        (HintKinds.Breadcrumb, AnyOf(MetadataHintWords.Breadcrumbs)),
        (HintKinds.Subtitle, AnyOf(MetadataHintWords.Subtitles)),
    ];

    public static ElementHints Of(string words) => new(words, PageZone.Of(words), KindsOf(words));

    /// <summary>Whether they say that it holds something of a kind.</summary>
    public bool Tell(HintKinds kind) => (Kinds & kind) != 0;

    private static SearchValues<string> AnyOf(string[] parts) => SearchValues.Create(parts, StringComparison.Ordinal);

    private static HintKinds KindsOf(string words)
    {
        var kinds = HintKinds.None;
        foreach (var (kind, parts) in ByKind)
            kinds |= words.AsSpan().ContainsAny(parts) ? kind : HintKinds.None;
        return kinds;
    }

    public bool Tell(string[] parts) =>
        Words.Length > 0 && Array.Exists(parts, part => Words.Contains(part, StringComparison.Ordinal));
}

/// <summary>Reads hints; elements of one page repeat the same few hundred.</summary>
internal sealed class HintReader
{
    private const int Longest = 300;
    private const int MostKnown = 5_000;
    private readonly Dictionary<string, ElementHints> _known = new(StringComparer.Ordinal);
    private readonly StringBuilder _marks = new();

    public ElementHints Of(IElement element)
    {
        if (element.Attributes.Length == 0)
            return ElementHints.None;
        var marks = Marks(element);
        if (marks.Length == 0)
            return ElementHints.None;
        if (_known.TryGetValue(marks, out var hints))
            return hints;
        hints = ElementHints.Of(LineShape.Key(Parted(marks)));
        if (_known.Count < MostKnown)
            _known[marks] = hints;
        return hints;
    }

    private string Marks(IElement element)
    {
        string? only = null;
        _marks.Clear();
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            if (
                attribute.Name
                    is not (
                        "class"
                        or "id"
                        or "itemprop"
                        or "rel"
                        or "property"
                        or "data-testid"
                        or "data-qa"
                        or "data-component"
                        or "data-type"
                        or "data-breadcrumb-headline"
                    )
                || attribute.Value.Length == 0
            )
                continue;
            var value = attribute.Value.Length > Longest ? attribute.Value[..Longest] : attribute.Value;
            if (only is null)
                only = value;
            else
                _marks.Append(' ').Append(value);
        }
        return only is null || _marks.Length == 0 ? only ?? "" : only + _marks;
    }

    private static string Parted(string marks)
    {
        var parted = new StringBuilder(marks.Length + 8);
        for (var i = 0; i < marks.Length; i++)
        {
            if (i > 0 && char.IsUpper(marks[i]) && char.IsLower(marks[i - 1]))
                parted.Append(' ');
            parted.Append(marks[i]);
        }
        return parted.ToString();
    }
}
