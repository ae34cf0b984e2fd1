namespace Articles.Api.Tests.Updates;

public abstract class ListUpdatesTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListUpdatesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListUpdatesTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("Noted")
                    .Updated(UpdateKind.Correction, "First.", UpdateSeverity.Major, "2024-01-01T00:00:00Z")
                    .Updated(UpdateKind.EditorsNote, "Second.", null, "2024-02-01T00:00:00Z"),
                new MadeUpReading("Other").Updated(UpdateKind.Update, "Undated.")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("", "Undated. Second. First.")]
    [InlineData("kind=correction", "First.")]
    [InlineData("kind=editors-note", "Second.")]
    [InlineData("severity=major", "First.")]
    [InlineData("severity=minor", "")]
    [InlineData("article=noted", "Second. First.")]
    [InlineData("article=nothing", "")]
    [InlineData("publishedFrom=2024-01-15T00:00:00Z", "Second.")]
    [InlineData("publishedTo=2024-01-15T00:00:00-01:00", "First.")]
    [InlineData("article=noted&sort=publishedAt", "First. Second.")]
    [InlineData("changedSince=2020-01-01T00:00:00Z&article=other", "Undated.")]
    [InlineData("article=noted&kind=correction&severity=major&publishedFrom=2024-01-01T00:00:00Z", "First.")]
    public async Task The_list_holds_what_its_filters_leave_in_its_order(string query, string texts)
    {
        var page = await Host.GetAsync<Page<UpdateResponse>>($"/v1/updates?includeTotal=true&{query}");

        Assert.Equal(texts, string.Join(' ', page.Items.Select(update => update.Text)));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Fact]
    public async Task The_updates_of_an_article_are_listed_latest_first()
    {
        var page = await Host.GetAsync<Page<UpdateResponse>>("/v1/articles/noted/updates");

        Assert.Equal(["Second.", "First."], page.Items.Select(update => update.Text));
    }

    [Fact]
    public async Task An_update_names_its_article()
    {
        var listed = (await Host.GetAsync<Page<UpdateResponse>>("/v1/updates?kind=correction")).Items[0];

        var update = await Host.GetAsync<UpdateResponse>($"/v1/updates/{listed.Id}");

        Assert.Equal("noted", update.Article.Slug);
        Assert.Equivalent(listed, update, strict: true);
    }

    [Theory]
    [InlineData("kind", "editorsNote", "clarification, correction, editors-note, retraction, update")]
    [InlineData("severity", "2", "major, minor")]
    public async Task An_unknown_word_is_refused_and_the_known_ones_are_named(
        string parameter,
        string value,
        string known
    ) => Assert.Contains(known, await Host.GetErrorAsync(parameter, $"/v1/updates?{parameter}={value}"));

    [Theory]
    [InlineData("/v1/updates/not-an-id")]
    [InlineData("/v1/updates/00000000-0000-0000-0000-000000000000")]
    [InlineData("/v1/articles/nothing/updates")]
    public async Task What_is_not_there_is_a_404(string path) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, path);
}
