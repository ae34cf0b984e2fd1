using Articles.Api.Comparison;
using Articles.Api.Database.Words;
using Articles.Api.Indexing.Analysis;
using Articles.Api.Model;

namespace Articles.Api.Quotes.Verifying;

/// <summary>What a word of a claim stands for.</summary>
internal enum ClaimedKind
{
    /// <summary>Somebody is to have said it.</summary>
    Said,

    /// <summary>In square brackets: the writer's, in place of what was said or between it.</summary>
    Inserted,

    /// <summary>Three dots: the writer left something out.</summary>
    LeftOut,
}

/// <param name="Printed">As it was sent.</param>
/// <param name="Folded">As it is compared: what case, accents and kinds of apostrophe do not change.</param>
internal sealed record ClaimedWord(string Printed, string Folded, ClaimedKind Kind = ClaimedKind.Said)
{
    private const double OfCommon = 0.35;

    // Each word is laid beside many others.
    private string? stem;

    /// <summary>What its other forms have in common.</summary>
    public string Stem => stem ??= EnglishStem.Of(Folded);

    /// <summary>How much it tells that the word is there.</summary>
    public double Weight { get; } = CommonWords.Contain(Folded) ? OfCommon : 1;

    public static List<ClaimedWord> Of(string text, ClaimedKind kind = ClaimedKind.Said) =>
        Words
            .Of(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new ClaimedWord(word, FoldedText.Of(word), kind))
            .ToList();
}

/// <summary>Words that somebody is to have said, as they are printed: with signs of what the writer left out or put in.</summary>
internal sealed class ClaimedWords
{
    private const string Dots = "…";

    // With all words of so many runs there, the others hardly narrow it; that they are there is found out in what is found.
    private const int MostClues = 6;

    private ClaimedWords(List<ClaimedWord> words) => Words = words;

    public IReadOnlyList<ClaimedWord> Words { get; }

    /// <summary>The words in a row between what was left out or put in, as they stand in the index.</summary>
    public List<List<string>> Runs { get; } = [];

    /// <summary>What to look for in the index: of the runs a few, and of each a few words that tell most.</summary>
    public List<Phrase> Clues =>
        Runs.Select(TellingWords.Of).OrderByDescending(TellingWords.WeightOf).Take(MostClues).Select(AsPhrase).ToList();

    public static ClaimedWords Of(string text)
    {
        var words = new List<ClaimedWord>();
        var claim = new ClaimedWords(words);
        var plain = OneSignForDots(text);
        for (var at = 0; at < plain.Length; )
        {
            var next = plain.AsSpan(at).IndexOfAny(Dots[0], '[');
            var end = next < 0 ? plain.Length : at + next;
            // A bracket inside a word is about its case: [T]he.
            if (end < plain.Length && plain[end] is '[' && InsideWord(plain, end) is { } letters)
            {
                plain = $"{plain[..end]}{plain[(end + 1)..letters]}{plain[(letters + 1)..]}";
                continue;
            }
            claim.Say(words, plain[at..end]);
            at = end;
            if (at == plain.Length)
                break;
            var close = plain[at] is '[' ? plain.IndexOf(']', at) : at;
            // One that is never closed is only a sign.
            if (close < 0)
                close = at;
            if (plain[at] is '[' && close > at)
                words.AddRange(ClaimedWord.Of(plain[(at + 1)..close], ClaimedKind.Inserted));
            else if (plain[at] is not '[' && words.Count > 0)
                words.Add(new ClaimedWord(Dots, Dots, ClaimedKind.LeftOut));
            at = close + 1;
        }
        while (words.Count > 0 && words[^1].Kind is ClaimedKind.LeftOut)
            words.RemoveAt(words.Count - 1);
        return claim;
    }

    private static Phrase AsPhrase(List<string> words) => new(words);

    private void Say(List<ClaimedWord> words, string text)
    {
        words.AddRange(ClaimedWord.Of(text));
        var terms = TextWords.Of(text).ConvertAll(word => word.Term);
        if (terms.Count > 0)
            Runs.Add(terms);
    }

    /// <returns>Where the bracket is closed, when a letter stands right behind or before it.</returns>
    private static int? InsideWord(string text, int open)
    {
        var close = text.IndexOf(']', open);
        if (close < 0 || text.AsSpan(open, close - open).Contains(' '))
            return null;
        var touches =
            close + 1 < text.Length && char.IsLetter(text[close + 1]) || open > 0 && char.IsLetter(text[open - 1]);
        return touches ? close : null;
    }

    private static string OneSignForDots(string text) =>
        text.Replace(". . .", Dots, StringComparison.Ordinal)
            .Replace("...", Dots, StringComparison.Ordinal)
            .Replace("[…]", Dots, StringComparison.Ordinal)
            .Replace("(…)", Dots, StringComparison.Ordinal)
            .Replace("[ … ]", Dots, StringComparison.Ordinal);
}
