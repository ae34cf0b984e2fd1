using System.Xml.Linq;
using Articles.Api.Formats.Sitemaps;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Formats.Sitemaps;

public abstract class SitemapTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : SitemapTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : SitemapTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task Beyond_the_size_of_one_sitemap_there_is_an_index_whose_sitemaps_have_every_article_once()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            replace: services => services.AddSingleton(new SitemapSize(2))
        );
        await host.StoreAsync(Enumerable.Range(1, 5).Select(n => new MadeUpReading($"Mapped {n}").Says($"{n}")));

        var parts = await AddressesAsync(host, "/sitemap.xml");
        var articles = new List<string>();
        foreach (var part in parts)
            articles.AddRange(await AddressesAsync(host, new Uri(part).AbsolutePath));

        Assert.Equal(3, parts.Count);
        Assert.Equal(
            Enumerable.Range(1, 5).Select(n => $"mapped-{n}"),
            articles.Select(address => address.Split('/')[^1]).Order()
        );
        await host.GetProblemAsync(HttpStatusCode.NotFound, "/sitemap-4.xml");
        await host.GetProblemAsync(HttpStatusCode.NotFound, "/sitemap-0.xml");
        await host.GetProblemAsync(HttpStatusCode.NotFound, "/sitemap-99999999999.xml");
    }

    [Fact]
    public async Task The_news_sitemap_has_what_was_published_in_the_last_two_days()
    {
        var yesterday = $"{DateTimeOffset.UtcNow.AddDays(-1):O}";
        await api.Host.StoreAsync(
            new MadeUpReading("Fresh News").Written("en").Published(yesterday).Says("Fresh."),
            new MadeUpReading("News in no Language").Published(yesterday).Says("Fresh."),
            new MadeUpReading("Old News").Written("en").Published("2020-01-01T00:00:00Z").Says("Old."),
            new MadeUpReading("Undated News").Written("en").Says("Some time.")
        );

        var addresses = await AddressesAsync(api.Host, "/news-sitemap.xml");

        Assert.EndsWith("/fresh-news", Assert.Single(addresses));
    }

    private static async Task<List<string>> AddressesAsync(ApiHost host, string path)
    {
        using var response = await host.GetAsync(path);
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        var root = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        return [.. root.Descendants(root.Name.Namespace + "loc").Select(location => location.Value)];
    }
}
