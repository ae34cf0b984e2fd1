using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Metadata.Dates;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>
/// Reads the name that a line starts with when the rest of it could only be an author's: a handle or an address, a post,
/// or when he wrote; or another name behind a bar.
/// </summary>
internal static class TaggedName
{
    private const int Longest = 90;
    private const int LongestPost = 80;
    private const int MostPostWords = 6;
    private const int FewestOfDate = 8;
    private const int MostOfDate = 10;
    private const string Tags = "@|,•·";

    public static Byline? Of(string line)
    {
        if (line.Length > Longest || LineShape.EndsSentence(line))
            return null;
        var end = line.AsSpan().IndexOfAny(Tags);
        if (line.AsSpan().IndexOfAnyInRange('0', '9') is var digit and >= 0 && (end < 0 || digit < end))
            end = digit;
        if (end < 0)
            return WithPost(line);
        var name = line[..end].TrimEnd(' ', '-', '–', '—');
        return PersonNames.Is(name) && !IsPlace(name) ? Tagged(line, name, line[end..]) : WithPost(line);
    }

    private static Byline? Tagged(string line, string name, string tag)
    {
        var rest = tag.TrimStart([' ', .. Tags]);
        if (tag[0] == '|' && PersonNames.Is(rest))
            return new Byline("names-and-bar", 0.7, [(name, 0), (rest, line.Length - rest.Length)]);
        return tag[0] == '@' || IsAddress(rest) || IsDigitsOfDate(tag) || TimeAgo.Is(tag) || HoldsPost(rest)
            ? Single(name)
            : null;
    }

    // 'Jane Doe Political Correspondent'
    private static Byline? WithPost(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var post = Array.FindIndex(words, word => BylineWords.NotNames.Contains(word.ToLowerInvariant()));
        if (post is not (2 or 3) || !HoldsPost(string.Join(' ', words[post..])))
            return null;
        // In 'Jane Doe Maritime Correspondent' the third word is what she writes of.
        if (post == 3 && BylineWords.Posts.Contains(words[post].ToLowerInvariant()) && !words[1].EndsWith('.'))
            post = 2;
        var name = string.Join(' ', words[..post]);
        return PersonNames.Is(name) && line.StartsWith(name, StringComparison.Ordinal) ? Single(name) : null;
    }

    // '12/03/2026', whichever the month is.
    private static bool IsDigitsOfDate(string text) =>
        text.Length is >= FewestOfDate and <= MostOfDate
        && text.Count(char.IsAsciiDigit) * 2 > text.Length
        && !LineShape.HasLetters(text);

    // 'San Francisco, 12/03/2026'
    private static bool IsPlace(string name) =>
        (EnglishWords.Of(name.AsSpan(name.LastIndexOf(' ') + 1)) & WordClass.Place) != 0;

    private static bool IsAddress(string text) => text.Contains('@') && !text.Contains(' ');

    /// <summary>Whether a few words tell what somebody does: 'Political Correspondent'.</summary>
    public static bool HoldsPost(string text) =>
        text.Length <= LongestPost
        && LineShape.Words(text) <= MostPostWords
        && LineShape.Key(text).Split(' ').Any(BylineWords.Posts.Contains);

    private static Byline Single(string name) => new("name-and-tag", 0.75, [(name, 0)]);
}
