using System.Text.Json;
using System.Text.Json.Serialization;
using Articles.Api.Changes;
using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Webhooks;

/// <summary>What a webhook is sent, in the form of Standard Webhooks.</summary>
public sealed record WebhookMessage
{
    /// <summary>The type of a message that was asked for to try a webhook.</summary>
    internal const string Test = "webhook.test";

    /// <summary>The noun and what happened: `article.created`; or `webhook.test`.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The change as `/v1/changes` tells it; absent in a test.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChangeResponse? Data { get; init; }

    internal static string TypeOf(Noun noun, ChangeKind kind) =>
        $"{JsonNamingPolicy.KebabCaseLower.ConvertName($"{noun}")}.{JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}")}";

    /// <param name="change">Null for a test.</param>
    /// <param name="withdrawn">The articles of which readers may be told nothing any more.</param>
    internal static byte[] Write(
        WebhookDelivery delivery,
        RecordedChange? change,
        bool includesDrafts,
        IReadOnlySet<Guid> withdrawn
    ) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new WebhookMessage
            {
                Type = delivery.Type,
                Timestamp = change?.At ?? delivery.CreatedAt,
                Data = change is null ? null : ChangeResponse.Of(change, includesDrafts, withdrawn),
            },
            WireJson.TypeInfo<WebhookMessage>()
        );
}
