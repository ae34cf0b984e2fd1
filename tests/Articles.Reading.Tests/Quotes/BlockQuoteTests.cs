namespace Articles.Reading.Tests.Quotes;

public sealed class BlockQuoteTests
{
    private static readonly string Long = string.Concat(
            Enumerable.Repeat("The town has paid for this since last year. ", 4)
        )
        .Trim();

    [Fact]
    public void The_inner_words_of_a_block_quote_are_never_given_to_its_outlet()
    {
        var article = Article.Of(
            new Block(BlockKind.Paragraph, "The New York Times reports:"),
            new Block(
                BlockKind.Blockquote,
                "The town is poor.\n\n“We have nothing,” said Ann Lee.\n\n“Nobody helps us in all these years.”"
            ),
            new Block(BlockKind.Paragraph, "I could not agree more.")
        );
        var block = article.Quotes[0];
        Assert.Equal((QuoteKind.Block, "The New York Times"), (block.Kind, block.Source?.Text));
        Assert.Null(block.Speaker);
        Assert.Equal("Ann Lee", article.Speaker("We have nothing"));
        Assert.All(article.Quotes.Skip(1), quote => Assert.Equal(0, quote.Parent));
        Assert.All(article.Quotes.Skip(1), quote => Assert.Null(quote.Source));
    }

    [Theory]
    [InlineData("The Harbor Courier reports:", "The Harbor Courier")]
    [InlineData("Here is what the Elsin Sentinel wrote:", "the Elsin Sentinel")]
    [InlineData("Ann Lee wrote:", null)]
    [InlineData("The Ministry of Health said in a statement:", null)]
    public void An_outlet_that_reports_is_the_source_of_a_block_quote_and_nobody_who_speaks(
        string leadIn,
        string? source
    )
    {
        var article = Article.Of(new Block(BlockKind.Paragraph, leadIn), new Block(BlockKind.Blockquote, Long));
        Assert.Equal(source, article.Only.Source?.Text);
        Assert.Equal(source is null, article.Only.Speaker is not null);
    }

    [Fact]
    public void Who_quotes_a_block_is_not_who_is_quoted()
    {
        var article = Article.Of(
            new Block(BlockKind.Paragraph, "Then I read this in the planners’ report:"),
            new Block(BlockKind.Blockquote, Long)
        );
        Assert.Null(article.Only.Speaker);
        Assert.Null(article.Only.Source);
    }

    [Fact]
    public void A_credit_line_after_the_block_names_its_source()
    {
        var article = Article.Of(
            new Block(BlockKind.Paragraph, "This is what we read."),
            new Block(BlockKind.Blockquote, Long),
            new Block(BlockKind.Paragraph, "— The Guardian")
        );
        Assert.Equal("The Guardian", article.Only.Source?.Text);
    }

    [Fact]
    public void A_person_in_the_lead_in_is_the_speaker_of_the_block()
    {
        var article = Article.Of(
            new Block(BlockKind.Paragraph, "Ann Lee wrote in a letter to the council:"),
            new Block(BlockKind.Blockquote, Long)
        );
        Assert.Equal("Ann Lee", article.SpeakerOf(article.Only).Name);
        Assert.Null(article.Only.Source);
    }

    [Fact]
    public void In_plain_text_a_lead_in_that_announces_words_is_followed_by_a_block_quote()
    {
        var article = Article.OfPlainText("Ann Lee wrote in a letter to the council:", Long, "That was brave of her.");
        Assert.Equal(BlockKind.Blockquote, article.Blocks[1].Kind);
        Assert.Equal(BlockKind.Paragraph, article.Blocks[2].Kind);
    }

    [Theory]
    [InlineData("Here are my three favourite places in the old town:")]
    [InlineData("What you need for the soup:")]
    [InlineData("Pros:")]
    public void In_plain_text_a_colon_before_an_ordinary_paragraph_makes_no_block_quote(string leadIn)
    {
        var article = Article.OfPlainText(leadIn, Long, "I go there every week.");
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }
}
