namespace Articles.Api.Tests.Pipeline;

/// <summary>What every list refuses, whichever list it is.</summary>
public abstract class ListRequestTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : ListRequestTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ListRequestTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Lists =
    [
        "/v1/articles",
        "/v1/articles/the-one/quotes",
        "/v1/articles/the-one/updates",
        "/v1/authors",
        "/v1/authors/ada-byron/articles",
        "/v1/quotes",
        "/v1/speakers",
        "/v1/speakers/jane-roe/quotes",
        "/v1/updates",
    ];

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("The One")
                    .By("Ada Byron")
                    .Quotes("one", "Jane Roe")
                    .Quotes("two", "Jane Roe")
                    .Updated(UpdateKind.Update, "New.")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("limit", "limit=0", "is not between 1 and 100")]
    [InlineData("limit", "limit=-1", "is not between 1 and 100")]
    [InlineData("limit", "limit=101", "is not between 1 and 100")]
    [InlineData("limit", "limit=1e9", "is not a whole number")]
    [InlineData("limit", "limit=abc", "is not a whole number")]
    [InlineData("limit", "limit=2.5", "is not a whole number")]
    [InlineData("limit", "limit=99999999999999999999", "is not a whole number")]
    [InlineData("limit", "limit=%201", "is not a whole number")]
    [InlineData("limit", "limit=%D9%A1", "is not a whole number")]
    [InlineData("limit", "limit=", "is empty")]
    [InlineData("limit", "limit", "is empty")]
    [InlineData("limit", "limit=1&limit=2", "is given more than once")]
    [InlineData("limit", "limit=1%00", "has a control character in it")]
    [InlineData("includeTotal", "includeTotal=1", "is neither true nor false")]
    [InlineData("includeTotal", "includeTotal=True", "is neither true nor false")]
    [InlineData("cursor", "cursor=", "is empty")]
    [InlineData("cursor", "cursor=abc", "is not a cursor of this list")]
    [InlineData("cursor", "cursor=%F0%9F%A6%8A", "is not a cursor of this list")]
    [InlineData("cursor", "cursor=a%0Ab", "has a control character in it")]
    [InlineData("sort", "sort=nonsense", "Known: ")]
    [InlineData("sort", "sort=-", "Known: ")]
    [InlineData("sort", "sort=--updatedAt", "Known: ")]
    [InlineData("sort", "sort=%2BupdatedAt", "Known: ")]
    [InlineData("sort", "sort=updatedAt,id", "Known: ")]
    [InlineData("fields", "fields=nonsense", "Known: id")]
    [InlineData("fields", "fields=id,", "Known: id")]
    [InlineData("fields", "fields=ID", "Known: id")]
    [InlineData("nonsense", "nonsense=1", "is not known here. Known: ")]
    [InlineData("", "=1", "is not known here. Known: ")]
    [InlineData("Limit", "Limit=1", "is not known here. Known: ")]
    [InlineData("limit[]", "limit[]=1", "is not known here. Known: ")]
    public async Task Bad_input_is_refused_and_the_parameter_named(string parameter, string query, string detail) =>
        await Assert.AllAsync(
            Lists,
            async list => Assert.Contains(detail, await Host.GetErrorAsync(parameter, $"{list}?{query}"))
        );

    [Theory]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01 00:00:00Z")]
    [InlineData("2024-01-01T00:00Z")]
    [InlineData("2024-13-01T00:00:00Z")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2024-01-01T24:00:00Z")]
    [InlineData("2024-01-01T00:00:00+0100")]
    [InlineData("2024-01-01T00:00:00%2B15:00")]
    [InlineData("0001-01-01T00:00:00%2B01:00")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("1704067200")]
    public async Task A_time_without_an_offset_or_a_calendar_is_refused(string time) =>
        await Assert.AllAsync(
            ["/v1/articles", "/v1/authors", "/v1/quotes", "/v1/speakers", "/v1/updates"],
            async list =>
                Assert.Contains("RFC 3339", await Host.GetErrorAsync("changedSince", $"{list}?changedSince={time}"))
        );

    [Fact]
    public async Task Every_piece_of_bad_input_is_named_at_once()
    {
        var problem = await Host.GetProblemAsync(
            HttpStatusCode.BadRequest,
            "/v1/quotes?limit=0&kind=no&publishedFrom=no&publishedTo=no&sort=no&fields=no"
        );

        Assert.Equal(
            ["fields", "kind", "limit", "publishedFrom", "publishedTo", "sort"],
            problem.Errors!.Select(error => error.Parameter).Order()
        );
    }

    [Fact]
    public async Task The_limits_themselves_are_allowed() =>
        await Assert.AllAsync(
            Lists,
            async list =>
            {
                Assert.Single((await Host.GetJsonAsync($"{list}?limit=1"))["items"]!.AsArray());
                Assert.NotEmpty((await Host.GetJsonAsync($"{list}?limit=100"))["items"]!.AsArray());
            }
        );

    [Fact]
    public async Task The_limits_can_be_configured()
    {
        await using var host = await ApiHost.StartAsync(
            api.Database,
            new() { ["Limits:DefaultPageSize"] = "1", ["Limits:MaxPageSize"] = "2" }
        );

        Assert.Single((await host.GetJsonAsync("/v1/quotes"))["items"]!.AsArray());
        Assert.Contains("between 1 and 2", await host.GetErrorAsync("limit", "/v1/quotes?limit=3"));
    }

    [Fact]
    public async Task A_very_long_query_is_an_answer_of_its_own() =>
        Assert.Contains("Known", await Host.GetErrorAsync("sort", $"/v1/articles?sort={new string('x', 6_000)}"));

    [Fact]
    public async Task Whatever_the_text_of_a_filter_it_only_finds_nothing() =>
        await Assert.AllAsync(
            [
                "/v1/articles?author=%27%3B--",
                "/v1/articles?section=%25",
                "/v1/articles?section=%F0%9F%A6%8A",
                "/v1/articles?section=%ED%A0%80",
                "/v1/articles?section=%FF%FE",
                "/v1/articles?author=%EF%BF%BE",
                "/v1/articles?speaker=%CC%81",
                $"/v1/quotes?source={new string('z', 5_000)}",
                $"/v1/quotes?speaker={new string('z', 5_000)}",
            ],
            async path => Assert.Empty((await Host.GetJsonAsync(path))["items"]!.AsArray())
        );
}
