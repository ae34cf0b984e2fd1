using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>Which sentences of an article speak of what some words speak of: of its rare words rather than its common ones.</summary>
internal sealed class SentenceTopics
{
    private readonly List<HashSet<string>> _words;
    private readonly Dictionary<string, int> _counts = [];

    public SentenceTopics(string text, List<Sentence> sentences)
    {
        _words = sentences.ConvertAll(sentence => Words(sentence.In(text)));
        foreach (var word in _words.SelectMany(words => words))
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
    }

    /// <summary>How much of what the words speak of a sentence speaks of too, 0 to 1.</summary>
    public double Shared(HashSet<string> words, int sentence)
    {
        var (all, shared) = (0.0, 0.0);
        foreach (var word in words)
        {
            var count = _counts.GetValueOrDefault(word);
            var weight = count == 0 ? 0.5 : Math.Log(1 + (double)_words.Count / count);
            all += weight;
            shared += count > 0 && _words[sentence].Contains(word) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    /// <summary>The words that say what a piece of text is about, cut to their stems.</summary>
    public static HashSet<string> Words(string text) =>
        [
            .. LineShape
                .Key(text)
                .Split(' ')
                .Where(word => !ErrorWords.Empty.Contains(word) && word.Length > 1)
                .Select(Stem),
        ];

    // 'demands', 'demanded' and 'demanding' are one word here.
    public static string Stem(string word) =>
        word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word.Length > 5
        && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal))
            ? word[..^2]
        : word.Length > 4 && word.EndsWith('s') ? word[..^1]
        : word;
}
