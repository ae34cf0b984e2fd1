using Articles.Api.Model;

namespace Articles.Api.Tests.Speakers;

public abstract class HiddenPeopleTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : HiddenPeopleTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : HiddenPeopleTests(api), IClassFixture<PostgresApi>;

    [Theory]
    [InlineData("authors")]
    [InlineData("speakers")]
    public async Task Who_sees_drafts_is_answered_at_every_address_of_somebody_whom_only_drafts_know(string noun)
    {
        var body = $$"""{"name":"Hidden {{noun}}"}""";
        var writer = await api.Host.NewKeyAsync(Scopes.Write);
        using var made = await api.Host.WriteAsync(HttpMethod.Post, $"/v1/{noun}", writer, body);
        var slug = (string)(await api.Host.ReadJsonAsync(HttpStatusCode.Created, made))["slug"]!;
        var reads = (await Contract.OfAsync(api.Host)).Operations.Where(operation =>
            operation.Method == "GET" && operation.Path.StartsWith($"/v1/{noun}/{{id}}", StringComparison.Ordinal)
        );

        var key = await api.Host.NewKeyAsync(Scopes.ReadDrafts);
        foreach (var path in reads.Select(read => PathOf(read, slug)))
        {
            using var seen = await api.Host.GetAsync(path, ("X-Api-Key", key));
            Assert.Equal((path, HttpStatusCode.OK), (path, seen.StatusCode));
            using var hidden = await api.Host.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, hidden.StatusCode));
        }
    }

    private static string PathOf(Contract.Operation read, string slug) =>
        read.Path.Replace("{id}", slug, StringComparison.Ordinal).Replace("{format}", "atom", StringComparison.Ordinal);
}
