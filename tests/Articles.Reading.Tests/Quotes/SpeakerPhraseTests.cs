namespace Articles.Reading.Tests.Quotes;

/// <summary>The words for a speaker: with a job before the name, or the name behind a job.</summary>
public sealed class SpeakerPhraseTests
{
    [Theory]
    [InlineData("“We lost again today,” said goalkeeper Ann Lee.", "goalkeeper Ann Lee")]
    [InlineData("“We lost again today,” said boss Ann Lee.", "boss Ann Lee")]
    [InlineData("“We lost again today,” third-year point guard Ann Lee said.", "third-year point guard Ann Lee")]
    [InlineData("“We lost again today,” said interim Mayor Ann Lee.", "interim Mayor Ann Lee")]
    [InlineData("“We lost again today,” said acting director Ann Lee.", "acting director Ann Lee")]
    [InlineData("“We lost again today,” acting director Ann Lee said.", "acting director Ann Lee")]
    [InlineData("“We lost again today,” said leading scorer Ann Lee, who left early.", "leading scorer Ann Lee")]
    [InlineData("“We lost again today,” said a tearful Ms. Ann Lee.", "a tearful Ms. Ann Lee")]
    [InlineData("“We lost again today,” the left-hander Ann Lee said.", "the left-hander Ann Lee")]
    [InlineData("“We lost again today,” said the winner, 19-year-old Ann Lee.", "the winner, 19-year-old Ann Lee")]
    [InlineData(
        "“We lost again today,” said his successor, the former banker Ann Lee.",
        "his successor, the former banker Ann Lee"
    )]
    [InlineData("“We lost again today,” said Ann Lee of Feld & Brody, a law firm.", "Ann Lee of Feld & Brody")]
    [InlineData("“We lost again today,” Ann Lee, Bob Ray and Eva Cole said.", "Ann Lee, Bob Ray and Eva Cole")]
    [InlineData("Ann Lee, Bob Ray and Eva Cole said it was “a bad day.”", "Ann Lee, Bob Ray and Eva Cole")]
    [InlineData("He nodded at Ann Lee, his lawyer, who said, “We will go on with this.”", "Ann Lee")]
    public void A_job_belongs_to_the_name_beside_it(string sentence, string mention)
    {
        var article = QuotedArticle.Of(sentence);
        Assert.Equal(mention, article.Only.SpeakerMention?.Text);
        Assert.Equal("Ann Lee", article.SpeakerOf(article.Only).Name);
    }

    [Theory]
    [InlineData("“We lost again today,” said Joop van ’t Hof.", "Joop van ’t Hof")]
    [InlineData("“We lost again today,” said Ana de la Cruz y Ortega.", "Ana de la Cruz y Ortega")]
    [InlineData("“We lost again today,” said Mr. d’Estaing.", "d’Estaing")]
    [InlineData("“We lost again today,” said Tom te Wiata.", "Tom te Wiata")]
    public void Small_words_belong_to_a_name(string sentence, string name)
    {
        var article = QuotedArticle.Of(sentence);
        Assert.Equal(name, article.SpeakerOf(article.Only).Name);
    }

    [Theory]
    [InlineData("“We lost,” he told reporters, leading Ann Lee to walk out.", "he")]
    [InlineData("The movie Ann Lee directed was “a mess,” Bob Ray said.", "Bob Ray")]
    [InlineData("“We lost again today,” said officials Monday.", "officials")]
    public void Words_beside_a_name_are_no_job(string sentence, string mention) =>
        Assert.Equal(mention, QuotedArticle.Of(sentence).Only.SpeakerMention?.Text);
}
