using AngleSharp.Dom;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>
/// Finds the names that an article is signed with in its own text: alone in a line of bold print, right above its first paragraph
/// or right below its last. So do papers that put all on line under their own name.
/// </summary>
internal static class Signatures
{
    private const double PriorAbove = 0.7;
    private const double PriorBelow = 0.55;

    // Names in bold again and again head the parts of an article.
    private const int Most = 2;

    public static IEnumerable<ShownByline> Of(PageSources sources)
    {
        var lines = sources.Elements.Lines;
        var signed = Enumerable
            .Range(0, lines.Count)
            .Where(i => IsBold(lines[i].Element) && IsInArticle(lines[i], sources) && IsName(lines[i].Text, sources))
            .Take(Most + 1)
            .ToList();
        if (signed.Count is 0 or > Most)
            yield break;
        var at = signed[0];
        var prior = IsProse(lines, at + 1)
            ? OpensArticle(lines, at, sources)
                ? PriorAbove
                : 0
            : IsProse(lines, at - 1) && signed.Count == 1
                ? PriorBelow
                : 0;
        if (prior > 0)
            yield return new(NamesIn(lines[at].Text), "signature", prior, lines[at].Element, lines[at].Text);
    }

    private static bool IsName(string text, PageSources sources) =>
        NamesIn(text) is [var first, ..] && first.Any(char.IsLower) && !sources.SmallWords.HoldAny(first);

    private static List<string> NamesIn(string text) =>
        Byline.OfNamesAlone(text)?.Names.Select(name => name.Name).ToList() ?? [];

    private static bool OpensArticle(IReadOnlyList<ShownLine> lines, int at, PageSources sources)
    {
        for (var i = at - 1; i >= 0 && lines[i].Order > sources.Heading?.Order; i--)
        {
            if (IsInArticle(lines[i], sources) && IsProse(lines, i))
                return false;
        }
        return true;
    }

    private static bool IsBold(IElement element) => element.LocalName is "strong" or "b";

    private static bool IsInArticle(ShownLine line, PageSources sources) =>
        line.Order > sources.Heading?.Order && sources.Belonging(line.Zones, line.Order) > 0;

    private static bool IsProse(IReadOnlyList<ShownLine> lines, int i) =>
        i >= 0 && i < lines.Count && LineShape.IsProse(lines[i].Text);
}
