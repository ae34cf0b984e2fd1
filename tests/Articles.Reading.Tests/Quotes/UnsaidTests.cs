namespace Articles.Reading.Tests.Quotes;

public sealed class UnsaidTests
{
    [Theory]
    [InlineData("Ann Lee never said “we will pay for the pier.”")]
    [InlineData("Ann Lee has never said that “we will pay for the pier.”")]
    [InlineData("Ann Lee did not tell the council “you are all fired.”")]
    [InlineData("Ann Lee didn’t say “we will pay for the pier.”")]
    [InlineData("“We will pay for the pier,” Ann Lee did not say.")]
    [InlineData("Ann Lee denied saying “we will pay for the pier.”")]
    [InlineData("Ann Lee denies ever saying “we will pay for the pier.”")]
    [InlineData("Ann Lee denied having said “we will pay for the pier.”")]
    [InlineData("At no point did Ann Lee say “we will pay for the pier.”")]
    [InlineData("Not once did Ann Lee say “we will pay for the pier.”")]
    [InlineData("Had Ann Lee said “we will pay for the pier,” it would stand.")]
    [InlineData("Should Ann Lee say “we will pay for the pier,” it will stand.")]
    [InlineData("Ann Lee has yet to say “we will pay for the pier.”")]
    [InlineData("Ann Lee was about to say “we will pay for the pier” when the line went dead.")]
    [InlineData("Ann Lee wishes she had said “we will pay for the pier.”")]
    [InlineData("Ann Lee almost said “we will pay for the pier.”")]
    [InlineData("Ann Lee denied that she had called the mayor “a liar and a thief.”")]
    [InlineData("Ann Lee refused to say “we will pay for the pier.”")]
    [InlineData("If Ann Lee says “we will pay for the pier,” the plan goes on.")]
    [InlineData("Ann Lee might have said “we will pay for the pier.”")]
    [InlineData("Ann Lee would have to say “I was wrong about the pier.”")]
    [InlineData("There is no record that Ann Lee said “we will pay for the pier.”")]
    [InlineData("Nobody said “we will pay for the pier.”")]
    [InlineData("Ann Lee is expected to say “we will pay for the pier.”")]
    [InlineData("Ann Lee was urged to say “we will pay for the pier.”")]
    [InlineData("Critics want Ann Lee to say “we will pay for the pier.”")]
    [InlineData("The video does not show Ann Lee saying “we will pay for the pier.”")]
    [InlineData("A fake video shows Ann Lee saying “we will pay for the pier.”")]
    [InlineData("The doctored clip has Ann Lee saying “we will pay for the pier.”")]
    [InlineData("Imagine Ann Lee saying “we will pay for the pier.”")]
    [InlineData("Ann Lee was falsely quoted as saying “we will pay for the pier.”")]
    [InlineData("Ann Lee was wrongly reported to have said “we will pay for the pier.”")]
    [InlineData("It is false that Ann Lee said “we will pay for the pier.”")]
    [InlineData("It is not true that Ann Lee said “we will pay for the pier.”")]
    [InlineData("Ann Lee insists that she did not call him “a coward and a thief.”")]
    [InlineData("Ann Lee rejected claims that she had called him “a coward and a thief.”")]
    [InlineData("Ann Lee disputes that she told him “we will pay for the pier.”")]
    public void Words_that_were_not_said_are_given_to_nobody(string sentence)
    {
        var quote = QuotedArticle.Of(sentence).Only;
        Assert.Null(quote.Speaker);
        Assert.Null(quote.SpeakerMention);
        Assert.Equal("not-said", quote.Method);
        Assert.InRange(quote.Confidence, 0, 0.4);
    }

    [Theory]
    [InlineData("Ann Lee did not hesitate to say “we will pay for the pier.”")]
    [InlineData("Ann Lee not only said “we will pay for the pier,” she did.")]
    [InlineData("Ann Lee would later say “we will pay for the pier.”")]
    [InlineData("Ann Lee denied the report, calling it “pure invention of the council.”")]
    [InlineData("When Ann Lee said “we will pay for the pier,” nobody clapped.")]
    [InlineData("Ann Lee said she would not call it “a failure of the council.”")]
    [InlineData("The video shows Ann Lee saying “we will pay for the pier.”")]
    [InlineData("After a fake video spread, Ann Lee said “we will pay for the pier.”")]
    [InlineData("Ann Lee was asked about it and said “we will pay for the pier.”")]
    [InlineData("Ann Lee falsely said “we will pay for the pier.”")]
    public void Words_that_were_said_in_spite_of_a_negation_keep_their_speaker(string sentence) =>
        Assert.Equal("Ann Lee", QuotedArticle.Of(sentence).Only.SpeakerMention?.Text);

    [Fact]
    public void Nobody_goes_on_from_words_that_were_not_said()
    {
        var article = QuotedArticle.Of(
            "“We pay,” said Bob Ray.",
            "Ann Lee never said “we pay for it.” “We have no money for that.”"
        );
        Assert.Null(article.Speaker("We have no money"));
    }
}
