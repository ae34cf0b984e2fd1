namespace Articles.Reading.Tests.Metadata.Dates;

public sealed class DateTests
{
    [Theory]
    [InlineData("2023-12-22T10:00:00-05:00", "2023-12-22T10:00:00-05:00", DatePrecision.Instant)]
    [InlineData("2023-12-22T10:00:00+0100", "2023-12-22T10:00:00+01:00", DatePrecision.Instant)]
    [InlineData("2023-12-22T10:00:00.123Z", "2023-12-22T10:00:00+00:00", DatePrecision.Instant)]
    [InlineData("Fri, 22 Dec 2023 11:00:00 +0000", "2023-12-22T11:00:00+00:00", DatePrecision.Instant)]
    [InlineData("1703240000", "2023-12-22T10:13:20+00:00", DatePrecision.Instant)]
    [InlineData("2023-12-22T10:00:00", "2023-12-22T00:00:00+00:00", DatePrecision.Day)]
    [InlineData("2023-12-22", "2023-12-22T00:00:00+00:00", DatePrecision.Day)]
    [InlineData("20231222", "2023-12-22T00:00:00+00:00", DatePrecision.Day)]
    [InlineData("2023-12-22T00:00:00Z", "2023-12-22T00:00:00+00:00", DatePrecision.Day)]
    [InlineData("22. Dezember 2023", "2023-12-22T00:00:00+00:00", DatePrecision.Day)]
    public void Dates_of_data_are_read_as_far_as_they_tell(string written, string expected, DatePrecision precision)
    {
        var date = HtmlPage
            .Read($"<meta property='article:published_time' content='{written}'>", "<p>Text.</p>")
            .PublishedAt!.Value;
        Assert.Equal(expected, $"{date.Value:yyyy-MM-ddTHH:mm:sszzz}");
        Assert.Equal(precision, date.Precision);
    }

    [Fact]
    public void A_line_may_tell_who_wrote_when_and_what_was_changed()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>",
            "<h1>A bridge opens</h1><p>By Jane Doe | Posted on March 3, 2023 at 9:15 a.m. | Updated March 4, 2023</p><p>Text.</p>"
        );

        Assert.Equal(["Jane Doe"], reading.Names());
        Assert.Equal("2023-03-03", $"{reading.PublishedAt!.Value.Value:yyyy-MM-dd}");
        Assert.Equal("2023-03-04", $"{reading.ModifiedAt!.Value.Value:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("2023-13-45")]
    [InlineData("03/04/2019")]
    [InlineData("2023-12")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_or_two_is_none(string written) =>
        Assert.Null(
            HtmlPage.Read($"<meta property='article:published_time' content='{written}'>", "<p>Text.</p>").PublishedAt
        );

    [Theory]
    [InlineData("https://example.com/2023/12/22/a-bridge")]
    [InlineData("https://example.com/news/2023/dec/22/a-bridge")]
    [InlineData("https://example.com/2023-12-22-a-bridge.html")]
    [InlineData("https://example.com/a-bridge-20231222")]
    public void The_address_tells_the_day(string address)
    {
        var found = HtmlPage.Read("", "<p>Text.</p>", address).PublishedAt!;
        Assert.Equal(new DateTime(2023, 12, 22), found.Value.Value.Date);
        Assert.Equal("date-in-address", found.Evidence.Rule);
    }

    [Fact]
    public void A_date_of_change_is_never_the_date_of_publication()
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd("""{"@type":"NewsArticle","dateModified":"2024-02-03T10:00:00Z"}"""),
            "<h1>A bridge opens</h1><p>Updated: March 4, 2024</p><p>Text.</p>"
        );
        Assert.Null(reading.PublishedAt);
        Assert.NotNull(reading.ModifiedAt);
    }

    [Fact]
    public void A_line_tells_both_dates()
    {
        var reading = HtmlPage.Read(
            "<title>A bridge opens</title>",
            "<h1>A bridge opens</h1><p>Published Dec 22, 2023 | Updated Jan 2, 2024</p><p>Text.</p>"
        );
        Assert.Equal(new DateTime(2023, 12, 22), reading.PublishedAt!.Value.Value.Date);
        Assert.Equal(new DateTime(2024, 1, 2), reading.ModifiedAt!.Value.Value.Date);
    }

    [Fact]
    public void The_local_time_that_a_page_prints_is_kept()
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd("""{"@type":"NewsArticle","datePublished":"2023-12-22T04:00:41Z"}"""),
            "<h1>A bridge opens</h1><p>Dec. 21, 2023 11:00 pm EST</p>"
        );
        Assert.Equal("2023-12-21T23:00:00-05:00", $"{reading.PublishedAt!.Value.Value:yyyy-MM-ddTHH:mm:sszzz}");
    }

    [Theory]
    [InlineData("en-GB", "", "2019-04-03")]
    [InlineData("de", "", "2019-04-03")]
    [InlineData("en-US", "", "2019-03-04")]
    [InlineData("en", "<p>Next meeting: 21/06/2019</p>", "2019-04-03")]
    [InlineData("en", "<p>Next meeting: 06/21/2019</p>", "2019-03-04")]
    [InlineData("en-US", "<p>Next meeting: 21/06/2019</p>", "2019-04-03")]
    [InlineData("en", "", null)]
    public void A_date_of_numbers_is_read_where_the_page_tells_its_order(string language, string body, string? day)
    {
        var reading = ArticleReader.ReadHtml(
            $"<html lang={language}><title>A bridge opens</title><h1>A bridge opens</h1><p>03/04/2019</p><p>Text.</p>{body}"
        );
        Assert.Equal(day, reading.PublishedAt is { } date ? $"{date.Value.Value:yyyy-MM-dd}" : null);
    }

    [Theory]
    [InlineData("<blockquote><p>So true! <a href='/x'>March 3, 2019</a></p></blockquote>")]
    [InlineData(
        "<div class='twitter-tweet'>So true! — Jane Doe <time datetime='2019-03-03T10:00:00Z'>March 3, 2019</time></div>"
    )]
    [InlineData("<p>So true! — Jane Doe (@janedoe) March 3, 2019</p>")]
    public void The_date_of_a_post_that_a_page_shows_is_not_the_page_s(string post) =>
        Assert.Null(
            HtmlPage
                .Read(
                    "<title>A bridge opens</title>",
                    $"<h1>A bridge opens</h1><p>They say of it:</p>{post}<p>Text.</p>"
                )
                .PublishedAt
        );

    [Theory]
    [InlineData("<p>Dec. 21, 2023, 11:00 p.m.</p>", "2023-12-21T23:00:41-05:00")]
    [InlineData("<time datetime='2023-12-21 23:00:41'>December 21</time>", "2023-12-21T23:00:41-05:00")]
    [InlineData("<p>Dec. 22, 2023, 4:00 a.m.</p>", "2023-12-22T04:00:41+00:00")]
    [InlineData("<p>Dec. 21, 2023, 11:07 p.m.</p>", "2023-12-22T04:00:41+00:00")]
    [InlineData("<p>Dec. 21, 2023</p>", "2023-12-22T04:00:41+00:00")]
    public void An_instant_in_utc_is_told_by_the_page_s_own_clock(string shown, string instant)
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd("""{"@type":"NewsArticle","datePublished":"2023-12-22T04:00:41Z"}"""),
            $"<h1>A bridge opens</h1>{shown}<p>Text.</p>"
        );
        Assert.Equal(instant, $"{reading.PublishedAt!.Value.Value:yyyy-MM-ddTHH:mm:sszzz}");
    }

    [Fact]
    public void The_day_that_readers_see_as_that_of_the_change_is_not_that_of_publication()
    {
        var reading = HtmlPage.Read(
            HtmlPage.JsonLd("""{"@type":"NewsArticle","datePublished":"2025-08-21"}"""),
            "<h1>A bridge opens</h1><p>Published Apr 26, 2023</p><p>Updated Aug 21, 2025</p><p>Text.</p>"
        );
        Assert.Equal(new DateTime(2023, 4, 26), reading.PublishedAt!.Value.Value.Date);
    }

    [Theory]
    [InlineData("A bridge opens | Example | 28.04.2023", "2023-04-28")]
    [InlineData("A bridge opens | April 28, 2023", "2023-04-28")]
    [InlineData("A bridge opens on April 28, 2023", null)]
    [InlineData("Example | What happened until April 28, 2023", null)]
    public void A_date_behind_the_title_is_the_page_s(string title, string? day) =>
        Assert.Equal(
            day,
            HtmlPage.Read($"<title>{title}</title>", "<p>Text.</p>").PublishedAt is { } date
                ? $"{date.Value.Value:yyyy-MM-dd}"
                : null
        );

    [Fact]
    public void A_page_without_a_date_has_none() =>
        Assert.Null(HtmlPage.Read("", "<h1>A bridge opens</h1><p>Text.</p>").PublishedAt);
}
