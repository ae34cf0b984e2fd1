using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Has a webhook sent a message that tells nothing, to see whether it arrives.</summary>
/// <returns>Null when there is no such webhook.</returns>
public sealed record SendTest(string Id) : IRequest<DeliveryResponse?>, IWrite
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<SendTest, DeliveryResponse?>
    {
        public async Task<DeliveryResponse?> Handle(SendTest request, CancellationToken cancellationToken)
        {
            var webhook = await db.Webhooks.At(request.Id).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (webhook is null)
                return null;
            if (!webhook.IsEnabled)
                throw RefusedException.Conflict("The webhook is disabled; enable it first.");
            var now = clock.GetUtcNow();
            var delivery = new WebhookDelivery(
                Guid.CreateVersion7(now),
                webhook.Id,
                change: null,
                WebhookMessage.Test,
                now
            );
            db.WebhookDeliveries.Add(delivery);
            await db.SaveChangesAsync(cancellationToken);
            return DeliveryResponse.Of(delivery);
        }
    }
}
