using System.Text;
using Articles.Api.Imports.Pages;

namespace Articles.Api.Tests.Imports;

/// <summary>Feeds and exports that are no XML give what can be read of them, in a time that grows with their length only.</summary>
public sealed class DamagedFeedsTests
{
    private const int Longest = 8 << 20;
    private const int Large = 2 << 20;

    private static List<PageToImport> Read(string xml) => Read(Encoding.UTF8.GetBytes(xml));

    private static List<PageToImport> Read(byte[] xml) => FeedPages.Of(XmlCharacters.Of(xml, null), Longest).ToList();

    private static string Item(string title = "Harbor", string content = "<p>Ships came in.</p>") =>
        $"<item><title>{title}</title><description><![CDATA[{content}]]></description></item>";

    [Theory]
    [InlineData(
        "<rss><channel><item><title>Har\u0001bor</title><description>Ships</description></item></channel></rss>",
        "Harbor"
    )]
    [InlineData(
        "<rss><channel><item><title>Tom & Jerry</title><description>Ships</description></item></channel></rss>",
        "Tom & Jerry"
    )]
    [InlineData(
        "<rss><channel><item><title>Tom&nbsp;Roe</title><description>Ships</description></item></channel></rss>",
        "Tom Roe"
    )]
    [InlineData(
        "<rss><channel><item><title>1 < 2</title><description>Ships</description></item></channel></rss>",
        "1 < 2"
    )]
    [InlineData(
        "\n \n<?xml version='1.0'?><rss><channel><item><title>Harbor</title><description>Ships</description></item></channel></rss>",
        "Harbor"
    )]
    [InlineData(
        "<rss><channel><item><title>Harbor</title><content:encoded>Ships</content:encoded><x:y/></item></channel></rss>",
        "Harbor"
    )]
    [InlineData("<rss><channel><item><title>Harbor</title><description>Ships</description><guid>1", "Harbor")]
    [InlineData(
        "<rss xmlns='http://backend.userland.com/rss2'><channel><item><title>Harbor</title><description>Ships</description></item></channel></rss>",
        "Harbor"
    )]
    [InlineData(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>G</title></channel><item><title>Harbor</title><description>Ships</description></item></rdf:RDF>",
        "Harbor"
    )]
    public void What_is_damaged_is_mended(string xml, string title)
    {
        var page = Assert.Single(Read(xml));

        Assert.Null(page.Refusal);
        Assert.Equal(title, page.Title?.Replace('\u00A0', ' '));
        Assert.Contains("Ships", page.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_in_one_item_stays_in_it()
    {
        var pages = Read(
            $"<rss><channel>{Item("One")}<item><title>Two<b></title></item>{Item("Three")}</channel></rss>"
        );

        Assert.Equal(["One", "Three"], pages.Where(page => page.Refusal is null).Select(page => page.Title));
        Assert.Equal(3, pages.Count);
    }

    [Theory]
    [InlineData("<rss><channel></channel></rss>")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<html><body></body></html>")]
    public void What_has_no_item_is_no_feed(string xml) => Assert.Throws<UnreadableArchiveException>(() => Read(xml));

    public static TheoryData<string, string> Hostile { get; } =
        new()
        {
            { "one name", $"<rss><channel><item><![CDATA[<{new string('a', Large)}]]><b></item></channel></rss>" },
            { "open tags", $"<rss><channel><item>{Repeat("<a>")}</item></channel></rss>" },
            {
                "other open tags",
                $"<rss><channel><item>{string.Concat(Enumerable.Range(0, Large / 10).Select(n => $"<a{n}>"))}</item></channel></rss>"
            },
            { "open sections", $"<rss><channel><item><title>a</title>{Repeat("<![CDATA[")}</title>" },
            { "angles", $"<rss><channel><item>{Repeat("<")}</item></channel></rss>" },
            { "quotation marks", $"<rss><channel><item>{Repeat("<a b=\"")}</item></channel></rss>" },
            { "ampersands", $"<rss><channel><item><title>{Repeat("&")}</title></item></channel></rss>" },
            { "roots", $"{Repeat("<rss>")}{Repeat("<item/>")}" },
            {
                "nested pictures",
                $"<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item>{string.Concat(Enumerable.Repeat("<media:thumbnail url='x'>", Large / 60))}{string.Concat(Enumerable.Repeat("</media:thumbnail>", Large / 60))}</item></channel></rss>"
            },
            { "comments", $"<rss><channel>{Repeat("<!--")}" },
        };

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Large / text.Length));

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_takes_longer_than_its_length_asks_for(string what, string xml)
    {
        _ = what;
        // Whatever becomes of it, it ends: with the square of its length it would take hours.
        var thrown = await Task.Run(() => Record.Exception(() => Read(xml)), TestContext.Current.CancellationToken);

        Assert.True(thrown is null or UnreadableArchiveException, $"{thrown}");
    }
}
