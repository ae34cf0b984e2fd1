namespace Articles.Reading.Tests.Metadata.Bylines;

public sealed class AuthorTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Doe"}}""")]
    [InlineData("""[{"@type":["Article","NewsArticle"],"author":[{"@type":"Person","name":"By Jane Doe"}]}]""")]
    [InlineData(
        """{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Jane Doe"}]}"""
    )]
    [InlineData("""{"@type":"NewsArticle","author":"Jane Doe, Staff Writer"}""")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":"Jane Doe | Example Times"}}""")]
    public void Data_name_the_author(string json) =>
        Assert.Equal(["Jane Doe"], HtmlPage.Read(HtmlPage.JsonLd(json), "<p>Text.</p>").Names());

    [Theory]
    [InlineData("<p class='byline'>By Jane Doe and John Roe</p>")]
    [InlineData("<div class='author-names'>Jane Doe, John Roe</div>")]
    [InlineData("<p>By <a href='/jane'>Jane Doe</a> and <a href='/john'>John Roe</a></p>")]
    public void A_byline_names_the_authors(string byline) =>
        Assert.Equal(
            ["Jane Doe", "John Roe"],
            HtmlPage.Read("<title>A bridge opens</title>", $"<h1>A bridge opens</h1>{byline}<p>Text.</p>").Names()
        );

    [Theory]
    [InlineData("<span class='author'>Reuters</span>", "Reuters")]
    [InlineData("<p class='byline'>By The Associated Press</p>", "The Associated Press")]
    [InlineData("<p class='byline'>By John Roe, Jr., and Jane Doe</p>", "John Roe, Jr.|Jane Doe")]
    [InlineData("<p class='byline'>By John Roe Jr. and Jane Doe</p>", "John Roe Jr.|Jane Doe")]
    [InlineData("<p class='byline'>Jane Doe in Rome and John Roe in Oslo</p>", "Jane Doe|John Roe")]
    public void Who_is_credited_is_no_part_of_the_text(string byline, string names)
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>",
            $"<article><h1>A bridge opens</h1>{byline}{Prose}</article>"
        );

        Assert.Equal(names.Split('|'), reading.Names());
        Assert.Single(reading.Blocks);
    }

    private const string Prose =
        "<p>The river was crossed for the first time in ten years on Monday, when the mayor opened the new bridge to all.</p>";

    private static Reading Signed(string body) =>
        HtmlPage.Read(
            "<title>A bridge opens</title><meta property='og:site_name' content='Example Times'>"
                + "<meta name='author' content='Example Times'>",
            $"<h1>A bridge opens</h1><div>{body}</div>"
        );

    [Theory]
    [InlineData("<p><strong>Jane Doe</strong></p>" + Prose + Prose)]
    [InlineData("<p><em>…and the town pays for it</em></p><p><b>Jane Doe</b></p>" + Prose + Prose)]
    [InlineData(
        Prose + Prose + "<p style='text-align:right'><strong>Jane Doe</strong></p><ul><li>Other news</li></ul>"
    )]
    public void An_article_is_signed_in_its_text_where_the_site_is_its_author(string body) =>
        Assert.Equal(["Jane Doe"], Signed(body).Names());

    [Fact]
    public void Two_may_sign() =>
        Assert.Equal(
            ["Jane Doe", "John Roe"],
            Signed($"<p><strong>Jane Doe/John Roe</strong></p>{Prose}{Prose}").Names()
        );

    [Theory]
    [InlineData(Prose + "<p><strong>Jane Doe</strong></p>" + Prose)]
    [InlineData(Prose + "<p><b>Jane Doe</b></p><p><b>Ann Lee</b></p><p><b>Tom Hale</b></p><p>Ends.</p>")]
    [InlineData("<p><strong>Sketching Project</strong></p>" + Prose + "<p>A sketching project for all.</p>")]
    [InlineData("<p>Jane Doe</p>" + Prose)]
    public void What_heads_a_part_or_is_in_small_print_is_no_signature(string body) =>
        Assert.Equal(["Example Times"], Signed(body).Names());

    [Fact]
    public void Bylines_beside_each_other_complete_what_data_name() =>
        Assert.Equal(
            ["Ann Lee", "Jane Doe"],
            HtmlPage
                .Read(
                    HtmlPage.JsonLd(
                        "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Jane Doe\"}}"
                    ) + "<meta name='author' content='Jane Doe'>",
                    "<h1>A bridge opens</h1><div><div class='byline'>Ann Lee</div><div class='byline'>Jane Doe</div></div><p>Text.</p>"
                )
                .Names()
        );

    [Theory]
    [InlineData("https://www.facebook.com/example")]
    [InlineData("admin")]
    [InlineData("news@example.com")]
    [InlineData("@example")]
    public void What_is_no_name_is_no_author(string name) =>
        Assert.Empty(HtmlPage.Read($"<meta name='author' content='{name}'>", "<p>Text.</p>").Authors);

    [Fact]
    public void A_person_in_the_byline_is_believed_over_the_site_in_the_data()
    {
        var reading = HtmlPage.Read(
            "<meta property='og:site_name' content='Example Times'>"
                + HtmlPage.JsonLd(
                    """{"@type":"NewsArticle","author":{"@type":"Organization","name":"Example Times"}}"""
                ),
            "<h1>A bridge opens</h1><p class='byline'>By Jane Doe</p>"
        );
        Assert.Equal(["Jane Doe"], reading.Names());
    }

    [Fact]
    public void Bylines_of_other_articles_and_of_comments_name_nobody()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>",
            "<h1>A bridge opens</h1><p>Text.</p><div class='related'><p class='byline'>By Jane Doe</p></div><div class='comments'><span class='author'>John Roe</span></div>"
        );
        Assert.Empty(reading.Authors);
    }

    [Theory]
    [InlineData("By Wednesday the river had risen")]
    [InlineData("By Wednesday afternoon")]
    [InlineData("By the time")]
    [InlineData("By Christmas")]
    [InlineData("By then nobody was left")]
    public void What_happened_by_a_time_was_written_by_nobody(string line) =>
        Assert.Empty(
            HtmlPage.Read("<title>A bridge opens</title>", $"<h1>A bridge opens</h1><p>{line}</p><p>Text.</p>").Authors
        );

    [Theory]
    [InlineData("<p>By Jane Doe</p>")]
    [InlineData("<p>By Jane Doe, PhD</p>")]
    [InlineData("<p>By</p><p>Jane Doe</p>")]
    [InlineData("<p>By Ada <span>Fenwick</span><span>Showbiz</span></p>")]
    public void Whom_the_page_prints_is_believed_over_who_put_it_on_line(string byline)
    {
        const string Head = "<title>A bridge opens</title><meta name='author' content='JRoe'>";
        var json = HtmlPage.JsonLd(
            """{"@type":"NewsArticle","headline":"A bridge opens","author":{"name":"John Roe"}}"""
        );
        var name = byline.Contains("Ada", StringComparison.Ordinal) ? "Ada Fenwick" : "Jane Doe";
        Assert.Equal([name], HtmlPage.Read(Head + json, $"<h1>A bridge opens</h1>{byline}<p>Text.</p>").Names());
    }

    [Fact]
    public void Names_below_by_are_all_authors() =>
        Assert.Equal(
            ["Jane Doe", "John Roe"],
            HtmlPage
                .Read(
                    "<title>A bridge opens</title>",
                    "<h1>A bridge opens</h1><p>By</p><p>Jane Doe</p><p>John Roe</p><p>Text.</p>"
                )
                .Names()
        );

    [Fact]
    public void A_link_to_an_author_s_page_names_the_author() =>
        Assert.Equal(
            ["Jane Doe"],
            HtmlPage
                .Read(
                    "<title>A bridge opens</title>",
                    "<h1>A bridge opens</h1><p><a href='/stories/authors/Jane+Doe'>Jane Doe</a> - 2 hours ago</p><p>Text.</p>"
                )
                .Names()
        );

    [Fact]
    public void Words_that_the_page_prints_small_are_no_names()
    {
        const string Body =
            "<h1>A bridge opens</h1><p>March 3, 2019</p><p>Website Design</p><p>We offer website design to everybody.</p>";
        Assert.Empty(HtmlPage.Read("<title>A bridge opens</title>", Body).Authors);
        Assert.Equal(
            ["Ada Fenwick"],
            HtmlPage.Read("<title>A bridge opens</title>", Body.Replace("Website Design", "Ada Fenwick")).Names()
        );
    }

    [Fact]
    public void The_label_of_a_date_is_no_author() =>
        Assert.Empty(
            HtmlPage
                .Read(
                    "<title>A bridge opens</title>",
                    "<h1>A bridge opens</h1><p>Son Güncelleme : 30.04.2024 - 16:49</p><p>Text.</p>"
                )
                .Authors
        );

    [Theory]
    [InlineData("Example News Staff", "Example News Staff")]
    [InlineData("신현주 기자", "신현주")]
    [InlineData("Jane Doe, Trial Attorney", "Jane Doe")]
    public void Names_in_data_are_cleaned(string written, string name) =>
        Assert.Equal([name], HtmlPage.Read($"<meta name='author' content='{written}'>", "<p>Text.</p>").Names());

    [Fact]
    public void A_site_that_is_called_like_a_person_is_that_person_s() =>
        Assert.Equal(
            ["Jane Doe"],
            HtmlPage
                .Read("<meta property='og:site_name' content='Jane Doe'>", "<h1>A bridge opens</h1><p>Text.</p>")
                .Names()
        );

    [Fact]
    public void Data_tell_of_the_author()
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd(
                """
                {"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Doe","jobTitle":"Senior editor",
                "description":"Jane Doe writes about bridges.","sameAs":["https://social.example/@jane","javascript:alert(1)"],
                "worksFor":{"@type":"Organization","name":"Example Times"}}}
                """
            ),
            "<p>Text.</p>"
        );
        var author = Assert.Single(reading.Authors);
        Assert.Equal("Senior editor", author.Role!.Value);
        Assert.Equal("Jane Doe writes about bridges.", author.Bio!.Value);
        Assert.Equal("Example Times", author.Affiliation!.Value);
        Assert.Equal("https://social.example/@jane", Assert.Single(author.Links).Value.Address);
    }

    [Theory]
    [InlineData("""{"@type":"ImageObject","url":"https://e.example/jane.jpg","width":"96"}""", 96)]
    [InlineData("\"https://e.example/jane.jpg\"", null)]
    [InlineData("""["javascript:alert(1)", "https://e.example/jane.jpg"]""", null)]
    public void Data_name_a_picture_of_the_author(string image, int? width)
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd(
                $$$"""{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Doe","image":{{{image}}}}}"""
            ),
            "<p>Text.</p>"
        );

        Assert.Equal(
            new AuthorImage("https://e.example/jane.jpg", null, width),
            Assert.Single(reading.Authors).Image!.Value
        );
    }

    [Fact]
    public void The_data_of_another_article_are_not_believed()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>"
                + HtmlPage.JsonLd(
                    """{"@type":"NewsArticle","headline":"Quite another story elsewhere","author":{"name":"John Roe"},"datePublished":"2020-01-01"}"""
                )
                + HtmlPage.JsonLd(
                    """{"@type":"NewsArticle","headline":"A bridge opens","author":{"name":"Jane Doe"},"datePublished":"2021-02-03"}"""
                ),
            "<h1>A bridge opens</h1>"
        );
        Assert.Equal(["Jane Doe"], reading.Names());
        Assert.Equal(2021, reading.PublishedAt!.Value.Value.Year);
    }
}
