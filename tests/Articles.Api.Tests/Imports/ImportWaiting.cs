using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Imports;

internal static class ImportWaiting
{
    /// <summary>Asks how far an import is until it is done.</summary>
    public static async Task<JsonObject> WaitForImportAsync(this ApiHost host, Uri location)
    {
        var key = await host.NewKeyAsync("publish");
        while (true)
        {
            using var response = await host.GetAsync(location.ToString(), ("X-Api-Key", key));
            var import = await host.ReadJsonAsync(HttpStatusCode.OK, response);
            if ((string?)import["state"] == "done")
                return import;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    public static async Task<HttpResponseMessage> ImportAsync(this ApiHost host, byte[] body, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Api-Key", await host.NewKeyAsync("publish"));
        request.Headers.ExpectContinue = body.Length > 1 << 20;
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
