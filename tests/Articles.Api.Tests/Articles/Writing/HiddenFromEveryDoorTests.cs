using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Articles.Writing;

/// <summary>
/// Asks every operation of the contract that reads, by everything that names a draft or hangs on it: readers hear the same as if there
/// were no draft at all.
/// </summary>
public abstract class HiddenFromEveryDoorTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : HiddenFromEveryDoorTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : HiddenFromEveryDoorTests(api), IClassFixture<PostgresApi>;

    private const string Secret = "Quixolotl";

    private static readonly string[] States = ["draft", "scheduled"];
    private static readonly string[] Known = ["known-author", "known-section", "jane-roe"];
    private static readonly string[] Authors = ["known-author"];
    private static readonly string[] Sections = ["Known Section", $"{Secret} Affairs"];

    private ApiHost Host => api.Host;

    [Fact]
    public async Task Nothing_that_readers_ask_tells_of_a_draft()
    {
        await Host.StoreAsync(
            new MadeUpReading("Known").By("Known Author").In("Known Section").Quotes("Nobody knew.", "Jane Roe")
        );
        var desk = new Desk(Host);
        var drafts = new List<JsonObject>();
        foreach (var state in States)
            drafts.Add(await DraftAsync(desk, state));
        var names = await NamesAsync(desk, drafts);
        var doors = (await Contract.OfAsync(Host)).Operations.Where(door => door.Method == "GET").ToList();
        var asked = doors.SelectMany(door => Addresses(door, names)).Distinct().ToList();

        var open = new List<string>();
        foreach (var address in asked)
            open.Add(await AskAsync(address, await desk.KeyAsync()));
        var told = string.Join('\n', open);
        foreach (var name in names.Append(Secret))
            Assert.Contains(name, told, StringComparison.OrdinalIgnoreCase);

        var closed = new List<string>();
        foreach (var address in asked)
        {
            closed.Add(await AskAsync(address, key: null));
            using var head = await Host.SendAsync(HttpMethod.Head, address);
            Assert.StartsWith($"{(int)head.StatusCode} {head.Headers.ETag} ", closed[^1]);
        }
        foreach (var draft in drafts)
            await desk.DeleteAsync(draft);

        foreach (var (address, answer) in asked.Zip(closed))
        {
            // What was asked may come back; nothing else of it may.
            if (!names.Append(Secret).Any(name => address.Contains(name, StringComparison.OrdinalIgnoreCase)))
                Assert.All(names.Append(Secret), name => AssertNoTrace(name, address, answer));
            Assert.Equal((address, await AskAsync(address, key: null)), (address, answer));
        }
    }

    private static void AssertNoTrace(string name, string address, string answer) =>
        Assert.False(answer.Contains(name, StringComparison.OrdinalIgnoreCase), $"{name} is in {address}: {answer}");

    private static Task<JsonObject> DraftAsync(Desk desk, string state) =>
        desk.CreateAsync(
            new
            {
                title = $"The {Secret} Papers {state}",
                authors = Authors,
                sections = Sections,
                markdown = $"“It is {Secret},” said Jane Roe, the {Secret} minister.\n\n“No,” said Bo {Secret}, the clerk.",
                state,
                scheduledFor = state is "scheduled" ? "2120-01-01T00:00:00Z" : null,
            }
        );

    /// <returns>The ids and slugs of the drafts and of all that hangs on them.</returns>
    private async Task<List<string>> NamesAsync(Desk desk, List<JsonObject> drafts)
    {
        var names = new List<string>();
        foreach (var draft in drafts)
        {
            using var noted = await desk.SendAsync(
                HttpMethod.Post,
                $"/v1/articles/{draft["id"]}/updates",
                new { kind = "update", text = $"A note on {Secret}." }
            );
            var quotes = (await desk.GetAsync($"/v1/articles/{draft["id"]}/quotes"))["items"]!.AsArray();
            Assert.Equal(2, quotes.Count);
            names.AddRange([(string)draft["id"]!, (string)draft["slug"]!]);
            names.Add((string)(await Host.ReadJsonAsync(HttpStatusCode.Created, noted))["id"]!);
            names.AddRange(quotes.Select(quote => (string)quote!["id"]!));
            var clerk = quotes.Select(quote => quote!["speaker"]!).Single(one => (string)one["slug"]! != "jane-roe");
            names.AddRange([(string)clerk["id"]!, (string)clerk["slug"]!]);
        }
        return names;
    }

    /// <summary>Each address of an operation, alone and with each of its parameters, and with all that it can include.</summary>
    private static IEnumerable<string> Addresses(Contract.Operation door, List<string> names)
    {
        IEnumerable<string> paths = door.Path.Contains("{id}", StringComparison.Ordinal)
            ? names
                .Append("known")
                .Concat(Known)
                .Select(name => door.Path.Replace("{id}", name, StringComparison.Ordinal))
            : [door.Path];
        paths = paths.Select(path => path.Replace("{number}", "1", StringComparison.Ordinal));
        foreach (var path in paths)
        {
            var sep = door.Takes("limit") ? "?limit=100&includeTotal=true" : "?";
            yield return path;
            foreach (var parameter in door.InQuery.Where(other => other.Name != "sort" || path == door.Path))
            {
                foreach (var value in Values(parameter, names))
                    yield return $"{path}{sep}&{parameter.Name}={value}".Replace("?&", "?", StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<string> Values(Contract.Parameter parameter, List<string> names) =>
        parameter switch
        {
            { Name: "limit" or "includeTotal" or "fields" or "cursor" } => [],
            { Name: "include" } => [string.Join(',', parameter.Known)],
            { Known.Count: > 0 } => parameter.Known,
            { Type: "date-time" } => ["2020-01-01T00:00:00Z", "2121-01-01T00:00:00Z"],
            { Type: "int32" or "integer" } => ["1", "2"],
            { Type: "boolean" } => ["true"],
            _ => names.Concat(Known).Append(Secret),
        };

    /// <summary>Everything that an answer says, but for what it says of the question alone.</summary>
    private async Task<string> AskAsync(string address, string? key)
    {
        (string, string)[] headers = key is null ? [] : [("X-Api-Key", key)];
        using var get = await Host.GetAsync(address, headers);
        var body = await get.Content.ReadAsStringAsync();
        if (get.Content.Headers.ContentType?.MediaType is "application/problem+json" or "application/json")
        {
            var json = JsonNode.Parse(body)!.AsObject();
            foreach (var name in new[] { "instance", "traceId", "nextCursor" })
                json.Remove(name);
            body = json.ToJsonString();
        }
        return $"{(int)get.StatusCode} {get.Headers.ETag} {get.Headers.Location} {body}";
    }
}
