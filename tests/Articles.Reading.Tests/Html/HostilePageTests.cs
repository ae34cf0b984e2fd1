using CsCheck;

namespace Articles.Reading.Tests.Html;

/// <summary>Pages that are made to be slow, deep or endless, and pages that are cut or garbled.</summary>
public sealed class HostilePageTests
{
    private const string Prose =
        "The council voted on Monday to close the old bridge, which engineers had called unsafe for years. ";

    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Bridge closed - Harbour News</title><meta charset="utf-8">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed"}</script></head>
        <body><nav><a href="/">Home</a></nav><main><article><h1>Bridge closed</h1>
        <p>The council voted on Monday to close the old bridge, which engineers had called unsafe for years.</p>
        <blockquote><p>“We could not wait,” said Ann Lee, the mayor, “until it fell.”</p></blockquote>
        <ul><li>Buses stop at the quay.</li><li>A ferry runs each hour.</li></ul>
        <table><tr><th>Year</th><td>1931</td></tr></table>
        <p>It was built in 1931, and <a href="/x">carried</a> about 9,000 cars a day until last spring, officials said.</p>
        </article></main><footer>© Harbour News</footer></body></html>
        """;

    private static readonly Gen<string> Noise = Gen.OneOf(
            Words(
                "<",
                ">",
                "</",
                "<!--",
                "-->",
                "<p>",
                "</div>",
                "<div class='",
                "\"",
                "'",
                "<table>",
                "<td>",
                "</p>",
                "<svg>",
                "<script>",
                "</script>",
                "<b>",
                "<a href=x>",
                "&",
                "&#0;",
                "&#xD800;",
                "<template>",
                "<select>",
                "<plaintext>",
                "<frameset>",
                "<math>",
                "<br><br>",
                "<![CDATA[",
                "<?x",
                "\0",
                "\uD83D",
                "é",
                "中文。",
                "<style>"
            ),
            Gen.Char.Select(c => c.ToString())
        )
        .List[0, 40]
        .Select(string.Concat);

    public static TheoryData<string, string> Units =>
        new()
        {
            { "<div>", "" },
            { "<span>", "" },
            { "<b>", "" },
            { "<a href=x>", "x" },
            { "<p>", "a" },
            { "<table><tr><td>", "" },
            { "<ul><li>", "a" },
            { "<blockquote>", "a" },
            { "<font size=1>", "<p>" },
            { "</p>", "" },
            { "<svg>", "" },
            { "<!--", "" },
            { "<script>", "" },
            { "<x-y>", "" },
            { "<h1>", "a" },
            { "<select><option>", "" },
            { "<form>", "<input>" },
            { "<dl><dd>", "" },
            { "<template>", "" },
            { "<button>", "a" },
            { "<sup>", "" },
            { "<q>", "a" },
            { "<h1><div>", "" },
            { "<div hidden class=x>", "" },
        };

    [Theory]
    [MemberData(nameof(Units))]
    public void Work_grows_with_the_page_and_no_faster(string unit, string inner)
    {
        ArticleReader.ReadHtml(Of(unit + inner, 20_000));
        var small = Repeated.Memory(() => ArticleReader.ReadHtml(Of(unit + inner, 40_000)));
        var large = Repeated.Memory(() => ArticleReader.ReadHtml(Of(unit + inner, 320_000)));
        Assert.True(large < Math.Max(small * 24, 300_000_000), $"{small:N0} bytes for a page, {large:N0} for eight");
    }

    [Fact]
    public void A_page_of_a_hundred_thousand_nested_elements_is_read_and_says_so()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>" + Prose + "</p>";
        var reading = ArticleReader.ReadHtml(html);
        Assert.Contains(ReadingLimit.Nesting, reading.ExceededLimits);
        Assert.Equal(Prose.Trim(), reading.Text);
        Assert.Single(reading.Notes);
    }

    [Fact]
    public void What_stands_behind_too_many_elements_is_not_read()
    {
        var html = "<p>" + Prose + Prose + "</p>" + string.Concat(Enumerable.Repeat("<hr>", 60_000)) + "<p>" + Prose;
        var reading = ArticleReader.ReadHtml(html);
        Assert.Equal([ReadingLimit.Elements], reading.ExceededLimits);
        Assert.Equal((Prose + Prose).Trim(), reading.Text);
    }

    [Fact]
    public void Of_a_page_of_thirty_million_characters_the_first_are_read()
    {
        var reading = ArticleReader.ReadHtml("<p>" + Prose + Prose + "</p><!--" + new string('x', 30_000_000));
        Assert.Equal([ReadingLimit.Size], reading.ExceededLimits);
        Assert.Equal((Prose + Prose).Trim(), reading.Text);
    }

    [Fact]
    public void Formatting_that_is_never_closed_does_not_multiply()
    {
        var html = string.Concat(Enumerable.Range(0, 400).Select(i => $"<p><b id={i}><i id={i}>{Prose}"));
        Assert.Equal(400, ArticleReader.ReadHtml(html).Blocks.Count);
    }

    [Fact]
    public void A_tag_with_a_hundred_thousand_attributes_is_a_tag_without()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}"));
        Assert.Equal(Prose.Trim(), ArticleReader.ReadHtml($"<p{attributes}>{Prose}</p>").Text);
    }

    [Fact]
    public void A_thousand_quotes_are_read()
    {
        var html = string.Concat(
            Enumerable.Range(0, 1_000).Select(i => $"<p>“We counted the number {i} this morning,” said Ann Lee.</p>")
        );
        Assert.Equal(1_000, ArticleReader.ReadHtml(html).Quotes.Count);
    }

    [Fact]
    public void A_page_may_end_anywhere()
    {
        for (var length = 0; length <= Page.Length; length++)
            Holds(Page[..length]);
    }

    [Fact]
    public void A_garbled_page_is_read() =>
        Gen.Select(Gen.Int[0, Page.Length - 1], Gen.Int[0, 40], Noise)
            .Sample(
                (at, drop, noise) => Holds(Page[..at] + noise + Page[Math.Min(Page.Length, at + drop)..]),
                iter: 1_500
            );

    [Fact]
    public void Noise_is_read() => Noise.Sample(Holds, iter: 1_500);

    [Fact]
    public void Any_bytes_are_read() =>
        Gen.Byte.Array[0, 300].Sample(bytes => _ = ArticleReader.ReadHtml(bytes).Text, iter: 500);

    private static Gen<string> Words(params string[] words) => Gen.OneOf([.. words.Select(Gen.Const)]);

    private static string Of(string unit, int length) => Prose + Repeated.Of(unit, length) + Prose;

    // What holds of every reading, whatever the page.
    private static void Holds(string html)
    {
        var reading = ArticleReader.ReadHtml(html, "https://news.example/a");
        Assert.True(reading.Text.IsNormalized());
        Assert.DoesNotContain(reading.Blocks, block => block.Text.Length == 0 && block.Address is null);
        Assert.All(reading.Quotes, quote => Assert.Equal(quote.Text, Words(reading.Text, quote.Start, quote.End)));
    }

    private static string Words(string text, int start, int end) =>
        string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));
}
