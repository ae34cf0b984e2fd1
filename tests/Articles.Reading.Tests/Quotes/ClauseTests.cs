namespace Articles.Reading.Tests.Quotes;

/// <summary>Whose words they are where a sentence has several clauses.</summary>
public sealed class ClauseTests
{
    [Theory]
    [InlineData("After Ann Lee called him “spineless,” Bob Ray said she was “out of line.”", "Ann Lee", "Bob Ray")]
    [InlineData("Though Ann Lee said it was “fine,” Bob Ray called it “a wreck.”", "Ann Lee", "Bob Ray")]
    [InlineData("While Ann Lee called it “a wreck,” Bob Ray praised it as “a fine start.”", "Ann Lee", "Bob Ray")]
    public void The_clause_in_front_and_the_main_clause_have_their_own_speakers(string sentence, params string[] names)
    {
        var quotes = QuotedArticle.Of(sentence).Quotes;
        Assert.Equal(names, quotes.Select(quote => quote.SpeakerMention?.Text));
    }

    [Theory]
    [InlineData("A man who said his name was Bob Ray shouted, “We will burn it all down!”", "A man")]
    [InlineData("Ann Lee, prosecutors say, told Bob Ray to “burn the books.”", "Ann Lee")]
    [InlineData("The plan, she said, is “a scam.”", "she")]
    [InlineData("Bob Ray, whom Ann Lee once called “a fraud,” said the race was over.", "Ann Lee")]
    [InlineData("My neighbor, a man I had never met, said, “We will go on with this case.”", "My neighbor")]
    [InlineData("A man nicknamed “El Tuerto,” told the judge: “I was not there that night.”", "A man")]
    [InlineData("Ann Lee, author of “Blue River,” said the award was “a shock.”", "Ann Lee")]
    public void A_clause_within_the_sentence_takes_no_words_from_its_subject(string sentence, string mention) =>
        Assert.Equal(mention, QuotedArticle.Of(sentence).Only.SpeakerMention?.Text);

    [Theory]
    [InlineData("Bob Ray was told by his doctor: “You have a year left to live.”", "his doctor")]
    [InlineData("“Where were you on that night in May?” she was asked by Ann Lee.", "Ann Lee")]
    [InlineData("“Where were you on that night in May?” she was told by an officer.", "an officer")]
    [InlineData("Bob Ray was praised as “a giant” by Ann Lee.", "Ann Lee")]
    [InlineData("Bob Ray was criticized by Ann Lee for “playing games.”", "Ann Lee")]
    [InlineData("Bob Ray was told: “You have a year left to live.”", null)]
    [InlineData("Bob Ray was asked about it: “No, I will not leave this office.”", "Bob Ray")]
    public void The_words_are_those_of_who_told_them(string sentence, string? mention) =>
        Assert.Equal(mention, QuotedArticle.Of(sentence).Only.SpeakerMention?.Text);

    [Fact]
    public void An_outlet_that_quotes_somebody_passes_the_words_on()
    {
        var quote = QuotedArticle.Of("Interfax, quoting Ann Lee, reported: “There was no leak of any kind.”").Only;
        Assert.Equal(("Ann Lee", "Interfax"), (quote.SpeakerMention?.Text, quote.Source?.Text));
    }

    [Theory]
    [InlineData("The woman, who asked to be called “Kid,” said she was afraid.")]
    [InlineData("The woman, who would identify herself only as “Dot,” left at noon.")]
    [InlineData("Ann Lee said of directing “Iron Road” that it was cold.")]
    [InlineData("Ann Lee said she wrote “Blue River” in a month.")]
    public void Names_and_titles_are_no_words_of_anybody(string sentence) =>
        Assert.Empty(QuotedArticle.Of(sentence).Quotes);
}
