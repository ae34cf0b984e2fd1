using Articles.Reading.Quotes;
using Articles.Reading.Text;

namespace Articles.Reading;

/// <summary>
/// A body whose block quotes say beside their text whose words they are: each name stands behind its quote while quotes are looked for,
/// as pages print it, and positions are those without it.
/// </summary>
internal sealed class CreditedBody
{
    private readonly List<(int Start, int End)> _credits = [];

    public CreditedBody(IReadOnlyList<Block> blocks)
    {
        var credited = new List<Block>(blocks.Count);
        var position = 0;
        foreach (var block in blocks)
        {
            credited.Add(block);
            if (block.Kind is BlockKind.Image || block.Text.Length == 0)
                continue;
            position += MarkedText.LengthOf(block.Text) + ArticleText.Separator.Length;
            if (block is not { Kind: BlockKind.Blockquote, Attribution: { } name })
                continue;
            var credit = new Block(BlockKind.Paragraph, $"— {name}");
            credited.Add(credit);
            var end = position + MarkedText.LengthOf(credit.Text);
            _credits.Add((position - ArticleText.Separator.Length, end));
            position = end + ArticleText.Separator.Length;
        }
        Blocks = credited;
    }

    /// <summary>The blocks with the names.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>What was found as it stands without the names.</summary>
    public FoundSpeech Carry(FoundSpeech speech)
    {
        if (_credits.Count == 0)
            return speech;
        var places = new int?[speech.Quotes.Count];
        var carried = new List<FoundQuote>(speech.Quotes.Count);
        foreach (var (n, quote) in speech.Quotes.Index())
        {
            if (IsCredit(quote.Start, quote.End))
                continue;
            places[n] = carried.Count;
            carried.Add(Carry(quote) with { Parent = quote.Parent is { } parent ? places[parent] : null });
        }
        // A report is a sentence, and no name is one: all of them stay, in their order.
        return speech with
        {
            Quotes = carried,
            Reports =
            [
                .. speech.Reports.Select(report =>
                    Carry(report) with
                    {
                        Quote = report.Quote is { } quote ? places[quote] : null,
                    }
                ),
            ],
        };
    }

    private FoundReport Carry(FoundReport report) =>
        report with
        {
            Start = At(report.Start),
            End = At(report.End),
            Segments = [.. report.Segments.Select(segment => Carry(segment)!)],
            SpeakerMention = Carry(report.SpeakerMention),
            Cue = Carry(report.Cue),
        };

    private FoundQuote Carry(FoundQuote quote) =>
        quote with
        {
            Start = At(quote.Start),
            End = At(quote.End),
            Segments = [.. quote.Segments.Select(segment => Carry(segment)!)],
            SpeakerMention = Carry(quote.SpeakerMention),
            SpeakerCredit = CreditOf(quote.SpeakerMention),
            Cue = Carry(quote.Cue),
            Source = Carry(quote.Source),
            SourceCredit = CreditOf(quote.Source),
        };

    private Segment? Carry(Segment? segment) =>
        segment is null || IsCredit(segment.Start, segment.End)
            ? null
            : segment with
            {
                Start = At(segment.Start),
                End = At(segment.End),
            };

    private string? CreditOf(Segment? segment) =>
        segment is not null && IsCredit(segment.Start, segment.End) ? segment.Text : null;

    private bool IsCredit(int start, int end) => _credits.Exists(credit => start >= credit.Start && end <= credit.End);

    private int At(int position) =>
        position - _credits.Where(credit => credit.End <= position).Sum(credit => credit.End - credit.Start);
}
