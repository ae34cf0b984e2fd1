using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Articles.Writing;

/// <summary>An editor at work: writes articles with a key that may publish.</summary>
internal sealed class Desk(ApiHost host)
{
    public const string Words =
        "The harbor reopened after a long winter.\n\n“We waited for this day,” said Jane Roe, the mayor of the town.";

    public static readonly string[] World = ["World"];

    private string? key;

    public async Task<string> KeyAsync() => key ??= await host.NewKeyAsync(Scopes.Publish);

    public async Task<JsonObject> CreateAsync(object article)
    {
        using var response = await SendAsync(HttpMethod.Post, "/v1/articles", article);
        return await host.ReadJsonAsync(HttpStatusCode.Created, response);
    }

    public Task<JsonObject> DraftAsync(string title) => CreateAsync(new { title, markdown = Words });

    public Task<JsonObject> PublishedAsync(string title) =>
        CreateAsync(
            new
            {
                title,
                markdown = Words,
                state = "published",
            }
        );

    public async Task<JsonObject> PatchAsync(JsonObject article, object patch) =>
        await host.ReadJsonAsync(HttpStatusCode.OK, await TryPatchAsync(article, patch));

    public Task<HttpResponseMessage> TryPatchAsync(JsonObject article, object patch) =>
        SendAsync(HttpMethod.Patch, $"/v1/articles/{article["id"]}", patch, ("If-Match", $"\"{article["version"]}\""));

    public async Task DeleteAsync(JsonObject article)
    {
        using var response = await SendAsync(
            HttpMethod.Delete,
            $"/v1/articles/{article["id"]}",
            null,
            ("If-Match", $"\"{article["version"]}\"")
        );
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
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
            body is null ? null : System.Text.Json.JsonSerializer.Serialize(body),
            headers
        );

    /// <summary>As somebody who may see drafts gets it.</summary>
    public async Task<JsonObject> GetAsync(string path)
    {
        using var response = await host.GetAsync(path, ("X-Api-Key", await KeyAsync()));
        return await host.ReadJsonAsync(HttpStatusCode.OK, response);
    }
}
