using System.Text.Json.Nodes;
using Articles.Api.Model;

namespace Articles.Api.Tests.Updates;

/// <summary>What tests of updates have in common: an article with two quotes, and updates of it.</summary>
public abstract class UpdateTests(ApiFixture api)
{
    protected ApiHost Host => api.Host;

    /// <returns>An article with two quotes, and the first of them.</returns>
    protected async Task<(Guid Article, Guid Quote)> StoreAsync()
    {
        var article = Guid.CreateVersion7();
        await Host.StoreAsync(article, Page("We know the harbor opens in May.", "We fish."));
        var quotes = await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{article}/quotes");
        return (article, quotes.Items[0].Id);
    }

    protected static MadeUpReading Page(string first, string second) =>
        new MadeUpReading("Harbor").Says("All of it was printed.").Quotes(first, "Jane Roe").Quotes(second, "John Doe");

    protected async Task<string> StandingAsync(Guid quote) =>
        (string)(await Host.GetJsonAsync($"/v1/quotes/{quote}"))["standing"]!;

    protected async Task<JsonObject> CreateAsync(Guid article, string affects)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Post,
            $"/v1/articles/{article}/updates",
            await Host.NewKeyAsync(Scopes.Publish),
            Body(affects)
        );
        var created = await Host.ReadJsonAsync(HttpStatusCode.Created, response);
        Assert.Equal($"/v1/updates/{created["id"]}", response.Headers.Location!.OriginalString);
        return created;
    }

    protected async Task ChangeAsync(JsonObject update, string patch)
    {
        using var response = await Host.WriteAsync(
            HttpMethod.Patch,
            $"/v1/updates/{update["id"]}",
            await Host.NewKeyAsync(Scopes.Publish),
            patch,
            ("If-Match", $"\"{update["version"]}\"")
        );
        await Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    protected static string Affecting(string relation, Guid quote, double confidence = 1, bool confirmed = true) =>
        new JsonObject
        {
            ["relation"] = relation,
            ["quote"] = $"{quote}",
            ["confidence"] = confidence,
            ["confirmed"] = confirmed,
        }.ToJsonString();

    protected static string Body(string affects) =>
        $$"""{ "kind": "correction", "text": "It was not so.", "author": "The editors", "affects": [{{affects}}] }""";

    /// <summary>A quote as it is shown alone, in a list, or in its article.</summary>
    protected static JsonNode QuoteIn(JsonObject answer, Guid id) =>
        answer.ContainsKey("text") && answer.ContainsKey("standing")
            ? answer
            : (answer["items"] ?? answer["quotes"])!.AsArray().Single(quote => (string)quote!["id"]! == $"{id}")!;
}
