using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Webhooks;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<WebhookResponse>))]
[JsonSerializable(typeof(Page<DeliveryResponse>))]
[JsonSerializable(typeof(WebhookContent))]
[JsonSerializable(typeof(WebhookPatch))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(WebhookMessage))]
[JsonSerializable(typeof(DeliveryResponse))]
[JsonSerializable(typeof(ReplayContent))]
[JsonSerializable(typeof(ReplayResponse))]
internal sealed partial class WebhooksJson : JsonSerializerContext;
