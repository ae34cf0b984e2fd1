using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Titles;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Chooses the title among the lines above the body, by its look, its place, and the words that it shares with body and address.</summary>
internal static class Headline
{
    private const int Reach = 40;
    private const int Longest = 250;
    private const double SureScore = 3;
    private const double LikenessWorth = 1;
    private const double SharedWordsWorth = 2;
    private const double HalfShared = 0.5;
    private const int MostWordsOfSentence = 22;
    private const double ProseAbove = 0.7;
    private const int MostProseAbove = 3;
    private static readonly string[] SiteSeparators = [" | ", " - ", " – ", " — ", " • ", " :: "];

    /// <summary>The title's line, and whether more than its place tells that it is the title; null when none stands above the body.</summary>
    public static (int Line, bool IsSure)? Of(LineMap map, BodySpan body, BreadcrumbTrail? trail, AddressWords address)
    {
        // A title that ends like a sentence stands first in what was taken for the body.
        var end = body.IsEmpty ? map.Count : body.First + 1;
        var words = new BodyVocabulary(map, body);
        (int Index, double Score)? best = null;
        var prose = 0;
        for (var i = Math.Max(0, end - Reach); i < end; i++)
        {
            if (!map.Marks[i].IsMarked && map.Looks[i].IsProse)
                prose++;
            if (!CanBe(map, i, trail))
                continue;
            var key = map.Page.Key(i);
            // What stands under running text is a heading of the article rather than its title.
            var score =
                Score(map, i, end, trail)
                + LikenessWorth * address.Likeness(key)
                + SharedWordsWorth * ((words.ShareOf(key) ?? HalfShared) - HalfShared)
                - ProseAbove * Math.Min(prose, MostProseAbove);
            if (
                i == body.First
                && score < SureScore
                && !(best is null or { Score: <= 0 } && IsSentenceAbove(map, i, prose))
            )
                continue;
            if (best is null || score >= best.Value.Score && !(best.Value.Index == i - 1 && IsStandfirst(map, i)))
                best = (i, score);
        }
        return best is { } found && (found.Score > 0 && !body.IsEmpty || found.Score >= SureScore)
            ? (WithoutSite(map, found.Index), found.Score >= SureScore)
            : null;
    }

    // 'The plan is dead. Here is why.': a title that ends as sentences do, where nothing else can be the title.
    private static bool IsSentenceAbove(LineMap map, int i, int prose) =>
        prose <= 1
        && map.Looks[i].Words <= MostWordsOfSentence
        && i + 1 < map.Count
        && map.Looks[i + 1].Weight > map.Looks[i].Weight;

    /// <summary>Pages print the title once more with the site's name behind it, or with the trail before; the title is the line without.</summary>
    public static int WithoutSite(LineMap map, int title)
    {
        var text = map.Line(title).Text;
        for (var i = 0; i < map.Count; i++)
        {
            var line = map.Line(i).Text;
            if (
                line.Length < text.Length
                && (
                    SiteBehind(text, line) is not null
                    || i > title
                        && i < title + Reach
                        && line.Length > text.Length / 2
                        && map.Looks[i].Words > 3
                        && text.EndsWith(line, StringComparison.Ordinal)
                )
            )
                return i;
        }
        return title;
    }

    // Under the title stands what it is about, in more words than the title has.
    private static bool IsStandfirst(LineMap map, int i) =>
        map.Looks[i - 1].Words is >= 4 and <= 22
        && map.Line(i).Text.Length > map.Line(i - 1).Text.Length
        && map.Looks[i].Words >= 7
        && (i < 2 || map.Marks[i - 2].IsMarked || map.Looks[i - 2].Words < 4);

    /// <summary>Whether a line prints the title again, with or without the site's name behind it.</summary>
    public static bool Repeats(string line, string title)
    {
        if (line.Length < title.Length || line.Length > Longest)
            return false;
        return LineShape.Key(line) == LineShape.Key(title) || SiteBehind(line, title) is not null;
    }

    /// <summary>The site's name when a line is the title with the name behind it: 'Title | The Example Times'.</summary>
    public static (int Start, int End)? SiteBehind(string line, string title)
    {
        if (!line.StartsWith(title, StringComparison.Ordinal))
            return null;
        foreach (var separator in SiteSeparators)
        {
            var start = title.Length + separator.Length;
            if (line.AsSpan(title.Length).StartsWith(separator))
                return line.Length - start is > 1 and < 60 ? (start, line.Length) : null;
        }
        return null;
    }

    private static bool CanBe(LineMap map, int i, BreadcrumbTrail? trail) =>
        !map.Marks[i].IsMarked && LooksLikeOne(map, i, trail);

    /// <summary>Whether a line outside the trail is made like a title, whatever its words say.</summary>
    public static bool LooksLikeOne(LineMap map, int i, BreadcrumbTrail? trail) =>
        (trail is null || i < trail.Line || i > trail.LastLine)
        && map.Line(i).Text.Length <= Longest
        && LineShape.HasLetters(map.Line(i).Text)
        && !IsCutOrCredit(map.Line(i).Text)
        && (i == 0 || !BylineWords.Alone.Contains(map.Line(i - 1).Text.TrimEnd(':').ToLowerInvariant()));

    private static bool IsCutOrCredit(string text) =>
        text[0] is '('
        || text.Contains('@')
        || text.EndsWith('…')
        || text.EndsWith("...", StringComparison.Ordinal)
        || text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && LineShape.Words(text) <= 5;

    private static double Score(LineMap map, int i, int end, BreadcrumbTrail? trail)
    {
        var text = map.Line(i).Text;
        var words = map.Looks[i].Words;
        var score = words switch
        {
            < 2 => -1.5,
            2 => -0.5,
            3 => 0.5,
            < 6 => 1.5,
            <= 22 => 2,
            _ => 0,
        };
        if (trail is not null && LineShape.Key(trail.Entries[^1].Text) == map.Page.Key(i))
            score += 4;
        if (map.Repeats[i] && words < 4)
            score -= 0.5;
        else if (map.Repeats[i] && StandsTwice(map, i, end))
            score += 1;
        if (text.EndsWith('.'))
            score -= 0.7;
        if (IsBeforeByline(map, i))
            score += 1;
        if (i == 0 && words >= 5)
            score += 0.6;
        return score - 0.04 * (end - i);
    }

    // Above the body; what stands above and below it is a menu's.
    private static bool StandsTwice(LineMap map, int i, int end)
    {
        for (var other = Math.Max(0, end - Reach); other < end; other++)
        {
            if (other != i && map.Line(other).Text == map.Line(i).Text)
                return true;
        }
        return false;
    }

    private static bool IsBeforeByline(LineMap map, int i)
    {
        for (var next = i + 1; next <= i + 3 && next < map.Count; next++)
        {
            if (map.Marks[next].IsDateLine || map.Marks[next].Byline is not null)
                return true;
        }
        return false;
    }
}
