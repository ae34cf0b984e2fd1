using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>Turns what was read into the answer: positions in code points, parents and speakers by index.</summary>
internal sealed class QuoteAssembly(string text)
{
    private readonly CodePoints _codePoints = new(text);

    internal (IReadOnlyList<FoundQuote> Quotes, IReadOnlyList<FoundSpeaker> Speakers) Assemble(List<ReadQuote> quotes)
    {
        quotes = [.. quotes.OrderBy(quote => quote.Parts[0].Start).ThenByDescending(quote => quote.Parts[^1].End)];
        var places = new Dictionary<ReadQuote, int>(ReferenceEqualityComparer.Instance);
        var speakers = new List<Entity>();
        var speakerPlaces = new Dictionary<Entity, int>(ReferenceEqualityComparer.Instance);
        var found = new List<FoundQuote>(quotes.Count);
        foreach (var quote in quotes)
        {
            int? speaker = null;
            if (quote.Speaker is { } entity)
            {
                if (!speakerPlaces.TryGetValue(entity, out var place))
                {
                    speakerPlaces[entity] = place = speakers.Count;
                    speakers.Add(entity);
                }

                speaker = place;
            }

            places[quote] = found.Count;
            found.Add(Quote(quote, speaker, quote.Parent is { } parent ? places[parent] : null));
        }

        return (found, speakers.ConvertAll(Speaker));
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
