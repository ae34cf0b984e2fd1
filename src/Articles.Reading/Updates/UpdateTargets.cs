using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>
/// Reads what a reading's notes say was wrong, and proposes which words of the article they are about. Works on any
/// reading whose text, quotes and speakers are there, whatever kind of page it came from.
/// </summary>
internal static class UpdateTargets
{
    // Beyond this no article goes, and no note needs more proposals.
    private const int LongestText = 200_000;
    private const int MostNotes = 20;
    private const int MostQuotes = 500;
    private const int LongestNote = 4_000;

    public static Reading Complete(Reading reading)
    {
        if (
            reading.Updates.Count is 0 or > MostNotes
            || reading.Quotes.Count > MostQuotes
            || reading.Text.Length > LongestText
        )
            return reading;
        var tokens = Tokenizer.Read(reading.Text);
        var sentences = Sentences.Of(reading.Text, tokens);
        if (sentences.Count == 0)
            return reading;
        var topics = new SentenceTopics(reading.Text, sentences);
        var places = new TextPlaces(reading.Text);
        var corrected = new CorrectedWords(reading, sentences, topics, places);
        var disputed = new DisputedWords(reading, tokens, sentences, topics, places);
        return reading with
        {
            Updates = [.. reading.Updates.Select(update => Complete(update, reading, corrected, disputed))],
        };
    }

    private static FoundUpdate Complete(
        FoundUpdate update,
        Reading reading,
        CorrectedWords corrected,
        DisputedWords disputed
    )
    {
        if (update.Text.Length > LongestNote)
            return update;
        var errors = Corrects(update.Kind) ? StatedErrors.In(update.Text) : [];
        var relation = update.Kind == UpdateKind.Retraction ? UpdateRelation.Retracts : UpdateRelation.Corrects;
        var targets = errors.Select(error => corrected.Of(error, relation)).OfType<UpdateTarget>().ToList();
        if (targets.Count == 0 && Disputed(update, corrected, disputed) is { } dispute)
            targets.Add(dispute);
        return update with
        {
            Errors = errors,
            Targets =
            [
                .. targets
                    .DistinctBy(target => (target.Selector.Start, target.Selector.End))
                    .Select(target => target with { Quote = target.Quote ?? QuoteAt(reading, target.Selector) })
                    .OrderByDescending(target => target.Confidence),
            ],
        };
    }

    private static bool Corrects(UpdateKind kind) => kind != UpdateKind.Update;

    private static UpdateTarget? Disputed(FoundUpdate update, CorrectedWords corrected, DisputedWords disputed) =>
        update.Kind is UpdateKind.Correction or UpdateKind.Retraction || Dispute.In(update.Text) is not { } dispute
            ? null
        : dispute.Whose is { } whose ? disputed.Of(dispute, whose)
        : corrected.Of(new StatedError(null, dispute.Topic), UpdateRelation.Disputes);

    private static int? QuoteAt(Reading reading, TextSelector selector)
    {
        for (var i = 0; i < reading.Quotes.Count; i++)
        {
            if (reading.Quotes[i].Start == selector.Start && reading.Quotes[i].End == selector.End)
                return i;
        }
        return null;
    }
}
