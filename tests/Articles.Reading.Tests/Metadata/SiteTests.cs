namespace Articles.Reading.Tests.Metadata;

public sealed class SiteTests
{
    [Fact]
    public void The_site_is_named_by_the_page_and_never_by_its_address()
    {
        Assert.Equal(
            "Example Times",
            HtmlPage.Read("<meta property='og:site_name' content='Example Times'>", "").SiteName!.Value
        );
        Assert.Equal(
            "Example Times",
            HtmlPage
                .Read(
                    HtmlPage.JsonLd(
                        """{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Example Times"}}"""
                    ),
                    ""
                )
                .SiteName!.Value
        );
        Assert.Null(HtmlPage.Read("", "<p>Text.</p>").SiteName);
    }

    [Theory]
    [InlineData("<nav class='breadcrumb'><a href='/'>Home</a> <a>World</a> <a>Europe</a></nav>", false)]
    [InlineData(
        "<ul class='breadcrumbs'><li>Home</li><li>World</li><li>Europe</li><li>A bridge opens after ten years</li></ul>",
        true
    )]
    public void A_trail_gives_the_sections(string trail, bool isList)
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens after ten years</title>",
            trail + "<h1>A bridge opens after ten years</h1>"
        );
        if (isList)
            Assert.Equal(["World", "Europe"], reading.Sections);
        Assert.DoesNotContain("Home", reading.Sections);
    }

    [Fact]
    public void The_list_in_the_data_is_read_in_the_order_of_its_positions()
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd(
                """
                {"@type":"BreadcrumbList","itemListElement":[
                {"@type":"ListItem","position":3,"item":{"@id":"/e","name":"Europe"}},
                {"@type":"ListItem","position":1,"name":"Home"},
                {"@type":"ListItem","position":2,"name":"World"}]}
                """
            ),
            "<p>Text.</p>"
        );
        Assert.Equal(["Home", "World", "Europe"], reading.Breadcrumb.Select(entry => entry.Value));
        Assert.Equal(["World", "Europe"], reading.Sections);
    }

    [Fact]
    public void Without_a_trail_the_data_name_the_section() =>
        Assert.Equal(
            ["World"],
            HtmlPage.Read("<meta property='article:section' content='World'>", "<p>Text.</p>").Sections
        );

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("DE", "de")]
    [InlineData("zh-hans-cn", "zh-Hans-CN")]
    [InlineData("english", null)]
    public void A_language_is_a_tag(string declared, string? expected) =>
        Assert.Equal(
            expected,
            ArticleReader.ReadHtml($"<html lang='{declared}'><body><p>Text.</p></body></html>").Language?.Value
        );

    [Fact]
    public void The_words_of_the_body_outweigh_a_template_in_another_language()
    {
        var words = string.Concat(
            Enumerable.Repeat("Der Hund und die Katze sind nicht mit dem Mann auf der Straße. ", 10)
        );
        Assert.Equal(
            "de",
            HtmlPage.Read("", $"<article><h1>Hund und Katze</h1><p>{words}</p><p>{words}</p></article>").Language!.Value
        );
    }

    [Fact]
    public void The_canonical_address_is_absolute_and_never_the_front_page()
    {
        Assert.Equal(
            "https://www.example.com/other",
            HtmlPage.Read("<link rel='canonical' href='/other'>", "").Address!.Value
        );
        Assert.Equal(
            HtmlPage.Address,
            HtmlPage.Read("<link rel='canonical' href='https://www.example.com/'>", "").Address!.Value
        );
        Assert.Equal(
            HtmlPage.Address,
            HtmlPage.Read("<link rel='canonical' href='javascript:alert(1)'>", "").Address!.Value
        );
    }

    [Theory]
    [InlineData("<link rel=stylesheet href=/a.css><link rel='canonical' href='/preload'>")]
    [InlineData("<link href='/preload' rel='canonical'><link rel='preload' href='/other'>")]
    [InlineData("<link data-rel='stylesheet' rel=\"canonical\" href='/preload'>")]
    public void Links_for_browsers_take_nothing_away_from_the_canonical_one(string head)
    {
        Assert.Equal("https://www.example.com/preload", HtmlPage.Read(head, "").Address!.Value);
    }

    [Fact]
    public void The_image_of_the_article_is_believed_over_the_sign_of_the_site()
    {
        var reading = HtmlPage.Read(
            "<meta property='og:image' content='/img/logo.png'>"
                + HtmlPage.JsonLd(
                    """{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"/img/bridge.jpg"}}"""
                ),
            ""
        );
        Assert.Equal("https://www.example.com/img/bridge.jpg", reading.LeadImage!.Value);
    }

    [Fact]
    public void The_excerpt_is_what_the_page_says_of_itself()
    {
        var reading = HtmlPage.Read(
            "<meta name='description' content='Ten years late, the bridge opens &amp;amp; traffic flows.'>",
            ""
        );
        Assert.Equal("Ten years late, the bridge opens & traffic flows.", reading.Excerpt!.Value);
    }

    [Fact]
    public void Microdata_describe_the_article_too()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>",
            """
            <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">A bridge opens</h1>
            <div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Jane Doe</span></div>
            <meta itemprop="datePublished" content="2023-12-22"></article>
            """
        );
        Assert.Equal(["Jane Doe"], reading.Names());
        Assert.Equal("microdata-datePublished", reading.PublishedAt!.Evidence.Rule);
    }
}
