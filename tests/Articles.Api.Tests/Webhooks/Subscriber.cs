using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Webhooks;

/// <summary>Somebody who makes webhooks and looks after them.</summary>
internal sealed class Subscriber(ApiHost host)
{
    private static readonly string[] Authors = ["author"];

    /// <summary>What lets a server tell receivers of these tests.</summary>
    public static Dictionary<string, string> Settings =>
        new()
        {
            ["Webhooks:Http"] = "true",
            ["Webhooks:Networks"] = "127.0.0.0/8",
            ["Webhooks:Ports"] = "*",
        };

    private string? key;

    public async Task<string> KeyAsync() => key ??= await host.NewKeyAsync(Scopes.Admin);

    public async Task<JsonObject> MakeAsync(object webhook)
    {
        using var response = await SendAsync(HttpMethod.Post, "/v1/webhooks", webhook);
        return await host.ReadJsonAsync(HttpStatusCode.Created, response);
    }

    public Task<JsonObject> MakeAsync(Receiver receiver) =>
        MakeAsync(
            new
            {
                name = "Test",
                url = receiver.Url,
                nouns = Authors,
            }
        );

    public async Task<JsonObject> PatchAsync(JsonObject webhook, object patch)
    {
        var address = $"/v1/webhooks/{webhook["id"]}";
        using var response = await SendAsync(HttpMethod.Patch, address, patch, ("If-Match", "*"));
        return await host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    public async Task<JsonObject> GetAsync(string path)
    {
        using var response = await host.GetAsync(path, ("X-Api-Key", await KeyAsync()));
        return await host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    public async Task<JsonObject> BeginAsync(JsonObject webhook, string what, object? body = null)
    {
        using var response = await SendAsync(HttpMethod.Post, $"/v1/webhooks/{webhook["id"]}/{what}", body);
        var begun = await host.ReadJsonAsync(HttpStatusCode.Accepted, response);
        Assert.Equal($"/v1/webhooks/{webhook["id"]}/deliveries", $"{response.Headers.Location}");
        return begun;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body,
        params IEnumerable<(string Name, string Value)> headers
    ) =>
        await host.WriteAsync(
            method,
            path,
            await KeyAsync(),
            body is null ? null : JsonSerializer.Serialize(body),
            headers
        );

    /// <summary>Makes a change that is told.</summary>
    /// <returns>The id of the author that it made.</returns>
    public async Task<string> WriteAsync(string name)
    {
        using var made = await SendAsync(HttpMethod.Post, "/v1/authors", new { name });
        return (string)(await host.ReadJsonAsync(HttpStatusCode.Created, made))["id"]!;
    }

    /// <summary>The latest delivery, once it is as it should be.</summary>
    public async Task<JsonNode> LatestAsync(JsonObject webhook, Func<JsonNode, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience.Long);
        while (true)
        {
            var page = await GetAsync($"/v1/webhooks/{webhook["id"]}/deliveries?limit=1");
            if (page["items"]!.AsArray() is [{ } latest] && isSo(latest))
                return latest;
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public Task<JsonNode> TriedAsync(JsonObject webhook, int times) =>
        LatestAsync(webhook, delivery => delivery["attempts"]!.AsArray().Count == times);
}
