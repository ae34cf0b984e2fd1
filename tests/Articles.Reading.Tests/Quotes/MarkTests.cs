namespace Articles.Reading.Tests.Quotes;

public sealed class MarkTests
{
    [Theory]
    [InlineData("“We will not stop now,” said Ann Lee.")]
    [InlineData("\"We will not stop now,\" said Ann Lee.")]
    [InlineData("‘We will not stop now,’ said Ann Lee.")]
    [InlineData("'We will not stop now,' said Ann Lee.")]
    [InlineData("''We will not stop now,'' said Ann Lee.")]
    [InlineData("``We will not stop now,'' said Ann Lee.")]
    [InlineData("«We will not stop now,» said Ann Lee.")]
    [InlineData("»We will not stop now,« said Ann Lee.")]
    [InlineData("„We will not stop now,“ said Ann Lee.")]
    [InlineData("„We will not stop now,” said Ann Lee.")]
    [InlineData("「We will not stop now,」 said Ann Lee.")]
    [InlineData("‹We will not stop now,› said Ann Lee.")]
    [InlineData("” We will not stop now,” said Ann Lee.")]
    public void Every_pair_of_marks_holds_a_quote(string text)
    {
        var article = QuotedArticle.Of(text);
        Assert.Equal("We will not stop now,", article.Only.Text.Trim());
        Assert.Equal("Ann Lee", article.Speaker(article.Only.Text));
    }

    [Fact]
    public void An_apostrophe_neither_opens_nor_closes()
    {
        var article = QuotedArticle.Of("‘It’s the voters’ choice, and they won’t have it,’ said Ann Lee in the ’90s.");
        Assert.Equal("It’s the voters’ choice, and they won’t have it,", article.Only.Text);
    }

    [Fact]
    public void A_mark_that_is_never_closed_disturbs_only_its_own_paragraph()
    {
        var article = QuotedArticle.Of(
            "“We have lost the mark that should close this, said Ann Lee.",
            "And yet: “But this one is here,” said Bob Ray."
        );
        Assert.Equal("Bob Ray", article.Speaker("But this one"));
    }

    [Fact]
    public void A_quote_over_several_paragraphs_reopens_in_each_and_closes_once()
    {
        var article = QuotedArticle.Of(
            "Ann Lee said: “One goes on.",
            "“Two goes on.",
            "“Three ends.” And that was it."
        );
        Assert.Equal(
            ["One goes on.", "Two goes on.", "Three ends."],
            article.Only.Segments.Select(piece => piece.Text)
        );
        Assert.Equal("One goes on.\n\n“Two goes on.\n\n“Three ends.", article.Only.Text);
        Assert.Equal("Ann Lee", article.Speaker("One"));
    }

    [Fact]
    public void Inches_and_feet_are_no_marks()
    {
        Assert.Empty(QuotedArticle.Of("The board is 5\" wide and 12\" long, and the nail is 3' from the wall.").Quotes);
    }
}
