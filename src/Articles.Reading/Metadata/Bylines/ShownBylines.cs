using AngleSharp.Dom;
using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>A byline that a page shows.</summary>
internal sealed record ShownByline(
    IReadOnlyList<string> Names,
    string Rule,
    double Prior,
    IElement Element,
    string Words
);

/// <summary>Finds the bylines that a page shows: in elements that are marked so, and in the lines around its heading.</summary>
internal static class ShownBylines
{
    /// <summary>The rule of bylines of which each name has an element of its own.</summary>
    public const string Together = "byline-elements";

    private const int Longest = 250;
    private const int MostElements = 60;
    private const int MostLines = 6;
    private const int MostBeside = 6;

    // Nobody's name but that of a desk, an account or an organisation is so introduced: 'By Example Staff', 'by jdoe'.
    private const int MostPlainWords = 6;
    private static readonly string[] Plain =
    [
        "by ",
        "by: ",
        "posted by ",
        "written by ",
        "published by ",
        "von ",
        "par ",
        "por ",
        "di ",
    ];

    public static IEnumerable<ShownByline> Of(PageSources sources) =>
        OfElements([.. InElements(sources)]).Concat(InLines(sources)).Concat(Signatures.Of(sources));

    private static IEnumerable<ShownByline> InElements(PageSources sources)
    {
        foreach (
            var seen in sources
                .Elements.Authors.Where(seen => sources.Belonging(seen.Zones, seen.Order) > 0)
                .Take(MostElements)
        )
        {
            var text = ShownText.Of(seen.Element, Longest + 1);
            if (text.Length is 0 or > Longest || NamesIn(text) is not { Count: > 0 } names)
                continue;
            var isByline =
                seen.Hints.Words.Contains("byline", StringComparison.Ordinal)
                || seen.Element.GetAttribute("rel") == "author";
            if (!seen.Hints.Tell(HintKinds.Author) && !names.All(AuthorNames.IsPerson))
                continue;
            var prior = (isByline ? 0.65 : 0.55) * sources.Belonging(seen.Zones, seen.Order);
            yield return new(names, "byline-element", prior, seen.Element, text);
        }
    }

    // Each of several authors may have an element of the same kind, one beside the other.
    private static IEnumerable<ShownByline> OfElements(List<ShownByline> found) =>
        found.Concat(
            found
                .GroupBy(shown => (shown.Element.ParentElement, shown.Element.ClassName))
                .Where(beside =>
                    beside.Key is { ParentElement: not null, ClassName: not null }
                    && beside.Count() is > 1 and <= MostBeside
                    && beside.All(shown => shown.Names.All(AuthorNames.IsPerson))
                )
                .Select(beside =>
                    beside.First() with
                    {
                        Names = [.. beside.SelectMany(shown => shown.Names)],
                        Rule = Together,
                    }
                )
        );

    private static List<string> NamesIn(string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .Take(MostLines)
            .ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var dates = PrintedDates.In(lines[i]);
            var isIntroduced = i > 0 && BylineWords.Alone.Contains(LineShape.Key(lines[i - 1]));
            var byline = isIntroduced
                ? Byline.OfIntroduced(lines[i], dates)
                : Byline.Of(lines[i], dates) ?? Byline.OfNamesAlone(lines[i]);
            if (byline is not null)
                return [.. Names(byline), .. isIntroduced ? NamesBelow(lines, i + 1) : []];
        }
        return lines is [var only] && BylineWords.Agencies.Contains(LineShape.Key(only))
            ? [only]
            : [.. lines.Select(PlainName).OfType<string>().Take(1)];
    }

    private static IEnumerable<ShownByline> InLines(PageSources sources)
    {
        var lines = sources.AroundHeading;
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, distance) = lines[i];
            var share = sources.Belonging(line.Zones, line.Order);
            var near = 0.01 * Math.Abs(distance);
            var dates = PrintedDates.In(line.Text);
            if (
                i > 0
                && BylineWords.Alone.Contains(LineShape.Key(lines[i - 1].Line.Text))
                && Byline.OfIntroduced(line.Text, dates) is { } below
            )
                yield return new(
                    [.. Names(below), .. NamesBelow(lines.Select(other => other.Line.Text), i + 1)],
                    "byline-line",
                    (0.7 - near) * share,
                    line.Element,
                    line.Text
                );
            else if (Byline.Of(line.Text, dates) is { } byline)
                yield return new(
                    Names(byline),
                    "byline-line",
                    ((byline.Rule == "byline" ? 0.7 : 0.5) - near) * share,
                    line.Element,
                    line.Text
                );
            else if (
                distance > 0
                && Byline.OfNamesAlone(line.Text) is { } alone
                && IsBesideDate(lines, i)
                && !sources.SmallWords.HoldAny(alone.Names[0].Name)
            )
                yield return new(Names(alone), "names-beside-date", (0.5 - near) * share, line.Element, line.Text);
            else if (PlainName(line.Text) is { } name)
                yield return new([name], "byline-line", (0.45 - near) * share, line.Element, line.Text);
        }
    }

    // Behind 'By' on a line of its own each name may have one too.
    private static IEnumerable<string> NamesBelow(IEnumerable<string> lines, int first) =>
        lines
            .Skip(first)
            .Take(MostLines)
            .Select(Byline.OfNamesAlone)
            .TakeWhile(byline => byline is not null)
            .SelectMany(byline => Names(byline!));

    // The date stands in a line of its own, above or below.
    private static bool IsBesideDate(IReadOnlyList<(ShownLine Line, int Distance)> lines, int index)
    {
        for (var i = Math.Max(0, index - 2); i <= index + 2 && i < lines.Count; i++)
        {
            var text = lines[i].Line.Text;
            if (i != index && text.Length <= 60 && PrintedDates.In(text).Count > 0)
                return true;
        }
        return false;
    }

    // 'By Example Staff', 'by jdoe'; not 'By Wednesday the river had risen' or 'by the time'.
    private static bool IsTitled(string name)
    {
        var words = name.Split(' ');
        return !BylineWords.Times.Contains(words[0].ToLowerInvariant())
            && (
                words.Length == 1
                || words.All(word =>
                    !char.IsLower(word[0])
                    || BylineWords.Particles.Contains(word)
                    || word is "and" or "of" or "for" or "the"
                )
            );
    }

    private static List<string> Names(Byline byline) => [.. byline.Names.Select(name => name.Name)];

    private static string? PlainName(string line)
    {
        if (
            line.Length > 100
            || Array.Find(Plain, mark => line.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                is not { } introduction
        )
            return null;
        var end =
            PrintedDates.In(line) is [var date, ..] && date.Start > introduction.Length ? date.Start : line.Length;
        var name = line[introduction.Length..end];
        foreach (var mark in BylineWords.Ends)
        {
            if (mark is not " of " && name.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is var at and > 0)
                name = name[..at];
        }
        name = name.Trim(' ', '|', ',', '•', '·', '-', '–', ':');
        if (BylineWords.Agencies.Contains(LineShape.Key(name)))
            return name;
        return LineShape.Words(name) is >= 1 and <= MostPlainWords && !LineShape.EndsSentence(name) && IsTitled(name)
            ? name
            : null;
    }
}
