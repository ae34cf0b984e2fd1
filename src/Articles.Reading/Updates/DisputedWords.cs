using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>
/// Finds the words that a note says somebody contradicts: a quote of theirs, or a sentence that tells what they said
/// ('He said Mr. Kim had insisted …').
/// </summary>
internal sealed class DisputedWords(
    Reading reading,
    List<Token> tokens,
    List<Sentence> sentences,
    SentenceTopics topics,
    TextPlaces places
)
{
    private const double Likely = 0.5;
    private const double Unlikely = 0.4;
    private const double OfTopic = 0.2;
    private const double MostConfidence = 0.75;
    private const double FewestLead = 0.05;
    private const int CueReach = 14;

    // A quote that is cut by its speaker is more than one sentence's.
    private readonly List<(int Start, int End)> _quoted =
    [
        .. reading
            .Quotes.Where(quote => quote.Kind == QuoteKind.Direct)
            .Select(quote => (places.UnitAt(quote.Start), places.UnitAt(quote.End)))
            .OrderBy(quote => quote.Item1),
    ];

    public UpdateTarget? Of(Dispute dispute, string whose)
    {
        var surname = whose.Split(' ')[^1];
        var ranked = Quoted(dispute, surname)
            .Concat(Told(dispute, surname))
            .OrderByDescending(target => target.Confidence)
            .Take(2)
            .ToList();
        var isAlone =
            ranked.Count == 1 || ranked.Count > 1 && ranked[0].Confidence >= ranked[1].Confidence + FewestLead;
        return ranked.Count == 0 ? null
            : isAlone ? ranked[0]
            : ranked[0] with { Confidence = ranked[0].Confidence / 2 };
    }

    private IEnumerable<UpdateTarget> Quoted(Dispute dispute, string surname)
    {
        for (var i = 0; i < reading.Quotes.Count; i++)
        {
            var quote = reading.Quotes[i];
            if (quote.Speaker is not { } speaker || !Holds(reading.Speakers[speaker].Name, surname))
                continue;
            var (start, end) = (places.UnitAt(quote.Start), places.UnitAt(quote.End));
            var confidence = Confidence(dispute, start, end, dispute.IsAccount ? Unlikely : Likely);
            yield return Target(start, end, confidence, "disputed-quote") with
            {
                Quote = i,
            };
        }
    }

    private IEnumerable<UpdateTarget> Told(Dispute dispute, string surname)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (!IsToldBy(i, surname))
                continue;
            var confidence = Confidence(
                dispute,
                sentences[i].Start,
                sentences[i].End,
                dispute.IsAccount ? Likely : Unlikely
            );
            yield return ReportIn(sentences[i], surname) is { } report
                ? Target(
                    places.UnitAt(reading.Reports[report].Start),
                    places.UnitAt(reading.Reports[report].End),
                    confidence,
                    "disputed-report"
                ) with
                {
                    Report = report,
                }
                : Target(sentences[i].Start, sentences[i].End, confidence, "disputed-sentence");
        }
    }

    // What the sentence reports of him, rather than all of the sentence.
    private int? ReportIn(Sentence sentence, string surname)
    {
        for (var i = 0; i < reading.Reports.Count; i++)
        {
            var report = reading.Reports[i];
            if (
                report is { Parent: null, Speaker: { } speaker }
                && places.UnitAt(report.Start) >= sentence.Start
                && places.UnitAt(report.End) <= sentence.End
                && Holds(reading.Speakers[speaker].Name, surname)
            )
                return i;
        }
        return null;
    }

    private UpdateTarget Target(int start, int end, double confidence, string method) =>
        new(UpdateRelation.Disputes, places.Selector(start, end), confidence, method);

    private double Confidence(Dispute dispute, int start, int end, double likely)
    {
        var topic = SentenceTopics.Words(dispute.Topic);
        var sentence = Math.Max(0, sentences.FindIndex(sentence => sentence.End > start));
        var confidence = likely + OfTopic * topics.Shared(topic, sentence);
        var words = SentenceTopics.Words(reading.Text[start..end]);
        if (
            topic.Any(word =>
                ErrorWords.Acts.TryGetValue(word, out var acts) && words.Any(said => acts.Any(said.StartsWith))
            )
        )
            confidence += OfTopic;
        return Math.Min(MostConfidence, Math.Round(confidence, 2));
    }

    // 'Mr. Trump said that …', 'He said …' after words of his, 'according to Mr. Trump'; nothing in quotation marks.
    private bool IsToldBy(int index, string surname)
    {
        var sentence = sentences[index];
        if (_quoted.Exists(quote => quote.Start < sentence.End && quote.End > sentence.Start))
            return false;
        var words = sentence.In(reading.Text);
        if (words.Contains("ccording to", StringComparison.Ordinal) && Holds(words, surname))
            return true;
        for (var i = sentence.FirstToken; i <= Math.Min(sentence.LastToken, sentence.FirstToken + CueReach); i++)
        {
            if (tokens[i].Is(WordClass.Cue) && i > sentence.FirstToken)
                return IsSubject(index, i, surname);
        }
        return false;
    }

    private bool IsSubject(int index, int cue, string surname)
    {
        var first = sentences[index].FirstToken;
        var subject = reading.Text[tokens[first].Start..tokens[cue].Start];
        return Holds(subject, surname) || tokens[first].Is(WordClass.SubjectPronoun) && SpeaksBefore(index, surname);
    }

    // Whom a pronoun means: the speaker of the last quote before, or the subject of the sentence before.
    private bool SpeaksBefore(int index, string surname)
    {
        var start = sentences[index].Start;
        if (index > 0 && reading.Text.AsSpan(sentences[index - 1].End, start - sentences[index - 1].End).Contains('\n'))
            return false;
        var last = reading.Quotes.LastOrDefault(quote =>
            quote.Speaker is not null && places.UnitAt(quote.End) <= start
        );
        var before = index > 0 ? sentences[index - 1] : default;
        if (last is { Speaker: { } speaker } && places.UnitAt(last.Start) >= before.Start)
            return Holds(reading.Speakers[speaker].Name, surname);
        return index > 0 && Holds(before.In(reading.Text), surname);
    }

    private static bool Holds(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
    }
}
