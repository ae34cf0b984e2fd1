using Articles.Api.Model;

namespace Articles.Api.Quotes.Verifying;

/// <summary>Who is to have said it, as somebody names him.</summary>
internal sealed class ClaimedSpeaker(string given)
{
    private readonly string[] words = WordsOf(given);

    /// <summary>
    /// Whether it may be the speaker: one name has all words of the other, the last of them the same ('President Trump' and 'Trump'). Of two
    /// full names that is never so, unless they are the same but for titles and middle names.
    /// </summary>
    public bool MayBe(Speaker speaker)
    {
        if (given == speaker.Slug || speaker.SlugAliases.Contains(given))
            return true;
        if (Guid.TryParseExact(given, "D", out var id) && (id == speaker.Id || speaker.MergedIds.Contains(id)))
            return true;
        var names = speaker.Names.Prepend(speaker.Name).Select(WordsOf).ToList();
        var full = names.Where(name => name.Length > 1).ToList();
        return (words.Length > 1 && full.Count > 0 ? full : names).Exists(name => AreLike(name, words));
    }

    /// <summary>Whether two names may be one person's: one has all words of the other, the last of them the same.</summary>
    public static bool AreLike(string[] name, string[] other) =>
        name.Length > 0
        && other.Length > 0
        && name[^1] == other[^1]
        && (name.All(other.Contains) || other.All(name.Contains));

    public static string[] WordsOf(string name) =>
        Indexing.Analysis.TextWords.Of(name).Select(word => word.Folded).ToArray();
}
