namespace Articles.Reading.Tests;

public sealed class ComposedTextTests
{
    private const string Odd = "Cafe\u0301 \uFFFE \uD83D\uDE00 \uD83D x \uDE00 \uFDD0";

    [Fact]
    public void What_has_no_normal_form_is_replaced()
    {
        Assert.Equal("Caf\u00E9 \uFFFD \uD83D\uDE00 \uFFFD x \uFFFD \uFDD0", ComposedText.Of(Odd));
        Assert.Equal("Cafe\u0301 \uFFFD \uD83D\uDE00 \uFFFD x \uFFFD \uFDD0", ComposedText.Decomposed(Odd));
    }

    [Theory]
    [InlineData("title", "<title>{0}</title><h1>{0}</h1>")]
    [InlineData("meta", "<meta property='og:title' content='{0}'><meta name='author' content='{0}'>")]
    [InlineData(
        "data",
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{0}\"}}</script>"
    )]
    [InlineData("byline", "<h1>Harbor Reopens</h1><p class='byline'>By Jane {0}</p><time>3 May 2024 {0}</time>")]
    public void A_page_of_HTML_with_such_characters_is_read(string place, string head)
    {
        var page =
            string.Format(null, head, Odd)
            + $"<p>The harbor reopened on Friday {Odd} after three winters of repairs. “We waited {Odd} long,” said Ann Lee.</p>";
        var reading = ArticleReader.ReadHtml(page);
        Assert.Contains("The harbor reopened on Friday", reading.Text, StringComparison.Ordinal);
        Assert.True(reading.Text.IsNormalized(), place);
    }

    [Fact]
    public void Plain_text_and_bodies_with_such_characters_are_read()
    {
        var page = $"The harbor reopened {Odd} on Friday.\n\n“We waited {Odd} long,” said Ann {Odd} Lee.";
        Assert.True(ArticleReader.ReadText(page).Text.IsNormalized());
        Assert.Equal(page, ArticleReader.ReadBody(page).Text);
        Assert.Single(ArticleReader.ReadBody(page).Quotes);
    }
}
