namespace Articles.Reading.Tests.Quotes;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Ann Lee Calls Harbor Plan ‘Troubling’ For Builders", "Ann Lee")]
    [InlineData("Mayor Lee: The Harbor Plan Is ‘Lost’ For Good", "Mayor Lee")]
    [InlineData("‘Lost’ Harbor Plan Must Be Paid, Ann Lee Says", "Ann Lee")]
    public void Who_is_quoted_in_a_headline_stands_before_its_verb_or_colon(string headline, string speaker) =>
        Assert.Equal(speaker, QuotedArticle.Of(headline, "It rained all day.").Only.SpeakerMention?.Text);

    [Fact]
    public void A_term_that_opens_a_headline_is_no_quote() =>
        Assert.Empty(
            QuotedArticle.Of("‘Harbor Days’ Return To Town After Two Long Years", "It rained all day.").Quotes
        );
}
