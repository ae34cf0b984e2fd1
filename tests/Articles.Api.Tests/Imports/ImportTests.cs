using System.Text;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

/// <summary>What tests of imports have in common: they send pages and look at the receipts.</summary>
public abstract class ImportTests(ApiFixture api)
{
    protected ApiHost Host => api.Host;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int made;

    // All tests share one database, so each has its own title.
    protected static string NewTitle(string about) => $"{about} {Interlocked.Increment(ref made)}";

    protected async Task<HttpResponseMessage> SendAsync(
        byte[] body,
        string type,
        string query = "",
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/imports{query}");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers.Append(("X-Api-Key", await Host.NewKeyAsync("publish"))))
            request.Headers.TryAddWithoutValidation(name, value);
        return await Host.Client.SendAsync(request, Stop);
    }

    /// <summary>Imports and waits until it is done.</summary>
    protected async Task<JsonObject> ImportAsync(byte[] body, string type, string query = "")
    {
        using var response = await SendAsync(body, type, query);
        var begun = await Host.ReadJsonAsync(HttpStatusCode.Accepted, response);
        Assert.Equal("queued", (string?)begun["state"]);
        Assert.Equal($"/v1/imports/{begun["id"]}", response.Headers.Location?.ToString());
        return await Host.WaitForImportAsync(response.Headers.Location!);
    }

    protected Task<JsonObject> ImportAsync(string body, string type, string query = "") =>
        ImportAsync(Encoding.UTF8.GetBytes(body), type, query);

    protected static JsonNode Only(JsonObject import) => Assert.Single(import["receipts"]!.AsArray())!;

    protected static string Outcomes(JsonObject import) =>
        string.Join(' ', import["receipts"]!.AsArray().Select(receipt => (string?)receipt!["outcome"]));

    protected Task<JsonObject> ArticleOf(JsonNode receipt) =>
        Host.GetJsonAsync($"/v1/articles/{receipt["article"]}?include=quotes,text");
}
