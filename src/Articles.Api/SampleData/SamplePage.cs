using System.Text;

namespace Articles.Api.SampleData;

/// <summary>
/// Writes the body of a made-up article of about 600 words with three quotes: the words of a person, a report taken from
/// an outlet, and inside it the words of another person.
/// </summary>
internal sealed class SamplePage(Random random)
{
    private const int SentencesPerParagraph = 4;
    private const double Reprinted = 0.05;
    private const int OftenPrinted = 1_000;
    private readonly List<Block> blocks = [];
    private readonly List<FoundQuote> quotes = [];

    // Every word of the vocabulary lies in the basic plane, so units of this text are code points.
    private int length;

    public IReadOnlyList<Block> Blocks => blocks;

    public IReadOnlyList<FoundQuote> Quotes => quotes;

    public string Text => string.Join("\n\n", blocks.Select(block => block.Text));

    /// <param name="first">Index and mention of whom the article quotes itself.</param>
    /// <param name="second">Index and mention of whom the report quotes.</param>
    public void Write((int Speaker, string Mention) first, (int Speaker, string Mention) second, string outlet)
    {
        Add(BlockKind.Paragraph, Paragraph());
        Add(BlockKind.Paragraph, Paragraph());
        Say(BlockKind.Paragraph, "", first, null);
        Add(BlockKind.Paragraph, Paragraph());
        Add(BlockKind.Paragraph, $"As {outlet} reported:");
        Report(second, outlet);
        Add(BlockKind.Paragraph, Paragraph());
        Add(BlockKind.Paragraph, Paragraph());
    }

    private void Report((int Speaker, string Mention) speaker, string outlet)
    {
        var start = Start;
        var block = quotes.Count;
        var sourceStart = start - "\n\n".Length - 1 - " reported".Length - outlet.Length;
        quotes.Add(null!);
        Say(BlockKind.Blockquote, Paragraph() + "\n\n", speaker, block);
        var text = blocks[^1].Text;
        quotes[block] = new FoundQuote(QuoteKind.Block, text, start, start + text.Length)
        {
            Segments = [new Segment(text, start, start + text.Length)],
            Source = new Segment(outlet, sourceStart, sourceStart + outlet.Length),
            Confidence = 0.95,
            Method = "generated",
        };
    }

    private void Say(BlockKind kind, string before, (int Speaker, string Mention) speaker, int? parent)
    {
        var words = Remark() + ',';
        var start = Start + before.Length + 1;
        var mention = start + words.Length + 2;
        var cue = mention + speaker.Mention.Length + 1;
        quotes.Add(
            new FoundQuote(QuoteKind.Direct, words, start, start + words.Length)
            {
                Segments = [new Segment(words, start, start + words.Length)],
                SpeakerMention = new Segment(speaker.Mention, mention, cue - 1),
                Cue = new Segment("said", cue, cue + "said".Length),
                Speaker = speaker.Speaker,
                Parent = parent,
                Confidence = 0.95,
                Method = "generated",
            }
        );
        Add(kind, $"{before}“{words}” {speaker.Mention} said in {Pick(Vocabulary.Places)}. {Paragraph()}");
    }

    private int Start => blocks.Count == 0 ? 0 : length + "\n\n".Length;

    private void Add(BlockKind kind, string text)
    {
        length = Start + text.Length;
        blocks.Add(new Block(kind, text));
    }

    private string Paragraph()
    {
        var paragraph = new StringBuilder();
        for (var n = 0; n < SentencesPerParagraph; n++)
            paragraph
                .Append(n == 0 ? "" : " ")
                .Append(Pick(Vocabulary.Openings))
                .Append(", ")
                .Append(Pick(Vocabulary.Bodies))
                .Append(" of ")
                .Append(Pick(Vocabulary.Places))
                .Append(' ')
                .Append(Pick(Vocabulary.Acts))
                .Append(' ')
                .Append(Pick(Vocabulary.Matters))
                .Append(" for the ")
                .Append(Words(4))
                .Append(", ")
                .Append(Pick(Vocabulary.Endings))
                .Append('.');
        return paragraph.ToString();
    }

    /// <summary>What somebody said; now and then what others have printed too.</summary>
    private string Remark() =>
        random.NextDouble() < Reprinted ? Remark(new Random(random.Next(OftenPrinted))) : Remark(random);

    private static string Remark(Random random) =>
        $"{Pick(Vocabulary.Remarks, random)}, and the {Words(3, random)} will have to {Words(2, random)} before the {Words(3, random)}";

    private string Words(int count) => Words(count, random);

    private static string Words(int count, Random random) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => SampleWords.Pick(random)));

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private string Pick(string[] words) => Pick(words, random);
}
