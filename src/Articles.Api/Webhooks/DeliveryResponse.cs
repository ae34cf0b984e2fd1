using System.Linq.Expressions;
using Articles.Api.Model;

namespace Articles.Api.Webhooks;

/// <summary>One message to one webhook, and what became of it.</summary>
public sealed record DeliveryResponse
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the receiver sees as `webhook-id`, the same however often it is sent: the id of the change.</summary>
    public required Guid Message { get; init; }

    /// <summary>What it tells: `article.created`; or `webhook.test`.</summary>
    public required string Type { get; init; }

    /// <summary>How far it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The latest tries, the oldest first.</summary>
    public required IReadOnlyList<DeliveryAttempt> Attempts { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was delivered or given up.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    internal static readonly Expression<Func<WebhookDelivery, DeliveryResponse>> Projection =
        delivery => new DeliveryResponse
        {
            Id = delivery.Id,
            Message = delivery.Message,
            Type = delivery.Type,
            State = delivery.State,
            NextAttemptAt = delivery.NextAttemptAt,
            Attempts = delivery.Attempts,
            CreatedAt = delivery.CreatedAt,
            FinishedAt = delivery.FinishedAt,
        };

    internal static readonly Func<WebhookDelivery, DeliveryResponse> Of = Projection.Compile();
}
