using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Hosting;

/// <summary>An event as a browser would tell it.</summary>
/// <param name="Data">Null of one that only says where the stream is.</param>
public sealed record ServerEvent(string? Id, string? Data)
{
    public JsonNode Json => JsonNode.Parse(Data!)!;
}

/// <summary>Somebody who listens to server-sent events, by the rules of the HTML standard.</summary>
public sealed class EventReader : IDisposable
{
    public const string MediaType = "text/event-stream";

    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        this.response = response;
        lines = new StreamReader(stream);
    }

    public HttpResponseMessage Response => response;

    /// <summary>The id of the last event, which a browser sends when it comes back.</summary>
    public string? LastId { get; private set; }

    /// <summary>How many signs of life came.</summary>
    public int Signs { get; private set; }

    public static async Task<EventReader> OpenAsync(
        ApiHost host,
        string path,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reader = new EventReader(response, await response.Content.ReadAsStreamAsync());
        // Where it begins is told first, so that whoever has it is told of all that follows.
        Assert.Null((await reader.ReadAsync())!.Data);
        return reader;
    }

    /// <summary>The next event.</summary>
    public async Task<ServerEvent> NextAsync() =>
        await ReadAsync() ?? throw new EndOfStreamException("The stream ended.");

    public async Task<List<JsonNode>> NextAsync(int count)
    {
        var events = new List<JsonNode>();
        while (events.Count < count)
            events.Add((await NextAsync()).Json);
        return events;
    }

    /// <summary>Reads to the end, whatever comes.</summary>
    public async Task EndAsync()
    {
        while (await ReadAsync() is not null) { }
    }

    public async Task SignAsync(int count)
    {
        for (var until = Signs + count; Signs < until; )
            Take(await LineAsync() ?? throw new EndOfStreamException("The stream ended."), ref data);
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }

    private string? data;

    /// <returns>Null at the end.</returns>
    private async Task<ServerEvent?> ReadAsync()
    {
        var isAny = false;
        while (await LineAsync() is { } line)
        {
            if (line.Length == 0 && isAny)
            {
                var told = new ServerEvent(LastId, data);
                data = null;
                return told;
            }
            isAny |= Take(line, ref data);
        }
        return null;
    }

    private bool Take(string line, ref string? data)
    {
        if (line.StartsWith(':'))
            Signs++;
        else if (line.StartsWith("id: ", StringComparison.Ordinal))
            LastId = line[4..];
        else if (line.StartsWith("data: ", StringComparison.Ordinal))
            data = line[6..];
        return line.Length > 0 && !line.StartsWith(':');
    }

    private async Task<string?> LineAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Long);
        return await lines.ReadLineAsync(patience.Token);
    }
}
