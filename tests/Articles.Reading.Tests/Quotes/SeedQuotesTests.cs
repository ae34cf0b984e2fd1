namespace Articles.Reading.Tests.Quotes;

public sealed class SeedQuotesTests
{
    private static readonly QuotedArticle Seed = QuotedArticle.OfPlainText([
        .. File.ReadAllText(Path()).Split("\n\n")[2..7].Select(paragraph => paragraph.Trim()),
    ]);

    [Fact]
    public void The_report_of_two_paragraphs_is_one_block_quote_and_the_columnist_goes_on_after_it()
    {
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Blockquote, BlockKind.Paragraph, BlockKind.Paragraph],
            Seed.Blocks.Select(block => block.Kind)
        );
        Assert.StartsWith("President Trump and Kim Jong-un", Seed.Blocks[1].Text, StringComparison.Ordinal);
        Assert.Contains("\n\n“Sometimes you have to walk,”", Seed.Blocks[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Prior to the summit", Seed.Blocks[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_has_no_source_and_no_speaker_since_the_page_names_none()
    {
        var block = Seed.Quotes[0];
        Assert.Equal(QuoteKind.Block, block.Kind);
        Assert.Null(block.Source);
        Assert.Null(block.Speaker);
        Assert.Equal(2, block.Segments.Count);
    }

    [Fact]
    public void The_inner_quote_belongs_to_the_politician()
    {
        var quote = Seed.Quotes[1];
        Assert.Equal(2, Seed.Quotes.Count);
        Assert.Equal((QuoteKind.Direct, "Sometimes you have to walk,", 0), (quote.Kind, quote.Text, quote.Parent));
        Assert.Equal(("Mr. Trump", "said"), (quote.SpeakerMention?.Text, quote.Cue?.Text));
        Assert.True(quote.Confidence >= 0.9);
    }

    [Fact]
    public void The_politician_has_the_title_and_all_names_of_the_page()
    {
        Assert.Equal(["Trump", "Kim"], Seed.Speakers.Select(found => found.Name));
        var speaker = Seed.Speakers[0];
        Assert.Equal(("Trump", "President"), (speaker.Name, speaker.Description));
        Assert.Equal(["President Trump", "Mr. Trump", "Trump"], speaker.Names);
        Assert.Equal(SpeakerKind.Person, speaker.Kind);
        Assert.False(speaker.HasFullName);
    }

    [Fact]
    public void What_the_politician_said_of_another_is_a_report_in_a_report()
    {
        Assert.Equal(["Trump", "Kim"], Seed.Reports.Select(report => Seed.Speakers[report.Speaker!.Value].Name));
        Assert.StartsWith("Mr. Kim had insisted that", Seed.Reports[0].Text, StringComparison.Ordinal);
        Assert.Equal((null, 0), (Seed.Reports[0].Parent, Seed.Reports[1].Parent));
        Assert.All(Seed.Reports, report => Assert.Equal(QuoteKind.Block, Seed.Quotes[report.Quote!.Value].Kind));
    }

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(System.IO.Path.Combine(folder!.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder.FullName, "seeds", "the-hanoi-summit-collapses.txt");
    }
}
