using Articles.Reading.Quotes;

namespace Articles.Reading.Tests.Quotes;

/// <summary>An article written down in a test: its paragraphs, and the quotes that the reader finds in them.</summary>
internal sealed class QuotedArticle
{
    private QuotedArticle(IReadOnlyList<Block> blocks)
    {
        Blocks = blocks;
        Text = string.Join("\n\n", blocks.Where(block => block.Kind != BlockKind.Image).Select(block => block.Text));
        (Quotes, Reports, Speakers) = QuoteFinder.Find(blocks, Text, [], "en");
    }

    internal IReadOnlyList<Block> Blocks { get; }

    internal string Text { get; }

    internal IReadOnlyList<FoundQuote> Quotes { get; }

    internal IReadOnlyList<FoundReport> Reports { get; }

    internal IReadOnlyList<FoundSpeaker> Speakers { get; }

    internal FoundQuote Only => Assert.Single(Quotes);

    internal static QuotedArticle Of(params string[] paragraphs) =>
        new([.. paragraphs.Select(text => new Block(BlockKind.Paragraph, text))]);

    internal static QuotedArticle Of(params Block[] blocks) => new(blocks);

    /// <summary>Groups quoted paragraphs first, as is done for plain text.</summary>
    internal static QuotedArticle OfPlainText(params string[] paragraphs) =>
        new(BlockQuotes.Group([.. paragraphs.Select(text => new Block(BlockKind.Paragraph, text))]));

    internal FoundSpeaker SpeakerOf(FoundQuote quote)
    {
        Assert.NotNull(quote.Speaker);
        return Speakers[quote.Speaker.Value];
    }

    internal FoundQuote Quote(string beginning) =>
        Assert.Single(Quotes, quote => quote.Text.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>The name of the speaker of the quote that begins with these words.</summary>
    internal string? Speaker(string beginning) =>
        Quote(beginning).Speaker is { } speaker ? Speakers[speaker].Name : null;

    internal static string At(string text, int start, int end)
    {
        var runes = text.EnumerateRunes().Skip(start).Take(end - start);
        return string.Concat(runes.Select(rune => rune.ToString()));
    }
}
