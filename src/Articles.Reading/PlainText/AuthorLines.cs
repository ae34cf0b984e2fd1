using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Finds the lines around a title that name its authors.</summary>
internal sealed class AuthorLines(LineMap map, BodySpan body, int? title, int first, int last)
{
    // Above the title stand the bylines of other articles too.
    private const int LongestIntroduction = 40;
    private const int AboveTitle = 3;
    private const int BelowTitle = 8;
    private const int Behind = 8;
    private const int Beside = 2;
    private LowercaseWords? _small;

    /// <summary>The lines by the surest sign that any shows; none without a sign.</summary>
    public IReadOnlyList<(int Index, Byline Byline)> Found() =>
        Introduced() is { Count: > 0 } introduced
            ? introduced
            : One(First(first, last, IntroducedAt) ?? First(first, last, NamesAt) ?? BehindBody() ?? SingleNamed());

    private static IReadOnlyList<(int, Byline)> One((int, Byline)? line) => line is { } found ? [found] : [];

    // What names its authors by itself: 'By Jane Doe', 'Jane Doe, March 3, 2019'.
    private List<(int Index, Byline Byline)> Introduced()
    {
        var lines = new List<(int Index, Byline Byline)>();
        for (var i = first; i <= last; i++)
        {
            if (
                map.Marks[i].Byline is not { } byline
                || i < body.First && i < title - AboveTitle
                || byline.Rule != "byline" && Small.HoldsThing(byline.Names[0].Name)
            )
                continue;
            // One author line is enough, unless the next continues it.
            if (lines.Count > 0 && (i > lines[^1].Index + 1 || byline.Rule != lines[^1].Byline.Rule))
                continue;
            lines.Add((i, byline));
        }
        return lines;
    }

    private (int, Byline)? First(int from, int to, Func<int, Byline?> namesAt)
    {
        for (var i = from; i <= to; i++)
        {
            if (map.Marks[i].Update is null && namesAt(i) is { } byline)
                return (i, byline);
        }
        return null;
    }

    private Byline? IntroducedAt(int index) =>
        IsIntroduction(index - 1) ? Byline.OfIntroduced(map.Line(index).Text, map.Marks[index].Dates) : null;

    // A name alone is the author's when a date or a post stands beside it.
    private Byline? NamesAt(int index)
    {
        var text = map.Line(index).Text;
        var names =
            HasCompany(index) && Byline.OfNamesAlone(text) is { } alone ? alone
            : index <= body.First && (HasCompany(index) || TimeAgo.Is(text)) ? TaggedName.Of(text)
            : null;
        return names is null || names.Names.Any(name => IsTopic(name.Name)) ? null : names;
    }

    // Behind the article only a word for it tells its author.
    private (int, Byline)? BehindBody()
    {
        var to = body.Last;
        while (to + 1 < map.Count && to < body.Last + Behind && !EndsBehind(to + 1))
            to++;
        return First(
            body.Last + 1,
            to,
            i => IntroducedAt(i) ?? (map.Marks[i].Byline is { Rule: "byline" } byline ? byline : null)
        );
    }

    private bool EndsBehind(int i) => map.Marks[i].Boilerplate is BoilerplateKind.Ending or BoilerplateKind.ListHeading;

    private (int, Byline)? SingleNamed() =>
        title is { } line
            ? First(
                Math.Max(0, line - AboveTitle),
                Math.Min(map.Count, Math.Max(line + BelowTitle, body.First)) - 1,
                i => i == line || map.Looks[i].IsProse ? null : SingleName.Of(map.Line(i).Text, map.Marks[i].Dates)
            )
            : null;

    // Topics have capitals as names do: they stand in the title, or in the article in small letters.
    private bool IsTopic(string name) =>
        Small.HoldsThing(name)
        || title is { } line && map.Line(line).Text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private LowercaseWords Small => _small ??= new LowercaseWords(map, body);

    // 'By' on a line of its own.
    private bool IsIntroduction(int index) =>
        index >= 0
        && map.Line(index).Text.Length <= LongestIntroduction
        && BylineWords.Alone.Contains(map.Page.Key(index));

    private bool HasCompany(int index)
    {
        for (var i = Math.Max(0, index - Beside); i <= Math.Min(map.Count - 1, index + Beside); i++)
        {
            if (i != index && (IsTime(i) || i == index + 1 && TaggedName.HoldsPost(map.Line(i).Text)))
                return true;
        }
        return index > 0 && map.Marks[index - 1].Boilerplate == BoilerplateKind.BioHeading || index - 1 == title;
    }

    private bool IsTime(int index) => map.Marks[index].IsDateLine || TimeAgo.Is(map.Line(index).Text);
}
