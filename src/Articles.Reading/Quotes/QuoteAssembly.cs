using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Turns what was read into the answer: positions in code points, parents and speakers by index.</summary>
internal sealed class QuoteAssembly(string text)
{
    private readonly CodePoints _codePoints = new(text);

    private readonly List<Entity> _speakers = [];
    private readonly Dictionary<Entity, int> _speakerPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ReadQuote, int> _places = new(ReferenceEqualityComparer.Instance);

    internal FoundSpeech Assemble(List<ReadQuote> quotes, List<ReadReport> reports)
    {
        quotes = [.. quotes.OrderBy(quote => quote.Parts[0].Start).ThenByDescending(quote => quote.Parts[^1].End)];
        var found = new List<FoundQuote>(quotes.Count);
        foreach (var quote in quotes)
        {
            _places[quote] = found.Count;
            found.Add(Quote(quote, PlaceOf(quote.Speaker), quote.Parent is { } parent ? _places[parent] : null));
        }

        var reported = Reports(reports);
        return new(found, reported, _speakers.ConvertAll(Speaker));
    }

    private int? PlaceOf(Entity? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        if (!_speakerPlaces.TryGetValue(speaker, out var place))
        {
            _speakerPlaces[speaker] = place = _speakers.Count;
            _speakers.Add(speaker);
        }

        return place;
    }

    private List<FoundReport> Reports(List<ReadReport> reports)
    {
        var found = new List<FoundReport>(reports.Count);
        var open = new Stack<int>();
        foreach (
            var report in reports.OrderBy(report => report.Report.Start).ThenByDescending(report => report.Report.End)
        )
        {
            var quote = Report(report);
            while (open.TryPeek(out var outer) && (found[outer].End < quote.End || found[outer].End <= quote.Start))
            {
                open.Pop();
            }

            found.Add(quote with { Parent = open.TryPeek(out var around) ? around : null });
            open.Push(found.Count - 1);
        }

        return found;
    }

    private FoundReport Report(ReadReport read)
    {
        var (report, attribution) = (read.Report, read.Report.Attribution);
        return new(
            report.IsMixed ? ReportKind.Mixed : ReportKind.Indirect,
            text[report.Start..report.End],
            _codePoints.At(report.Start),
            _codePoints.At(report.End)
        )
        {
            Segments = [.. report.Pieces.Select(piece => Segment(piece.Start, piece.End))],
            Quote = read.Outer is { } outer ? _places[outer] : null,
            SpeakerMention = attribution.Speaker is { } mention ? Segment(mention.Start, mention.End) : null,
            Speaker = PlaceOf(read.Speaker),
            Cue = attribution.Cue is { } cue ? Segment(cue.Start, Listeners.EndOf(text, cue.Start, cue.End)) : null,
            Confidence = attribution.Confidence,
            Method = attribution.Method,
        };
    }

    private FoundQuote Quote(ReadQuote quote, int? speaker, int? parent)
    {
        var (start, end) = (quote.Parts[0].Start, quote.Parts[^1].End);
        var isBlock = quote.Parts[0].IsBlock;
        var attribution = quote.Attribution;
        return new(
            isBlock ? QuoteKind.Block : QuoteKind.Direct,
            text[start..end],
            _codePoints.At(start),
            _codePoints.At(end)
        )
        {
            Segments =
            [
                .. quote.Parts.SelectMany(part => part.Pieces).Select(piece => Segment(piece.Start, piece.End)),
            ],
            Parent = parent,
            SpeakerMention = attribution.Speaker is { } mention ? Segment(mention.Start, mention.End) : null,
            Speaker = speaker,
            Cue = attribution.Cue is { } cue ? Segment(cue.Start, Listeners.EndOf(text, cue.Start, cue.End)) : null,
            Source = attribution.Source is { } source ? Segment(source.Start, source.End) : null,
            Confidence = attribution.Confidence,
            Method = attribution.Method,
        };
    }

    private Segment Segment(int start, int end) => new(text[start..end], _codePoints.At(start), _codePoints.At(end));

    private static FoundSpeaker Speaker(Entity entity) =>
        new(entity.Name)
        {
            Kind = entity.Kind,
            Description = entity.Titles.Count > 0 ? string.Join(", ", entity.Titles) : null,
            Names = entity.Names,
            HasFullName = entity.IsNamed && (entity.IsFull || entity.Kind == SpeakerKind.Organisation),
        };
}
