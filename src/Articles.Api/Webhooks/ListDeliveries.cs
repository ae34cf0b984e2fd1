using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Lists what a webhook was sent and is to be sent, the latest first unless asked otherwise.</summary>
public sealed record ListDeliveries : ListRequest<DeliveryResponse>
{
    /// <summary>The webhook's id.</summary>
    public required string Id { get; init; }

    /// <summary>Only those that are so far.</summary>
    public QueryValue<DeliveryState>? State { get; init; }

    public override string DefaultSort => "-createdAt";

    internal static readonly IReadOnlyList<SortOrder<WebhookDelivery>> Sorts =
    [
        SortOrder<WebhookDelivery>.By("createdAt", row => row.SortAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListDeliveries, DeliveryResponse>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListDeliveries, Page<DeliveryResponse>?>
    {
        public async Task<Page<DeliveryResponse>?> Handle(ListDeliveries request, CancellationToken cancellationToken)
        {
            if (!await db.Webhooks.At(request.Id).AnyAsync(cancellationToken))
                return null;
            var webhook = Guid.Parse(request.Id);
            var deliveries = db.WebhookDeliveries.Where(delivery => delivery.WebhookId == webhook);
            if (request.State?.Value is { } state)
                deliveries = deliveries.Where(delivery => delivery.State == state);
            var rows = deliveries.Select(delivery => new Listed<WebhookDelivery>
            {
                Item = delivery,
                SortAt = delivery.CreatedAt,
                Id = delivery.Id,
            });
            return await paging.TakeAsync(request, rows, Sorts, DeliveryResponse.Projection, cancellationToken);
        }
    }
}
