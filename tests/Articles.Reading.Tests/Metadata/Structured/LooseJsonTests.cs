using CsCheck;

namespace Articles.Reading.Tests.Metadata.Structured;

public sealed class LooseJsonTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":"Jane Doe",}""")]
    [InlineData("""// <![CDATA[ {"@type":"NewsArticle","author":"Jane Doe"} // ]]>""")]
    [InlineData("""/* data */ {"@type":"NewsArticle", /* who */ "author":"Jane Doe"}""")]
    [InlineData("""<!-- {"@type":"NewsArticle","author":"Jane Doe"} -->""")]
    [InlineData("""{"@type":"NewsArticle","headline":"He said "no" and left","author":"Jane Doe"}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"two\nlines\",\"author\":\"Jane Doe\"}")]
    [InlineData("{\"@type\":\"NewsArticle\"\n\"author\":\"Jane Doe\"}")]
    [InlineData("""{"@type":"NewsArticle","author":"Jane Doe","publisher":{"name":""")]
    [InlineData("""{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Jane Doe&quot;}""")]
    [InlineData("""{\"@type\":\"NewsArticle\",\"author\":\"Jane Doe\"}""")]
    [InlineData("""{'@type':'NewsArticle','author':'Jane Doe'}""")]
    [InlineData("""{"@type":"WebPage"}{"@type":"NewsArticle","author":"Jane Doe"}""")]
    public void Broken_data_are_read_as_far_as_they_can_be_understood(string json) =>
        Assert.Equal(["Jane Doe"], HtmlPage.Read(HtmlPage.JsonLd(json), "<p>Text.</p>").Names());

    [Fact]
    public void Nothing_in_data_makes_the_reader_throw() =>
        Any(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            ",",
            "\\",
            "\\u12",
            "//",
            "/*",
            "\"@type\"",
            "\"NewsArticle\"",
            "\"author\"",
            "\"@id\"",
            " ",
            "null",
            "1e9",
            "\ud800",
            "&quot;"
        )
            .Array[0, 60]
            .Sample(parts => HtmlPage.Read(HtmlPage.JsonLd(string.Concat(parts)), "<p>Text.</p>") is not null);

    [Fact]
    public void Nothing_in_a_head_makes_the_reader_throw() =>
        Gen.Select(
                Any(
                    "og:title",
                    "author",
                    "article:published_time",
                    "og:url",
                    "og:image",
                    "og:locale",
                    "twitter:label1",
                    "twitter:data1",
                    "date",
                    "description"
                ),
                Gen.OneOf(
                    Gen.String,
                    Any(
                        "by",
                        "2023-02-30",
                        "//",
                        "http://",
                        "https://[",
                        "\ud800",
                        "-",
                        "_",
                        " | ",
                        "99999999999",
                        "20231301",
                        "0000-00-00T99:99:99Z",
                        "9999-12-31T23:59:59-14:00"
                    )
                )
            )
            .Array[0, 12]
            .Sample(metas =>
                HtmlPage.Read(
                    string.Concat(
                        metas.Select(meta =>
                            $"<meta property=\"{meta.Item1}\" content=\"{System.Net.WebUtility.HtmlEncode(meta.Item2)}\">"
                        )
                    ),
                    "<h1>A</h1>"
                )
                    is not null
            );

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("\"")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":[\"Jane Doe\"]},")]
    public void Endless_data_take_no_longer_than_their_length_asks(string part)
    {
        var json = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = HtmlPage.Read(HtmlPage.JsonLd(json), "<p>Text.</p>");
        // Quadratic work would take hours.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);
}
