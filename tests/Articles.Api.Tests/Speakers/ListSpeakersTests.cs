namespace Articles.Api.Tests.Speakers;

public abstract class ListSpeakersTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListSpeakersTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListSpeakersTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("One").Quotes("a", "Ádám Nagy").Quotes("b", "Smith"),
                new MadeUpReading("Two").Quotes("c", "Adam Nagy").Quotes("d", "Smith")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Speakers_are_linked_by_full_name_and_never_by_surname()
    {
        var page = await Host.GetAsync<Page<SpeakerResponse>>("/v1/speakers");

        Assert.Equal(["adam-nagy", "smith", "smith-2"], page.Items.Select(speaker => speaker.Slug));
        Assert.Equal([2, 1, 1], page.Items.Select(speaker => speaker.QuoteCount));
        Assert.Equal(["Ádám Nagy", "Adam Nagy"], page.Items[0].Names);
    }

    [Theory]
    [InlineData("kind=person", 3)]
    [InlineData("kind=organisation", 0)]
    [InlineData("changedSince=9999-01-01T00:00:00Z", 0)]
    [InlineData("changedSince=2020-01-01T00:00:00Z&kind=person", 3)]
    public async Task Filters_narrow_the_list(string query, int count)
    {
        var page = await Host.GetAsync<Page<SpeakerResponse>>($"/v1/speakers?includeTotal=true&{query}");

        Assert.Equal(count, page.Items.Count);
        Assert.Equal(count, page.Total);
    }

    [Fact]
    public async Task A_speaker_is_found_by_id_and_by_slug()
    {
        var bySlug = await Host.GetAsync<SpeakerResponse>("/v1/speakers/smith");
        var byId = await Host.GetAsync<SpeakerResponse>($"/v1/speakers/{bySlug.Id}");

        Assert.Equivalent(bySlug, byId, strict: true);
    }

    [Fact]
    public async Task Who_is_not_there_is_a_404() =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, "/v1/speakers/nobody");

    [Fact]
    public async Task An_unknown_kind_is_refused() =>
        Assert.Contains("organisation, person, unknown", await Host.GetErrorAsync("kind", "/v1/speakers?kind=robot"));
}
