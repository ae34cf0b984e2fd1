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
        var article = QuotedArticle.Of(
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
        var article = QuotedArticle.Of(new Block(BlockKind.Paragraph, leadIn), new Block(BlockKind.Blockquote, Long));
        Assert.Equal(source, article.Only.Source?.Text);
        Assert.Equal(source is null, article.Only.Speaker is not null);
    }

    [Fact]
    public void Who_quotes_a_block_is_not_who_is_quoted()
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "Then I read this in the planners’ report:"),
            new Block(BlockKind.Blockquote, Long)
        );
        Assert.Null(article.Only.Speaker);
        Assert.Null(article.Only.Source);
    }

    [Fact]
    public void A_credit_line_after_the_block_names_its_source()
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "This is what we read."),
            new Block(BlockKind.Blockquote, Long),
            new Block(BlockKind.Paragraph, "— The Guardian")
        );
        Assert.Equal("The Guardian", article.Only.Source?.Text);
    }

    [Fact]
    public void A_person_in_the_lead_in_is_the_speaker_of_the_block()
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "Ann Lee wrote in a letter to the council:"),
            new Block(BlockKind.Blockquote, Long)
        );
        Assert.Equal("Ann Lee", article.SpeakerOf(article.Only).Name);
        Assert.Null(article.Only.Source);
    }

    [Fact]
    public void A_block_that_is_all_in_marks_has_one_speaker_inside_and_outside()
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "Ann Lee wrote in a letter to the council:"),
            new Block(BlockKind.Blockquote, $"“{Long}”")
        );
        Assert.All(article.Quotes, quote => Assert.Equal("Ann Lee", article.SpeakerOf(quote).Name));
    }

    [Fact]
    public void In_plain_text_a_lead_in_that_announces_words_is_followed_by_a_block_quote()
    {
        var article = QuotedArticle.OfPlainText(
            "Ann Lee wrote in a letter to the council:",
            Long,
            "That was brave of her."
        );
        Assert.Equal(BlockKind.Blockquote, article.Blocks[1].Kind);
        Assert.Equal(BlockKind.Paragraph, article.Blocks[2].Kind);
    }

    [Theory]
    [InlineData("“Nobody has asked us about it in all these years.”", "— Ann Lee")]
    [InlineData("“Nobody has asked us about it in all these years.”", "Ann Lee, mayor of Elsin")]
    [InlineData("“Nobody has asked us about it in all these years.” – Ann Lee", "The council met again.")]
    public void In_plain_text_a_paragraph_in_marks_with_a_name_behind_it_is_a_block_quote(string words, string next)
    {
        var article = QuotedArticle.OfPlainText("The council met in May.", words, next, "It will meet again in June.");
        Assert.Equal(BlockKind.Blockquote, article.Blocks[1].Kind);
        Assert.Equal("Ann Lee", article.SpeakerOf(article.Quotes[0]).Name);
    }

    [Fact]
    public void In_plain_text_words_that_the_article_says_elsewhere_are_set_apart_when_a_name_stands_behind_them()
    {
        var said = "Yes, it costs us a little every year, and it is worth it";
        var article = QuotedArticle.OfPlainText("The council met in May.", said, "— Ann Lee", $"“{said},” she said.");
        Assert.Equal(BlockKind.Blockquote, article.Blocks[1].Kind);
        Assert.Equal("Ann Lee", article.SpeakerOf(article.Quotes[0]).Name);
    }

    [Theory]
    [InlineData("“Nobody has asked us about it in all these years,” said Ann Lee.", "— Advertisement —")]
    [InlineData("“Nobody has asked us about it in all these years.”", "– I was there, too, and saw it myself.")]
    [InlineData("Nobody has asked us about it in all these years.", "— Ann Lee")]
    [InlineData("“Children? Not for me, I like to sleep.” – How the young of Elsin live with their fears", "In May.")]
    public void In_plain_text_what_nobody_is_credited_with_is_no_block_quote(string words, string next)
    {
        var article = QuotedArticle.OfPlainText("The council met in May.", words, next);
        Assert.Equal(BlockKind.Paragraph, article.Blocks[1].Kind);
    }

    [Fact]
    public void Reviews_below_each_other_are_not_set_apart()
    {
        var article = QuotedArticle.OfPlainText(
            "What others say:",
            "“The best ferry that I have ever taken.” – Ann Lee",
            "“The worst ferry that I have ever taken.” – Otto Roe"
        );
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
        Assert.Equal("Ann Lee", article.Speaker("The best"));
    }

    [Theory]
    [InlineData("“Faith is the first step.”\n\n— Ann Lee, mayor", "Ann Lee")]
    [InlineData("“Faith is the first step.” – Ann O’Neill", "Ann O’Neill")]
    [InlineData("Faith is the first step.\n\n― Ann Lee", "Ann Lee")]
    [InlineData("Faith is the first step.\n\nAnn Lee, mayor of Elsin", "Ann Lee")]
    [InlineData("Faith is the first step – and the last", null)]
    public void The_credit_that_a_block_ends_with_names_its_speaker(string words, string? speaker)
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "This is what we read."),
            new Block(BlockKind.Blockquote, words)
        );
        Assert.Equal(speaker, article.Quotes[0].SpeakerMention?.Text);
    }

    [Theory]
    [InlineData("Here are my three favourite places in the old town:")]
    [InlineData("What you need for the soup:")]
    [InlineData("Pros:")]
    public void In_plain_text_a_colon_before_an_ordinary_paragraph_makes_no_block_quote(string leadIn)
    {
        var article = QuotedArticle.OfPlainText(leadIn, Long, "I go there every week.");
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void The_credit_that_a_block_ends_with_is_none_of_its_words()
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "This is what we read."),
            new Block(BlockKind.Blockquote, "Faith is the first step.\n\n— Ann Lee, in the Courier")
        );
        Assert.Equal("Faith is the first step.", article.Only.Text);
    }

    [Theory]
    [InlineData("The winners are:\n\nAda Roe, baker\n\nJohn Doe, smith")]
    [InlineData("– Come in here!\n\n– No, Tom.")]
    public void The_last_of_a_list_or_of_what_is_spoken_in_turn_is_no_credit(string words)
    {
        var article = QuotedArticle.Of(
            new Block(BlockKind.Paragraph, "This is what we read."),
            new Block(BlockKind.Blockquote, words)
        );
        Assert.EndsWith(words[^4..], article.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_footer_of_a_block_says_whose_words_it_is()
    {
        const string Prose =
            "<p>The council of Elsin met in May, and it talked of the pier for an hour or two, as it always has.</p>";
        var page = ArticleReader.ReadHtml(
            $"<article><h1>The pier</h1>{Prose}<blockquote><p>We have lost the pier, and all that came with it.</p>"
                + $"<footer>— Ann Lee, <cite>The Courier</cite></footer></blockquote>{Prose}{Prose}</article>"
        );
        var quote = Assert.Single(page.Quotes);
        Assert.Equal("Ann Lee", quote.SpeakerMention?.Text);
        Assert.Equal("We have lost the pier, and all that came with it.", quote.Text);
    }
}
