using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Changes;

/// <summary>Somebody who follows the feed of changes.</summary>
internal sealed class Follower
{
    private readonly ApiHost host;
    private readonly string? key;
    private readonly string filters;

    private Follower(ApiHost host, string? key, string filters) =>
        (this.host, this.key, this.filters) = (host, key, filters);

    public string? Cursor { get; private set; }

    public static Follower FromStart(ApiHost host, string filters, string? key = null) =>
        new(host, key, filters.Length == 0 ? "" : $"&{filters}");

    public static async Task<Follower> FromNowAsync(ApiHost host, string? key = null)
    {
        var follower = new Follower(host, key, "");
        var page = await follower.AskAsync("/v1/changes?from=now");
        Assert.Empty(page["items"]!.AsArray());
        follower.Cursor = (string)page["nextCursor"]!;
        return follower;
    }

    /// <summary>All that happened since it was last asked.</summary>
    public async Task<List<JsonNode>> NextAsync()
    {
        var changes = new List<JsonNode>();
        while (true)
        {
            var page = await AskAsync($"/v1/changes?limit=2{filters}{(Cursor is null ? "" : $"&cursor={Cursor}")}");
            changes.AddRange(page["items"]!.AsArray()!);
            Cursor = (string)page["nextCursor"]!;
            if (!(bool)page["hasMore"]!)
                return changes;
        }
    }

    private async Task<JsonObject> AskAsync(string path)
    {
        using var response = await host.GetAsync(path, key is null ? [] : [("X-Api-Key", key)]);
        return await host.ReadJsonAsync(HttpStatusCode.OK, response);
    }
}
