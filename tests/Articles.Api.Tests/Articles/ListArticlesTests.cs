using Articles.Api.Renditions;

namespace Articles.Api.Tests.Articles;

public abstract class ListArticlesTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListArticlesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListArticlesTests(api), IClassFixture<PostgresApi>;

    private static readonly MadeUpReading[] World =
    [
        new MadeUpReading("Harbor Opens")
            .By("Ada Byron")
            .In("World", "Asia")
            .Published("2024-01-01T12:00:00Z")
            .Quotes("It opens today", "Jane Roe"),
        new MadeUpReading("Ölpreis steigt")
            .By("Ada Byron", "Bo Li")
            .In("Économie")
            .Published("2024-02-01T00:00:00Z")
            .Quotes("We pay", "Jane Roe"),
        new MadeUpReading("quiet days").By("Cy Wright").Published("2024-03-01T00:00:00Z"),
        new MadeUpReading("Undated").By("Bo Li").In("World").Quotes("No idea", "Smith"),
    ];

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() => await api.FillAsync(host => host.StoreAsync(World));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("", "Undated, quiet days, Ölpreis steigt, Harbor Opens")]
    [InlineData("author=ada-byron", "Ölpreis steigt, Harbor Opens")]
    [InlineData("author=nobody", "")]
    [InlineData("speaker=jane-roe", "Ölpreis steigt, Harbor Opens")]
    [InlineData("speaker=smith", "Undated")]
    [InlineData("speaker=nobody", "")]
    [InlineData("section=world", "Undated, Harbor Opens")]
    [InlineData("section=WORLD", "Undated, Harbor Opens")]
    [InlineData("section=economie", "Ölpreis steigt")]
    [InlineData("section=%C3%89CONOMIE", "Ölpreis steigt")]
    [InlineData("section=Wor", "")]
    [InlineData("publishedFrom=2024-02-01T00:00:00Z", "quiet days, Ölpreis steigt")]
    [InlineData("publishedFrom=2024-02-01T01:00:00%2B01:00", "quiet days, Ölpreis steigt")]
    [InlineData("publishedFrom=2024-02-01T00:00:00.000001Z", "quiet days")]
    [InlineData("publishedTo=2024-02-01T00:00:00Z", "Harbor Opens")]
    [InlineData("publishedTo=9999-12-31T23:59:59Z", "quiet days, Ölpreis steigt, Harbor Opens")]
    [InlineData("publishedFrom=0001-01-01T00:00:00Z", "quiet days, Ölpreis steigt, Harbor Opens")]
    [InlineData("publishedFrom=2024-01-02T00:00:00Z&publishedTo=2024-02-02T00:00:00Z", "Ölpreis steigt")]
    [InlineData("changedSince=9999-12-31T23:59:59Z", "")]
    [InlineData("changedSince=2020-01-01T00:00:00Z", "Harbor Opens, Ölpreis steigt, quiet days, Undated")]
    [InlineData("author=ada-byron&section=world", "Harbor Opens")]
    [InlineData("author=bo-li&speaker=jane-roe", "Ölpreis steigt")]
    [InlineData("author=bo-li&speaker=nobody", "")]
    [InlineData("speaker=jane-roe&section=economie", "Ölpreis steigt")]
    [InlineData("author=nobody&section=world", "")]
    [InlineData("author=bo-li&publishedFrom=2020-01-01T00:00:00Z", "Ölpreis steigt")]
    [InlineData(
        "author=ada-byron&speaker=jane-roe&section=asia&publishedFrom=2024-01-01T00:00:00Z&publishedTo=2025-01-01T00:00:00Z&changedSince=2020-01-01T00:00:00Z",
        "Harbor Opens"
    )]
    [InlineData("sort=publishedAt", "Harbor Opens, Ölpreis steigt, quiet days, Undated")]
    [InlineData("sort=title", "Harbor Opens, Ölpreis steigt, quiet days, Undated")]
    [InlineData("sort=-title", "Undated, quiet days, Ölpreis steigt, Harbor Opens")]
    [InlineData("sort=updatedAt", "Harbor Opens, Ölpreis steigt, quiet days, Undated")]
    [InlineData("sort=-contentChangedAt", "Undated, quiet days, Ölpreis steigt, Harbor Opens")]
    [InlineData("author=ada-byron&sort=title", "Harbor Opens, Ölpreis steigt")]
    [InlineData("changedSince=2020-01-01T00:00:00Z&sort=-publishedAt&section=world", "Undated, Harbor Opens")]
    public async Task The_list_holds_what_its_filters_leave_in_its_order(string query, string titles)
    {
        var page = await Host.GetAsync<Page<ArticleSummary>>($"/v1/articles?includeTotal=true&{query}");

        Assert.Equal(titles, string.Join(", ", page.Items.Select(article => article.Title)));
        Assert.Equal(page.Items.Count, page.Total);
        Assert.Null(page.NextCursor);
    }

    [Theory]
    [InlineData("%EF%BF%BE")]
    [InlineData("%EF%BF%BF")]
    [InlineData("%EF%B7%90")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F4%8F%BF%BF")]
    public async Task What_is_no_character_is_in_no_section(string escaped)
    {
        var page = await Host.GetJsonAsync($"/v1/articles?section={escaped}");

        Assert.Empty(page["items"]!.AsArray());
    }

    [Fact]
    public async Task People_can_be_named_by_id_too()
    {
        var author = await Host.GetAsync<AuthorResponse>("/v1/authors/cy-wright");
        var speaker = await Host.GetAsync<SpeakerResponse>("/v1/speakers/smith");

        var byAuthor = await Host.GetAsync<Page<ArticleSummary>>($"/v1/articles?author={author.Id}");
        var bySpeaker = await Host.GetAsync<Page<ArticleSummary>>($"/v1/articles?speaker={speaker.Id}");

        Assert.Equal("quiet days", Assert.Single(byAuthor.Items).Title);
        Assert.Equal("Undated", Assert.Single(bySpeaker.Items).Title);
    }

    [Fact]
    public async Task Articles_are_listed_by_their_ids()
    {
        var all = (await Host.GetAsync<Page<ArticleSummary>>("/v1/articles")).Items;
        var (first, last) = (all[0].Id, all[^1].Id);

        var some = (
            await Host.GetAsync<Page<ArticleSummary>>($"/v1/articles?ids={last},{Guid.NewGuid()}&ids={first}")
        ).Items;
        var narrowed = (
            await Host.GetAsync<Page<ArticleSummary>>($"/v1/articles?ids={first},{last}&author=ada-byron")
        ).Items;

        Assert.Equal([first, last], some.Select(article => article.Id));
        Assert.Equal([last], narrowed.Select(article => article.Id));
        Assert.Contains(
            "not an id",
            await Host.GetErrorAsync("ids", $"/v1/articles?ids={first},x"),
            StringComparison.Ordinal
        );
        Assert.Equal("is empty", await Host.GetErrorAsync("ids", $"/v1/articles?ids={first}&ids="));
        var many = string.Join(',', Enumerable.Range(0, 101).Select(_ => Guid.NewGuid()));
        Assert.Contains(
            "101 ids",
            await Host.GetErrorAsync("ids", $"/v1/articles?ids={many}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_takes_several_names_takes_them_one_by_one_too() =>
        Assert.Equal(
            (
                await Host.GetJsonAsync("/v1/articles/harbor-opens?include=html,quotes&fields=html,quotes")
            ).ToJsonString(),
            (
                await Host.GetJsonAsync(
                    "/v1/articles/harbor-opens?include=html&include=quotes&fields=html&fields=quotes"
                )
            ).ToJsonString()
        );

    [Fact]
    public async Task Changed_since_the_last_change_leaves_that_change()
    {
        var all = await Host.GetAsync<Page<ArticleSummary>>("/v1/articles?sort=-updatedAt");
        var since = all.Items[0].UpdatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", null);

        var changed = await Host.GetAsync<Page<ArticleSummary>>($"/v1/articles?changedSince={since}");

        Assert.Equal(all.Items[0].Id, Assert.Single(changed.Items).Id);
    }

    [Fact]
    public async Task Articles_in_lists_have_no_body()
    {
        var page = await Host.GetJsonAsync("/v1/articles?limit=1");

        var article = page["items"]![0]!.AsObject();
        Assert.False(article.ContainsKey("blocks"));
        Assert.False(article.ContainsKey("breadcrumb"));
    }

    [Fact]
    public async Task Fields_narrow_each_item_and_leave_the_page()
    {
        var page = await Host.GetJsonAsync("/v1/articles?limit=1&fields=title&includeTotal=true");

        Assert.Equal(["items", "nextCursor", "total"], page.Select(member => member.Key));
        Assert.Equal("""{"title":"Undated"}""", page["items"]![0]!.ToJsonString());
    }
}
