using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Articles.Api.Tests.Imports;

namespace Articles.Api.Tests.Pipeline;

/// <summary>
/// Sends nonsense to every operation of the contract, with a key that may do everything and without one: nothing is answered with
/// 5xx, every status is one that the contract has for the operation, and every error is a problem document.
/// </summary>
public abstract class FuzzTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : FuzzTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : FuzzTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Members = ["type", "title", "detail", "instance", "traceId"];

    // What destroys comes last.
    private static readonly string[] InTurn = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    [Theory]
    [InlineData(true, 40)]
    [InlineData(false, 15)]
    public async Task Whatever_is_sent_is_answered_as_the_contract_says(bool hasKey, int rounds)
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new()
            {
                ["RateLimits:Readings"] = "0",
                ["Site:Address"] = PipelineSetup.DefaultAddress,
                // Nothing of it is to be sent anywhere.
                ["Webhooks:Deliver"] = "false",
            }
        );
        var names = await FillAsync(host);
        var key = hasKey ? await host.NewKeyAsync(Scopes.Admin) : null;
        var operations = (await Contract.OfAsync(host)).Operations.ToList();
        var complaints = new List<string>();

        foreach (var operation in InTurn.SelectMany(method => operations.Where(other => other.Method == method)))
        {
            // Its own for each operation, so that a new one changes nothing for the others.
            var nonsense = new Nonsense(
                new Random(operation.Id.Aggregate(17, (seed, letter) => (seed * 31) + letter)),
                names
            );
            // What is never right tries nothing out; what is deleted may be in use.
            var isRight = hasKey && operation.Method != "DELETE";
            if (await ComplaintAsync(host, operation, nonsense.Right(operation), key, isRight) is { } wrong)
                complaints.Add(wrong);
            for (var round = 0; round < rounds; round++)
            {
                if (await ComplaintAsync(host, operation, nonsense.Wrong(operation), key) is { } complaint)
                    complaints.Add(complaint);
            }
        }

        complaints.AddRange((await host.CheckAsync()).Select(fault => $"{fault}"));
        var errors = host.Log.Errors.ToList();
        Assert.True(complaints.Count + errors.Count == 0, string.Join("\n\n", complaints.Concat(errors).Take(20)));
    }

    /// <summary>PostgreSQL takes no NUL, so whatever reaches it with one fails there and nowhere else.</summary>
    [Fact]
    public async Task A_control_character_is_taken_by_every_parameter()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["RateLimits:Readings"] = "0", ["Site:Address"] = PipelineSetup.DefaultAddress }
        );
        var names = await FillAsync(host);
        var key = await host.NewKeyAsync(Scopes.Admin);
        var nonsense = new Nonsense(new Random(0), names);
        var complaints = new List<string>();

        foreach (var operation in (await Contract.OfAsync(host)).Operations.Where(one => one.Method == "GET"))
        {
            var right = $"{nonsense.Right(operation).RequestUri}";
            var start = right.Contains('?', StringComparison.Ordinal) ? $"{right}&" : $"{right}?";
            foreach (var parameter in operation.InQuery)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, $"{start}{parameter.Name}=a%00b");
                if (await ComplaintAsync(host, operation, request, key) is { } complaint)
                    complaints.Add(complaint);
            }
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints.Take(20)));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_by_the_name_of_its_parameter()
    {
        await using var database = await api.NewDatabaseAsync();
        await using var host = await ApiHost.StartAsync(database, new() { ["RateLimits:Readings"] = "0" });
        var nonsense = new Nonsense(new Random(0), await FillAsync(host));
        var key = await host.NewKeyAsync(Scopes.Admin);
        var complaints = new List<string>();

        foreach (var operation in (await Contract.OfAsync(host)).Operations.Where(one => one.Method == "GET"))
        {
            var right = $"{nonsense.Right(operation).RequestUri}";
            var start = right.Contains('?', StringComparison.Ordinal) ? $"{right}&" : $"{right}?";
            foreach (var parameter in operation.InQuery.Where(IsTyped))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{start}{parameter.Name}=of+no+type");
                request.Headers.Add("X-Api-Key", key);
                using var response = await host.SendAsync(request);
                var answer = await response.Content.ReadAsStringAsync();
                if (
                    response.StatusCode is not HttpStatusCode.BadRequest
                    || !answer.Contains($"\"parameter\":\"{parameter.Name}\"", StringComparison.Ordinal)
                )
                    complaints.Add($"{request.RequestUri} {(int)response.StatusCode}\n{Start(answer)}");
            }
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints.Take(20)));

        static bool IsTyped(Contract.Parameter parameter) =>
            parameter.Type is "integer" or "boolean" or "date-time" || parameter.Known.Count > 0;
    }

    /// <returns>Null when it was answered as it should be.</returns>
    private static async Task<string?> ComplaintAsync(
        ApiHost host,
        Contract.Operation operation,
        HttpRequestMessage message,
        string? key,
        bool isRight = false
    )
    {
        using var request = message;
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        var sent = request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync());
        using var response = await host.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        var status = (int)response.StatusCode;
        var wrong =
            status >= 500 ? "fails"
            : isRight && status >= 400 ? "is right, and refused"
            : !operation.Statuses.Contains(status) ? $"is documented with {string.Join(' ', operation.Statuses)} only"
            : status >= 400 && !IsProblem(response, answer) ? "is no problem document"
            : null;
        return wrong is null ? null : $"{status} {wrong}: {request}\n{Start(sent)}\n{Start(answer)}";
    }

    private static bool IsProblem(HttpResponseMessage response, string answer)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return false;
        var problem = JsonNode.Parse(answer)!;
        return (int?)problem["status"] == (int)response.StatusCode
            && Members.All(member => problem[member]?.GetValueKind() is JsonValueKind.String);
    }

    private static string Start(string text) => text.Length > 600 ? text[..600] : text;

    /// <summary>Stores something of everything.</summary>
    /// <returns>For each noun what it may be called.</returns>
    private static async Task<Dictionary<string, List<string>>> FillAsync(ApiHost host)
    {
        var desk = new Desk(host);
        // The contract's examples name it.
        await host.StoreAsync(new MadeUpReading("The Hanoi Summit Collapses"));
        var ids = await host.StoreAsync(
            new MadeUpReading("One").By("Ada Byron").In("World").Quotes("We wait for the day.", "Jane Roe"),
            new MadeUpReading("Two").By("Bob Cole").Reports("The paper wrote much that day.", "The Paper", "No.")
        );
        var draft = await desk.DraftAsync("Draft");
        var withdrawn = await desk.PublishedAsync("Withdrawn");
        var deleted = await desk.PublishedAsync("Deleted");
        // Has the words that the contract's examples speak of, and is the latest.
        var harbor = $"{(await desk.PublishedAsync("The Harbor"))["id"]}";
        var names = new Dictionary<string, List<string>>
        {
            ["articles"] = [harbor, .. ids.Select(id => $"{id}"), "one", $"{draft["id"]}", "withdrawn", "deleted"],
            ["authors"] = ["ada-byron", "bob-cole"],
            ["speakers"] = ["jane-roe"],
        };
        using var mayor = await desk.SendAsync(HttpMethod.Post, "/v1/speakers", new { name = "Mayor Roe" });
        names["speakers"].Add((string)(await host.ReadJsonAsync(HttpStatusCode.Created, mayor))["slug"]!);
        foreach (var article in new[] { $"{withdrawn["id"]}", harbor })
        {
            using var noted = await desk.SendAsync(
                HttpMethod.Post,
                $"/v1/articles/{article}/updates",
                new { kind = "update", text = "A note." }
            );
            await host.ReadJsonAsync(HttpStatusCode.Created, noted);
        }
        foreach (var noun in new[] { "quotes", "updates" })
        {
            var list = await desk.GetAsync($"/v1/{noun}?limit=100");
            names[noun] = list["items"]!.AsArray().Select(item => (string)item!["id"]!).ToList();
        }
        await desk.PatchAsync(withdrawn, new { state = "withdrawn" });
        await desk.DeleteAsync(deleted);
        names["keys"] = await KeysAsync(host);
        using var import = await host.ImportAsync("One\n\nTwo."u8.ToArray(), "text/plain");
        names["webhooks"] = [await WebhookAsync(host)];
        names["imports"] = [import.Headers.Location!.ToString().Split('/')[^1]];
        return names;
    }

    private static async Task<string> WebhookAsync(ApiHost host)
    {
        using var response = await host.WriteAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            await host.NewKeyAsync(Scopes.Admin),
            """{"name":"Archive","url":"https://archive.example/articles"}"""
        );
        return (string)(await host.ReadJsonAsync(HttpStatusCode.Created, response))["id"]!;
    }

    private static async Task<List<string>> KeysAsync(ApiHost host)
    {
        using var response = await host.GetAsync("/v1/keys", ("X-Api-Key", await host.NewKeyAsync(Scopes.Admin)));
        var list = await host.ReadJsonAsync(HttpStatusCode.OK, response);
        return list["items"]!.AsArray().Select(key => (string)key!["id"]!).ToList();
    }
}
