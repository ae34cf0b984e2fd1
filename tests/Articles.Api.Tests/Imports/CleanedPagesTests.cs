using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using Articles.Api.Editing;
using Articles.Api.Model;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Imports;

public abstract class CleanedPagesTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : CleanedPagesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : CleanedPagesTests(api), IClassFixture<PostgresApi>;

    private readonly ApiFixture api = api;

    private const string Body = "The harbor reopened after a long winter, and the first ships came in before noon.";

    [Theory]
    [InlineData(
        "text/markdown",
        "---\ntitle: \"Har\\0bor\"\nauthor: \"Ada\\x07 Byron\"\nsection: \"Wor\\x1bld\"\nslug: \"a\\0b\"\nsite: \"G\\0\"\n---\n\n"
    )]
    [InlineData(
        "text/markdown",
        "---\ntitle: \"Har\\uFFFEbor\"\nauthor: [\"Ada\\0 Byron\"]\nsummary: \"\\0\"\n---\n\n"
    )]
    public async Task Nothing_that_is_no_character_is_stored_of_what_a_carrier_says(string type, string before)
    {
        var import = await ImportAsync(before + Body, type);

        var receipt = Only(import);
        Assert.Equal("created", (string?)receipt["outcome"]);
        Assert.Contains(
            receipt["notes"]!.AsArray(),
            note => ((string)note!).StartsWith("Replaced characters that cannot be printed", StringComparison.Ordinal)
        );
        var article = await ArticleOf(receipt);
        Assert.Equal("Har\uFFFDbor", (string?)article["title"]);
        Assert.DoesNotContain(Strings(article), text => text.Any(letter => char.IsControl(letter) && letter != '\n'));
    }

    [Fact]
    public async Task An_id_in_JSON_lines_may_be_any_text()
    {
        var line = new JsonObject
        {
            ["id"] = "\0id\uD800",
            ["text"] = MadeUpFiles.Text(NewTitle("Lines")),
        }.ToJsonString();

        var receipt = Only(await ImportAsync(line, "application/x-ndjson"));

        Assert.Equal(("created", "\uFFFDid\uFFFD"), ((string?)receipt["outcome"], (string?)receipt["name"]));
    }

    [Fact]
    public async Task Who_may_not_publish_imports_drafts_and_changes_none_that_readers_see()
    {
        var title = NewTitle("Whose");
        var page = MadeUpFiles.Html(title, $"https://town.example/{Guid.NewGuid()}");

        var draft = await ImportAsWriterAsync(page);
        Assert.False((bool)draft["publishes"]!);
        Assert.Equal("created", (string?)Only(draft)["outcome"]);
        Assert.Contains("draft", (string?)Only(draft)["notes"]![0], StringComparison.Ordinal);
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/articles/{Only(draft)["article"]}");

        var seen = page.Replace("town.example/", "town.example/seen/", StringComparison.Ordinal);
        var published = Only(await ImportAsync(seen, "text/html"));
        var changed = await ImportAsWriterAsync(seen.Replace("long winter", "mild winter", StringComparison.Ordinal));
        Assert.Equal("refused", (string?)Only(changed)["outcome"]);
        Assert.Contains("publish", (string?)Only(changed)["reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("mild", $"{await ArticleOf(published)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_stored_is_refused_at_once_and_stops_no_other()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            replace: services => services.AddTransient<IRequestHandler<StoreReading, Unit>, Fails>()
        );

        using var response = await host.ImportAsync(Encoding.UTF8.GetBytes(MadeUpFiles.Text()), "text/plain");
        var import = await host.WaitForImportAsync(response.Headers.Location!);

        Assert.Equal("refused", (string?)Only(import)["outcome"]);
        Assert.StartsWith("It could not be stored", (string?)Only(import)["reason"], StringComparison.Ordinal);
        Assert.Single(host.Log.Errors);
    }

    private async Task<JsonObject> ImportAsWriterAsync(string html)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports");
        request.Content = new StringContent(html, Encoding.UTF8, "text/html");
        request.Headers.Add("X-Api-Key", await Host.NewKeyAsync(Scopes.Write));
        using var response = await Host.Client.SendAsync(request, Stop);
        return await Host.WaitForImportAsync(response.Headers.Location!);
    }

    private static IEnumerable<string> Strings(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Strings(member.Value)),
            JsonArray items => items.SelectMany(Strings),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    [SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
    private sealed class Fails : IRequestHandler<StoreReading, Unit>
    {
        public Task<Unit> Handle(StoreReading request, CancellationToken cancellationToken) =>
            throw new FormatException("No store takes it.");
    }
}
