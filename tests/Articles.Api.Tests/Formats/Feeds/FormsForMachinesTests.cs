using System.Xml.Linq;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Formats.Feeds;

public abstract class FormsForMachinesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : FormsForMachinesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : FormsForMachinesTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task The_news_sitemap_leaves_out_what_was_retracted_and_what_has_no_language()
    {
        var desk = new Desk(api.Host);
        foreach (var (title, language) in new[] { ("Told", "en"), ("Taken Back", "en"), ("Of No Language", null) })
        {
            var article = await desk.CreateAsync(
                new
                {
                    title,
                    language,
                    markdown = Desk.Words,
                    state = "published",
                }
            );
            if (title == "Taken Back")
                await desk.PatchAsync(article, new { state = "retracted", notice = "It was made up." });
        }

        var bytes = await api.Host.Client.GetByteArrayAsync(new Uri("/news-sitemap.xml", UriKind.Relative));

        Assert.Equal((byte)'<', bytes[0]);
        var titles = XElement.Load(new MemoryStream(bytes)).Descendants().Where(one => one.Name.LocalName == "title");
        Assert.Equal(["Told"], titles.Select(title => title.Value));
    }

    [Fact]
    public async Task RSS_declares_its_prefixes_on_the_root_and_uses_them()
    {
        await api.Host.StoreAsync(new MadeUpReading("Syndicated").By("Ada Byron").Says("Words."));

        var rss = await api.Host.Client.GetStringAsync(new Uri("/v1/articles.rss?content=full", UriKind.Relative));

        var root = rss[rss.IndexOf("<rss", StringComparison.Ordinal)..];
        root = root[..root.IndexOf('>', StringComparison.Ordinal)];
        Assert.Contains("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", root, StringComparison.Ordinal);
        Assert.Contains("xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"", root, StringComparison.Ordinal);
        Assert.Contains("<dc:creator>Ada Byron</dc:creator>", rss, StringComparison.Ordinal);
        Assert.Contains("<content:encoded>", rss, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_with_a_line_break_is_quoted_in_CSV()
    {
        await api.Host.StoreAsync(new MadeUpReading("Two Lines").Reports("One line\nand another", "The Paper"));

        var csv = await api.Host.Client.GetStringAsync(new Uri("/v1/export/quotes.csv", UriKind.Relative));

        Assert.Contains("\"One line\nand another\"", csv, StringComparison.Ordinal);
    }
}
