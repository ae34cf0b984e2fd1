using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>Finds the words that a correction corrects: the right ones, when they stand in the text by now, or the wrong ones, or the sentence that it is about.</summary>
internal sealed class CorrectedWords(
    Reading reading,
    List<Sentence> sentences,
    SentenceTopics topics,
    TextPlaces places
)
{
    private const double AloneConfidence = 0.8;
    private const double ShortConfidence = 0.7;
    private const double ChosenConfidence = 0.6;
    private const double SentenceConfidence = 0.5;
    private const double FewestShared = 0.35;
    private const double Lead = 1.4;
    private const double ShareOfQuote = 0.6;
    private const int ShortestWords = 3;
    private const int ShortestSure = 12;
    private const int MostPlaces = 50;

    private readonly string _text = reading.Text;

    public UpdateTarget? Of(StatedError error, UpdateRelation relation)
    {
        var about = SentenceTopics.Words(string.Join(' ', error.What, error.After, error.Before));
        var found =
            Exact(error.Before, about, "wrong-words") ?? Exact(error.After, about, "right-words") ?? AboutSame(about);
        return found is var (start, end, confidence, method)
            ? new UpdateTarget(relation, places.Selector(start, end), confidence, method)
            {
                Before = error.Before,
                After = error.After,
            }
            : null;
    }

    private (int, int, double, string)? Exact(string? words, HashSet<string> about, string method)
    {
        if (words is null || words.Length < ShortestWords)
            return null;
        var starts = new List<int>();
        for (
            var at = _text.IndexOf(words, StringComparison.Ordinal);
            at >= 0 && starts.Count < MostPlaces;
            at = _text.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + words.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(_text[at - 1]))
                && (end == _text.Length || !char.IsLetterOrDigit(_text[end]))
            )
                starts.Add(at);
        }
        if (starts.Count == 0)
            return null;
        var best = starts.MaxBy(at => topics.Shared(about, SentenceAt(at)));
        var confidence =
            starts.Count > 1 ? ChosenConfidence
            : words.Length < ShortestSure ? ShortConfidence
            : AloneConfidence;
        return (best, best + words.Length, confidence, method);
    }

    private (int, int, double, string)? AboutSame(HashSet<string> about)
    {
        if (about.Count == 0)
            return null;
        var ranked = Enumerable
            .Range(0, sentences.Count)
            .Select(i => (Sentence: i, Shared: topics.Shared(about, i)))
            .OrderByDescending(place => place.Shared)
            .Take(2)
            .ToList();
        if (ranked.Count == 0 || ranked[0].Shared < FewestShared)
            return null;
        if (ranked.Count > 1 && ranked[0].Shared < ranked[1].Shared * Lead)
            return null;
        var sentence = sentences[ranked[0].Sentence];
        return QuoteAboutSame(sentence, about)
            ?? (sentence.Start, sentence.End, SentenceConfidence, "sentence-about-it");
    }

    // When nearly all that the note speaks of stands in a quote, the quote is meant.
    private (int, int, double, string)? QuoteAboutSame(Sentence sentence, HashSet<string> about)
    {
        foreach (var quote in reading.Quotes)
        {
            var (start, end) = (places.UnitAt(quote.Start), places.UnitAt(quote.End));
            if (quote.Kind != QuoteKind.Direct || start < sentence.Start || end > sentence.End)
                continue;
            if (about.Count(SentenceTopics.Words(quote.Text).Contains) >= ShareOfQuote * about.Count)
                return (start, end, SentenceConfidence, "quote-about-it");
        }
        return null;
    }

    private int SentenceAt(int unit)
    {
        var at = sentences.FindIndex(sentence => sentence.End > unit);
        return at < 0 ? sentences.Count - 1 : at;
    }
}
