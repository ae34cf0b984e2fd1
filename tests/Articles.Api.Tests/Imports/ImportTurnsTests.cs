using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Articles.Api.Model;

namespace Articles.Api.Tests.Imports;

/// <summary>Long imports and those who write besides.</summary>
public abstract class ImportTurnsTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportTurnsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportTurnsTests(api), IClassFixture<PostgresApi>;

    [Fact]
    public async Task Others_write_while_an_import_with_a_key_is_received()
    {
        var key = await api.Host.NewKeyAsync(Scopes.Publish);
        var import = ImportAsync(key, pages: 3_000, ("Idempotency-Key", "long"), ("validateOnly", "true"));

        var writes = 0;
        while (!import.IsCompleted)
        {
            using var written = await api.Host.WriteAsync(
                HttpMethod.Post,
                "/v1/authors",
                key,
                $$"""{"name":"Writer {{++writes}}"}"""
            );
            Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        }
        using var first = await import;
        using var again = await ImportAsync(key, pages: 3_000, ("Idempotency-Key", "long"), ("validateOnly", "true"));

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.True(writes > 2, $"{writes} writes");
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task A_few_pages_do_not_wait_for_many_of_somebody_else()
    {
        var (one, other) = (await api.Host.NewKeyAsync(Scopes.Publish), await api.Host.NewKeyAsync(Scopes.Publish));
        using var many = await ImportAsync(one, pages: 2_000);
        using var few = await ImportAsync(other, pages: 4);

        await api.Host.WaitForImportAsync(few.Headers.Location!);

        using var response = await api.Host.GetAsync(many.Headers.Location!.ToString(), ("X-Api-Key", one));
        var rest = await api.Host.ReadJsonAsync(HttpStatusCode.OK, response);
        Assert.NotEqual("done", (string?)rest["state"]);
    }

    private async Task<HttpResponseMessage> ImportAsync(
        string key,
        int pages,
        params IEnumerable<(string Name, string Value)> settings
    )
    {
        var lines = Enumerable
            .Range(0, pages)
            .Select(n => JsonSerializer.Serialize(new { id = n, text = $"Title {n} of {key}\n\nNobody said a word." }));
        var query = settings.Any(setting => setting.Name == "validateOnly") ? "?validateOnly=true" : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/imports{query}")
        {
            Content = new StringContent(
                string.Join('\n', lines),
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/x-ndjson")
            ),
        };
        request.Headers.Add("X-Api-Key", key);
        foreach (var (name, value) in settings.Where(setting => setting.Name != "validateOnly"))
            request.Headers.Add(name, value);
        return await api.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
