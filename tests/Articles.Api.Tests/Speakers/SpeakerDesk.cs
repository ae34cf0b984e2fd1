using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Speakers;

/// <summary>An editor who sorts out who is who.</summary>
internal sealed class SpeakerDesk(ApiHost host)
{
    private string? key;

    public async Task<string> KeyAsync() => key ??= await host.NewKeyAsync(Scopes.Publish);

    public async Task<JsonObject> MergeAsync(string into, string from)
    {
        using var response = await SendAsync($"/v1/speakers/{into}/merge", new { from });
        return await host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    /// <returns>Whose the words are now.</returns>
    public async Task<JsonObject> SplitAsync(
        string speaker,
        object split,
        HttpStatusCode status = HttpStatusCode.Created
    )
    {
        using var response = await SendAsync($"/v1/speakers/{speaker}/split", split);
        return await host.ReadJsonAsync(status, response);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, object body, string ifMatch = "*") =>
        await host.WriteAsync(
            HttpMethod.Post,
            path,
            await KeyAsync(),
            JsonSerializer.Serialize(body),
            ("If-Match", ifMatch)
        );

    public async Task<JsonObject> CreateAsync(object speaker)
    {
        using var response = await SendAsync("/v1/speakers", speaker);
        return await host.ReadJsonAsync(HttpStatusCode.Created, response);
    }

    public async Task<JsonObject> PatchAsync(string speaker, object patch)
    {
        using var response = await host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/speakers/{speaker}",
            await KeyAsync(),
            JsonSerializer.Serialize(patch),
            ("If-Match", "*")
        );
        return await host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    /// <summary>The words of a speaker, the oldest article's first.</summary>
    public async Task<List<string>> WordsOfAsync(string speaker) =>
        (await QuotesOfAsync(speaker)).ConvertAll(quote => (string)quote["text"]!);

    public async Task<List<JsonObject>> QuotesOfAsync(string speaker) =>
        (await host.WalkAsync<JsonObject>($"/v1/speakers/{speaker}/quotes?sort=publishedAt"))
            .OrderBy(quote => (string)quote["text"]!, StringComparer.Ordinal)
            .ToList();
}
