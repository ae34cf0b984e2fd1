namespace Articles.Api.Tests.Quotes;

public abstract class ListQuotesTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListQuotesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListQuotesTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("Old News")
                    .Published("2024-01-01T00:00:00Z")
                    .Reports("The report.", "The Évening Post", "inner words", "Jane Roe"),
                new MadeUpReading("New News").Published("2024-02-01T00:00:00Z").Quotes("outer words", "Jane Roe"),
                new MadeUpReading("Undated").Quotes("whose words")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("speaker=jane-roe", "outer words, inner words")]
    [InlineData("speaker=nobody", "")]
    [InlineData("article=old-news&kind=direct", "inner words")]
    [InlineData("article=nothing", "")]
    [InlineData("source=the%20evening%20post", "The report. “inner words”")]
    [InlineData("source=THE%20%C3%89VENING%20POST", "The report. “inner words”")]
    [InlineData("source=post", "")]
    [InlineData("kind=block", "The report. “inner words”")]
    [InlineData("kind=direct", "whose words, outer words, inner words")]
    [InlineData("standing=retracted", "")]
    [InlineData("standing=current&kind=direct&speaker=jane-roe", "outer words, inner words")]
    [InlineData("publishedFrom=2024-01-15T00:00:00Z", "outer words")]
    [InlineData("publishedTo=2024-01-15T00:00:00Z&kind=direct", "inner words")]
    [InlineData("publishedFrom=2024-02-01T00:00:00%2B02:00", "outer words")]
    [InlineData("changedSince=9999-01-01T00:00:00Z", "")]
    [InlineData("changedSince=2020-01-01T00:00:00Z&kind=direct", "inner words, outer words, whose words")]
    [InlineData("kind=direct&sort=publishedAt", "inner words, outer words, whose words")]
    public async Task The_list_holds_what_its_filters_leave_in_its_order(string query, string words)
    {
        var page = await Host.GetAsync<Page<QuoteSummary>>($"/v1/quotes?includeTotal=true&{query}");

        Assert.Equal(words, string.Join(", ", page.Items.Select(quote => quote.Text)));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Fact]
    public async Task The_quotes_inside_a_quote_are_found_by_their_parent()
    {
        var report = Assert.Single((await Host.GetAsync<Page<QuoteSummary>>("/v1/quotes?kind=block")).Items);

        var inside = await Host.GetAsync<Page<QuoteSummary>>($"/v1/quotes?parent={report.Id}");

        Assert.Equal("inner words", Assert.Single(inside.Items).Text);
    }

    [Theory]
    [InlineData("kind", "1")]
    [InlineData("kind", "-1")]
    [InlineData("kind", "DIRECT")]
    [InlineData("kind", "Direct")]
    [InlineData("kind", "direct,block")]
    [InlineData("standing", "0")]
    [InlineData("standing", "wrong")]
    public async Task An_unknown_word_is_refused_and_the_known_ones_are_named(string parameter, string value)
    {
        var error = await Host.GetErrorAsync(parameter, $"/v1/quotes?{parameter}={value}");

        Assert.Contains(parameter == "kind" ? "block, direct" : "corrected, current, disputed, retracted", error);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("abc")]
    [InlineData("{00000000-0000-0000-0000-000000000000}")]
    public async Task A_parent_is_an_id(string parent) =>
        Assert.Equal("is not an id", await Host.GetErrorAsync("parent", $"/v1/quotes?parent={parent}"));

    [Fact]
    public async Task The_quotes_of_an_article_stand_in_the_order_of_its_text()
    {
        var page = await Host.GetAsync<Page<QuoteSummary>>("/v1/articles/old-news/quotes");

        Assert.Equal(["The report. “inner words”", "inner words"], page.Items.Select(quote => quote.Text));
        Assert.Equal(page.Items[0].Id, page.Items[1].Parent);
    }

    [Fact]
    public async Task The_words_of_a_speaker_are_listed_latest_first()
    {
        var page = await Host.GetAsync<Page<QuoteSummary>>("/v1/speakers/jane-roe/quotes");

        Assert.Equal(["outer words", "inner words"], page.Items.Select(quote => quote.Text));
    }

    [Theory]
    [InlineData("/v1/articles/nothing/quotes")]
    [InlineData("/v1/speakers/nobody/quotes")]
    public async Task Lists_below_nothing_are_a_404(string path) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, path);
}
