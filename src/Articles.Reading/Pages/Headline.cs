namespace Articles.Reading.Pages;

/// <summary>Chooses the title among the lines above the body.</summary>
internal static class Headline
{
    private const int Reach = 40;
    private const int Longest = 250;
    private const double SureScore = 3;
    private static readonly string[] SiteSeparators = [" | ", " - ", " – ", " — ", " • ", " :: "];

    /// <summary>The title's line, and whether more than its place tells that it is the title; null when none stands above the body.</summary>
    public static (int Line, bool IsSure)? Of(PageMap map, BodySpan body, BreadcrumbTrail? trail, string? address)
    {
        var slug = SlugWords(address);
        // A title that ends like a sentence stands first in what was taken for the body.
        var end = body.IsEmpty ? map.Count : body.First + 1;
        (int Index, double Score)? best = null;
        for (var i = Math.Max(0, end - Reach); i < end; i++)
        {
            if (!CanBe(map, i, trail))
                continue;
            var score = Score(map, i, end, trail, slug);
            if (i == body.First && score < SureScore)
                continue;
            if (best is null || score >= best.Value.Score)
                best = (i, score);
        }
        return best is { } found && (found.Score > 0 && !body.IsEmpty || found.Score >= SureScore)
            ? (WithoutSite(map, found.Index), found.Score >= SureScore)
            : null;
    }

    // Pages print the title once more with the site's name behind it; the title is the line without.
    private static int WithoutSite(PageMap map, int title)
    {
        for (var i = 0; i < title; i++)
        {
            if (
                map.Line(i).Text.Length < map.Line(title).Text.Length
                && SiteBehind(map.Line(title).Text, map.Line(i).Text) is not null
            )
                return i;
        }
        return title;
    }

    /// <summary>Whether a line prints the title again, with or without the site's name behind it.</summary>
    public static bool Repeats(string line, string title)
    {
        if (line.Length < title.Length || line.Length > Longest)
            return false;
        var (lineKey, titleKey) = (LineShape.Key(line), LineShape.Key(title));
        return lineKey == titleKey
            || lineKey.StartsWith(titleKey + " ", StringComparison.Ordinal) && SiteBehind(line, title) is not null;
    }

    /// <summary>The site's name when a line is the title with the name behind it: 'Title | The Example Times'.</summary>
    public static (int Start, int End)? SiteBehind(string line, string title)
    {
        if (!line.StartsWith(title, StringComparison.Ordinal))
            return null;
        var separator = Array.Find(SiteSeparators, mark => line.AsSpan(title.Length).StartsWith(mark));
        var start = title.Length + (separator?.Length ?? 0);
        return separator is not null && line.Length - start is > 1 and < 60 ? (start, line.Length) : null;
    }

    private static bool CanBe(PageMap map, int i, BreadcrumbTrail? trail) =>
        i != trail?.Line
        && !map.Marks[i].IsMarked
        && map.Line(i).Text.Length <= Longest
        && LineShape.HasLetters(map.Line(i).Text);

    private static double Score(PageMap map, int i, int end, BreadcrumbTrail? trail, HashSet<string> slug)
    {
        var text = map.Line(i).Text;
        var words = LineShape.Words(text);
        var score = words switch
        {
            < 2 => -1.5,
            2 => -0.5,
            3 => 0.5,
            <= 22 => 1.5,
            _ => -0.5,
        };
        score += 5 * SlugLikeness(text, slug);
        if (trail is not null && LineShape.Key(trail.Entries[^1].Text) == LineShape.Key(text))
            score += 4;
        if (map.Repeats[i])
            score += words >= 4 ? 1 : -0.5;
        if (text.EndsWith('.'))
            score -= 1.2;
        if (IsBeforeByline(map, i))
            score += 0.8;
        return score - 0.04 * (end - i);
    }

    private static bool IsBeforeByline(PageMap map, int i)
    {
        for (var next = i + 1; next <= i + 2 && next < map.Count; next++)
        {
            if (map.Marks[next].IsDateLine || map.Marks[next].Byline is not null)
                return true;
        }
        return false;
    }

    private static double SlugLikeness(string text, HashSet<string> slug)
    {
        if (slug.Count < 2)
            return 0;
        var words = LineShape.Key(text).Split(' ').ToHashSet();
        var shared = words.Count(slug.Contains);
        return 2.0 * shared / (words.Count + slug.Count);
    }

    // The words of an address's longest part, which is made of the title as a rule.
    private static HashSet<string> SlugWords(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return [];
        var slug = uri.AbsolutePath.Split('/').MaxBy(part => part.Count(c => c is '-' or '_')) ?? "";
        return slug.Split(['-', '_', '.', '+', '%'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter))
            .Select(word => word.ToLowerInvariant())
            .ToHashSet();
    }
}
