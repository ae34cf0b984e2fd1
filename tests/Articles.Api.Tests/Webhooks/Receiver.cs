using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Articles.Api.Tests.Webhooks;

/// <summary>A message as it arrived.</summary>
public sealed record Received(string Path, string Id, string Timestamp, string Signature, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;

    public string Resource => (string)Json["data"]!["resource"]!;

    /// <summary>What Standard Webhooks says of verifying, written for this test alone.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"));
        return Signature.Split(' ').Contains("v1," + Convert.ToBase64String(mac));
    }
}

/// <summary>A program that is sent webhooks, on a free port.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Received> arrived = Channel.CreateUnbounded<Received>();

    private Receiver(WebApplication app) => this.app = app;

    /// <summary>What it answers; 204 unless something else is said.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } =
        (_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };

    public string Url => app.Urls.First() + "/take";

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public void AnswersWith(int status) =>
        Answer = (_, context) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync($"This is {status}.");
        };

    /// <summary>The next message, whenever it comes.</summary>
    public async Task<Received> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Long);
        return await arrived.Reader.ReadAsync(patience.Token);
    }

    /// <summary>What has arrived and was not asked for.</summary>
    public IReadOnlyList<Received> Rest()
    {
        var rest = new List<Received>();
        while (arrived.Reader.TryRead(out var one))
            rest.Add(one);
        return rest;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers;
        var received = new Received(
            context.Request.Path,
            headers["webhook-id"].ToString(),
            headers["webhook-timestamp"].ToString(),
            headers["webhook-signature"].ToString(),
            await reader.ReadToEndAsync()
        );
        arrived.Writer.TryWrite(received);
        await Answer(received, context);
    }
}
