using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Pipeline.Access;

/// <summary>An article and what hangs on it.</summary>
internal sealed record Place(string Article, string Quote, string Speaker, string Update);

/// <summary>One of everything that readers see, and of everything that they do not, for one attempt to change it.</summary>
internal sealed class World
{
    private static int made;

    public int Number { get; } = Interlocked.Increment(ref made);

    public Place Published { get; private set; } = null!;

    public Place Draft { get; private set; } = null!;

    public Place Scheduled { get; private set; } = null!;

    public Place Withdrawn { get; private set; } = null!;

    /// <summary>Those of each noun whom readers see, and nothing hangs on.</summary>
    public Dictionary<string, string> Seen { get; } = [];

    /// <summary>Those of each noun whom readers do not see.</summary>
    public Dictionary<string, string> Hidden { get; } = [];

    public static async Task<World> MakeAsync(ApiHost host)
    {
        var (world, desk) = (new World(), new Desk(host));
        world.Published = await world.PlaceAsync(desk, "published", "Roe");
        world.Draft = await world.PlaceAsync(desk, "draft", "Doe");
        world.Scheduled = await world.PlaceAsync(desk, "scheduled", "Poe");
        world.Withdrawn = await world.PlaceAsync(desk, "published", "Coe");
        var withdrawn = await desk.GetAsync($"/v1/articles/{world.Withdrawn.Article}");
        await desk.PatchAsync(withdrawn, new { state = "withdrawn" });
        var writer = await host.NewKeyAsync(Scopes.Write);
        foreach (var noun in new[] { "author", "speaker" })
        {
            world.Seen[noun] = await world.NameAsync(host, await desk.KeyAsync(), noun, "Seen");
            world.Hidden[noun] = await world.NameAsync(host, writer, noun, "Hidden");
        }
        world.Hidden["speaker-2"] = await world.NameAsync(host, writer, "speaker", "Hidden Too");
        return world;
    }

    private async Task<Place> PlaceAsync(Desk desk, string state, string surname)
    {
        var article = await desk.CreateAsync(
            new
            {
                title = $"The Harbor {Number}",
                markdown = Desk.Words.Replace("Jane Roe", $"{FirstName} {surname}", StringComparison.Ordinal),
                state,
                scheduledFor = state == "scheduled" ? "2120-01-01T00:00:00Z" : null,
            }
        );
        var id = (string)article["id"]!;
        using var noted = await desk.SendAsync(
            HttpMethod.Post,
            $"/v1/articles/{id}/updates",
            new { kind = "update", text = "So." }
        );
        var update = JsonNode.Parse(await noted.Content.ReadAsStringAsync())!;
        var quote = (await desk.GetAsync($"/v1/articles/{id}/quotes"))["items"]![0]!;
        return new Place(id, (string)quote["id"]!, (string)quote["speaker"]!["id"]!, (string)update["id"]!);
    }

    // A name is of letters: Jabc for 12.
    private string FirstName => "J" + string.Concat($"{Number}".Select(digit => "abcdefghij"[digit - '0']));

    private async Task<string> NameAsync(ApiHost host, string key, string noun, string name)
    {
        var body = JsonSerializer.Serialize(new { name = $"{name} {noun} {Number}" });
        using var response = await host.WriteAsync(HttpMethod.Post, $"/v1/{noun}s", key, body);
        return (string)(await host.ReadJsonAsync(HttpStatusCode.Created, response))["id"]!;
    }
}
