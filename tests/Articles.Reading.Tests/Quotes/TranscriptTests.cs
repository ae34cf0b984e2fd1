namespace Articles.Reading.Tests.Quotes;

public sealed class TranscriptTests
{
    private static readonly QuotedArticle Interview = QuotedArticle.Of(
        "Senator Ann Lee spoke with the host Chris Ray on Sunday.",
        "RAY: Will you stand by what you called “a plain lie”?",
        "LEE: I will. My father used to say, “Stand by your word.”",
        "RAY: Thank you for coming."
    );

    [Fact]
    public void Each_line_of_a_transcript_is_a_quote_of_the_name_before_it()
    {
        var lines = Interview.Quotes.Where(quote => quote.Parent is null).ToList();
        Assert.Equal(["RAY", "LEE", "RAY"], lines.Select(quote => quote.SpeakerMention?.Text));
        Assert.Equal(["Chris Ray", "Ann Lee", "Chris Ray"], lines.Select(quote => Interview.SpeakerOf(quote).Name));
        Assert.Equal("Thank you for coming.", lines[2].Text);
    }

    [Fact]
    public void Words_in_marks_within_a_line_are_its_children()
    {
        var inner = Interview.Quote("Stand by");
        Assert.Equal("My father", inner.SpeakerMention?.Text);
        Assert.StartsWith("I will.", Interview.Quotes[inner.Parent!.Value].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_label_in_capitals_makes_no_transcript() =>
        Assert.Empty(QuotedArticle.Of("UPDATE: The story has been changed.", "It rained all day.").Quotes);

    [Fact]
    public void A_line_of_a_transcript_in_marks_is_said_by_the_name_in_it()
    {
        var article = QuotedArticle.Of(
            "This was on the air on Sunday.",
            "“LEE: Well, look, the pier is lost for good.”"
        );
        Assert.Equal("LEE", article.Only.SpeakerMention?.Text);
        Assert.Equal("transcript", article.Only.Method);
    }
}
