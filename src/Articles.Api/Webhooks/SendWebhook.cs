using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Webhooks;

/// <summary>Sends one message to one receiver. Whatever he does, it ends in time and throws nothing.</summary>
internal sealed class SendWebhook : IDisposable
{
    private const int AnswerBytes = 1_024;
    private const int AnswerHeadersKilobytes = 16;

    private readonly HttpClient http;
    private readonly WebhookSettings settings;
    private readonly TimeProvider clock;

    public SendWebhook(WebhookSettings settings, WebhookTargets targets, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = targets.ConnectAsync,
            // A redirect, a proxy or a cookie would lead past the check of the address.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            // None is kept: each message looks its receiver's address up anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = AnswerHeadersKilobytes,
        };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Articles-Webhooks", "1"));
    }

    /// <param name="message">The id of the message.</param>
    /// <param name="payload">JSON.</param>
    public async Task<DeliveryAttempt> RunAsync(
        Webhook webhook,
        Guid message,
        byte[] payload,
        CancellationToken cancellationToken
    )
    {
        var (at, begun) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        // By the real clock: it guards against a receiver who does not answer.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        var (status, answer, error) = await AskAsync(webhook, message, payload, at, limit.Token);
        // Who stops now has not heard the answer, and the message is sent again.
        cancellationToken.ThrowIfCancellationRequested();
        var milliseconds = (int)Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Measures.WebhookDeliveries.Record(
            milliseconds / 1_000.0,
            new KeyValuePair<string, object?>("result", error is null ? "taken" : "failed")
        );
        return new DeliveryAttempt(at, status, answer, error, milliseconds);
    }

    public void Dispose() => http.Dispose();

    private async Task<(int? Status, string? Answer, string? Error)> AskAsync(
        Webhook webhook,
        Guid message,
        byte[] payload,
        DateTimeOffset at,
        CancellationToken limit
    )
    {
        try
        {
            using var request = Signed(webhook, message, payload, at);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit);
            return ((int)response.StatusCode, await BeginningAsync(response, limit), Complaint(response));
        }
        catch (OperationCanceledException)
        {
            return (null, null, $"There was no answer within {settings.TimeoutSeconds:0.#} seconds.");
        }
        catch (HttpRequestException exception)
        {
            return (null, null, Explain(exception));
        }
    }

    private static HttpRequestMessage Signed(Webhook webhook, Guid message, byte[] payload, DateTimeOffset at)
    {
        var (id, timestamp) = ($"{message}", at.ToUnixTimeSeconds());
        var content = new ByteArrayContent(payload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = content,
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", WebhookSecret.Sign(webhook.SecretsAt(at), id, timestamp, payload) },
            },
        };
    }

    private static string? Complaint(HttpResponseMessage response) =>
        response.IsSuccessStatusCode ? null
        : (int)response.StatusCode is >= 300 and < 400 ? "It answered with a redirect, which is not followed."
        : $"It answered {(int)response.StatusCode}.";

    /// <summary>The beginning of the answer, for the log; what does not come in time is left out.</summary>
    private static async Task<string?> BeginningAsync(HttpResponseMessage response, CancellationToken limit)
    {
        var bytes = new byte[AnswerBytes];
        var length = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(limit);
            length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit);
        }
        catch (Exception exception)
            when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            // That it has the message is said by the status, whatever comes after it.
        }
        // PostgreSQL stores no NUL, and nobody reads control characters.
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return length == 0 ? null : string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    private static string Explain(HttpRequestException exception) =>
        exception.GetBaseException() switch
        {
            ForbiddenTargetException forbidden => forbidden.Message,
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } =>
                "Its host has no address.",
            SocketException => "No connection could be made.",
            AuthenticationException => "Its certificate was not accepted.",
            _ => "The connection broke, or what it answered is no HTTP.",
        };
}
