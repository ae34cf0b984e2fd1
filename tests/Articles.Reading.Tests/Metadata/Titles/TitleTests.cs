namespace Articles.Reading.Tests.Metadata.Titles;

public sealed class TitleTests
{
    [Fact]
    public void The_heading_that_agrees_with_the_head_is_the_title()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens after ten years | Example Times</title><meta property='og:title' content='A bridge opens after ten years of work'>",
            "<h1>A bridge opens at last after ten years</h1><p>Text.</p>"
        );
        Assert.Equal("A bridge opens at last after ten years", reading.Title!.Value);
        Assert.Equal("first-heading", reading.Title.Evidence.Rule);
        Assert.Equal("h1", reading.Title.Evidence.Selector);
    }

    [Theory]
    [InlineData("A bridge opens after ten years | Example Times")]
    [InlineData("A bridge opens after ten years - Example")]
    [InlineData("Example Times: A bridge opens after ten years")]
    [InlineData("A bridge opens after ten years | News | example.com")]
    public void The_name_of_the_site_is_taken_off(string title)
    {
        var reading = HtmlPage.Read(
            $"<title>{title}</title><meta property='og:site_name' content='Example Times'>",
            "<p>Text.</p>"
        );
        Assert.Equal("A bridge opens after ten years", reading.Title!.Value);
    }

    [Theory]
    [InlineData("<h1><a href='/'>Valley Post</a></h1><h2>The lake is full</h2>")]
    [InlineData(
        "<h1><a href='https://valley.example/'>Valley <b>Post</b></a></h1><h3><a href='/lake'>The lake is full</a></h3>"
    )]
    [InlineData("<div><h1>Valley Post</h1></div><h2>The lake is full</h2>")]
    public void A_heading_that_names_the_site_is_no_title(string headings)
    {
        var reading = HtmlPage.Read("<title>The lake is full - Valley Post</title>", $"{headings}{Prose}", null);

        Assert.Equal("The lake is full", reading.Title!.Value);
        Assert.DoesNotContain(reading.Blocks, block => block.Kind is BlockKind.Heading);
    }

    private const string Prose =
        "<p>The lake above the town is full for the first time in nine years, and the gates were opened on Tuesday.</p>";

    [Fact]
    public void The_sign_of_the_site_in_a_heading_is_no_title()
    {
        var reading = HtmlPage.Read(
            "<meta property='og:site_name' content='Example Times'><meta property='og:title' content='A bridge opens'>",
            "<header><h1>Example Times</h1></header><h2 class='headline'>A bridge opens</h2>"
        );
        Assert.Equal("A bridge opens", reading.Title!.Value);
    }

    [Fact]
    public void A_kicker_that_everything_but_the_heading_says_belongs_to_the_title()
    {
        const string Title = "After the flood: A bridge opens at last";
        var reading = HtmlPage.Read(
            $"<title>{Title}</title><meta property='og:title' content='{Title}'>"
                + HtmlPage.JsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"" + Title + "\"}"),
            "<p>After the flood</p><h1>A bridge opens at last</h1><p>Text.</p>"
        );
        Assert.Equal(Title, reading.Title!.Value);
    }

    [Fact]
    public void A_kicker_that_nothing_parts_from_the_title_is_no_part_of_it()
    {
        var reading = HtmlPage.Read(
            "<title>“It begins”: A bridge opens at last - Example</title>"
                + "<meta property='og:title' content='A bridge opens at last'>",
            "<h2 class='headline'><span class='topline'>“It begins”</span><span>A bridge opens at last</span></h2><p>Text.</p>"
        );
        Assert.Equal("A bridge opens at last", reading.Title!.Value);
    }

    [Theory]
    [InlineData("Harbour-Bridge opens at last", "Bridge opens at last")]
    [InlineData("#Bridge opens at last", "Bridge opens at last")]
    [InlineData("“Bridge opens at last,” she says", "Bridge opens at last,” she says")]
    public void What_belongs_to_a_word_or_opens_the_title_is_no_kicker(string title, string told)
    {
        var reading = HtmlPage.Read($"<meta property='og:title' content='{told}'>", $"<h1>{title}</h1><p>Text.</p>");
        Assert.Equal(title, reading.Title!.Value);
    }

    [Fact]
    public void What_the_head_calls_the_headline_has_no_section_behind_it()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens at last-Politics|Example Times</title><meta name='headline' content='A bridge opens at last'>"
                + "<meta property='og:title' content='A bridge opens at last-Politics|Example Times'>"
                + "<meta property='og:site_name' content='Example Times'>",
            "<p>Text.</p>"
        );
        Assert.Equal("A bridge opens at last", reading.Title!.Value);
    }

    [Fact]
    public void A_kicker_that_OpenGraph_leaves_out_is_no_part_of_the_title_though_the_rest_of_the_head_has_it()
    {
        const string Title = "After the flood: A bridge opens at last";
        var reading = HtmlPage.Read(
            $"<title>{Title}</title><meta name='twitter:title' content='{Title}'>"
                + "<meta property='og:title' content='A bridge opens at last'>"
                + HtmlPage.JsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"" + Title + "\"}"),
            "<h1>A bridge opens at last</h1><p>Text.</p>"
        );
        Assert.Equal("A bridge opens at last", reading.Title!.Value);
    }

    [Fact]
    public void A_smaller_heading_in_the_words_of_the_head_is_the_title()
    {
        var reading = HtmlPage.Read(
            "<title>Bridge: Example City opens it | Example</title><meta property='og:title' content='The river has its bridge'>"
                + HtmlPage.JsonLd("""{"@type":"NewsArticle","headline":"Bridge: Example City opens it"}"""),
            "<h1 class=sr-only>Bridge: Example City opens it</h1><h2 class=title>The river has its bridge</h2><p>Text.</p>"
        );
        Assert.Equal("The river has its bridge", reading.Title!.Value);
    }

    [Fact]
    public void A_heading_for_machines_gives_way_to_the_one_that_readers_see()
    {
        var reading = HtmlPage.Read(
            "<title>Bridge opening: Example City opens bridge</title>"
                + HtmlPage.JsonLd("""{"@type":"NewsArticle","headline":"At last, the city has its bridge"}"""),
            "<ol><li><h1>Bridge opening: Example City opens bridge</h1></li></ol><h2>At last, the city has its bridge</h2><p>Text.</p>"
        );
        Assert.Equal("At last, the city has its bridge", reading.Title!.Value);
    }

    [Fact]
    public void A_kicker_is_no_part_of_the_title()
    {
        var reading = HtmlPage.Read(
            "<meta property='og:title' content='The city has its bridge'>",
            "<h1><span class='kicker'>Traffic</span> The city has its bridge</h1>"
        );
        Assert.Equal("The city has its bridge", reading.Title!.Value);
    }

    [Fact]
    public void A_subtitle_stands_under_the_title()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>",
            "<h1>A bridge opens</h1><p class='standfirst'>Ten years late, and twice the price.</p>"
        );
        Assert.Equal("Ten years late, and twice the price.", reading.Subtitle!.Value);
    }

    [Fact]
    public void A_page_without_a_title_has_none() => Assert.Null(HtmlPage.Read("", "<p>Text.</p>", null).Title);
}
