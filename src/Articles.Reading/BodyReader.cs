using Articles.Reading.PlainText;
using Articles.Reading.Quotes;
using Articles.Reading.Text;

namespace Articles.Reading;

/// <summary>Reads a text that is an article's body already.</summary>
internal static class BodyReader
{
    public static Reading Read(string text)
    {
        var lines = new TextPage(text).Lines;
        var blocks = BlockQuotes.Group([.. lines.Select(line => new Block(BlockKind.Paragraph, line.Text))]);
        // Quotes are found in the paragraphs as an article's text has them, then carried to where the given text has them.
        var joined = ArticleText.Of(blocks);
        var speech = QuoteFinder.Find(blocks, joined, [], Languages.Of(joined)?.Tag);
        var positions = new BodyPositions(lines, joined, text);
        return new Reading
        {
            Blocks = blocks,
            Text = text,
            Quotes = [.. speech.Quotes.Select(positions.Carry)],
            Reports = [.. speech.Reports.Select(positions.Carry)],
            Speakers = speech.Speakers,
        };
    }

    public static Reading Read(IReadOnlyList<Block> blocks, string? title, IReadOnlyList<string> authors)
    {
        var text = ArticleText.Of(blocks);
        var credited = new CreditedBody(blocks);
        var speech = credited.Carry(
            QuoteFinder.Find(credited.Blocks, ArticleText.Of(credited.Blocks), authors, Languages.Of(text, title)?.Tag)
        );
        return new Reading
        {
            Blocks = blocks,
            Text = text,
            Quotes = speech.Quotes,
            Reports = speech.Reports,
            Speakers = speech.Speakers,
        };
    }
}

/// <summary>Carries positions from paragraphs that are joined by blank lines to the text that they were cut from.</summary>
internal sealed class BodyPositions
{
    private readonly string _text;
    private readonly CodePoints _from;
    private readonly CodePoints _to;
    private readonly int[] _joinedStarts;
    private readonly IReadOnlyList<TextLine> _lines;

    public BodyPositions(IReadOnlyList<TextLine> lines, string joined, string text)
    {
        (_lines, _text) = (lines, text);
        (_from, _to) = (new CodePoints(joined), new CodePoints(text));
        _joinedStarts = new int[lines.Count];
        for (var i = 1; i < lines.Count; i++)
            _joinedStarts[i] = _joinedStarts[i - 1] + lines[i - 1].Text.Length + ArticleText.Separator.Length;
    }

    public FoundQuote Carry(FoundQuote quote)
    {
        var whole = Carry(new Segment(quote.Text, quote.Start, quote.End));
        return quote with
        {
            Text = whole.Text,
            Start = whole.Start,
            End = whole.End,
            Segments = [.. quote.Segments.Select(Carry)],
            SpeakerMention = quote.SpeakerMention is { } mention ? Carry(mention) : null,
            Cue = quote.Cue is { } cue ? Carry(cue) : null,
            Source = quote.Source is { } source ? Carry(source) : null,
        };
    }

    public FoundReport Carry(FoundReport report)
    {
        var whole = Carry(new Segment(report.Text, report.Start, report.End));
        return report with
        {
            Text = whole.Text,
            Start = whole.Start,
            End = whole.End,
            Segments = [.. report.Segments.Select(Carry)],
            SpeakerMention = report.SpeakerMention is { } mention ? Carry(mention) : null,
            Cue = report.Cue is { } cue ? Carry(cue) : null,
        };
    }

    private Segment Carry(Segment segment)
    {
        var (start, end) = (Unit(segment.Start), Unit(segment.End));
        return new Segment(_text[start..end], _to.At(start), _to.At(end));
    }

    private int Unit(int point)
    {
        var unit = _from.UnitAt(point);
        var line = Array.BinarySearch(_joinedStarts, unit);
        if (line < 0)
            line = ~line - 1;
        return _lines[line].Start + Math.Min(unit - _joinedStarts[line], _lines[line].Text.Length);
    }
}
