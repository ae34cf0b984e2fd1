using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>What to send once more: one delivery, or all since a time.</summary>
public sealed record ReplayContent
{
    /// <summary>The id of a delivery, whatever became of it.</summary>
    public Guid? Delivery { get; init; }

    /// <summary>Instead of one: all that were made since, and given up.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>With `since`: also those that were delivered.</summary>
    public bool IncludeDelivered { get; init; }
}

/// <summary>How many deliveries are sent once more.</summary>
public sealed record ReplayResponse
{
    /// <summary>How many there are.</summary>
    public required int Replayed { get; init; }
}

/// <summary>Sends again what a webhook was sent before, with the same ids and for another three days.</summary>
/// <returns>Null when there is no such webhook.</returns>
public sealed record ReplayDeliveries(string Id, ReplayContent Body) : IRequest<ReplayResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<ReplayDeliveries>
    {
        public Validator() =>
            RuleFor(request => request.Body.Since)
                .Must((request, since) => since is null != request.Body.Delivery is null)
                .WithMessage("is to be given, or else delivery; not both");
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock)
        : IRequestHandler<ReplayDeliveries, ReplayResponse?>
    {
        public async Task<ReplayResponse?> Handle(ReplayDeliveries request, CancellationToken cancellationToken)
        {
            if (!await db.Webhooks.At(request.Id).AnyAsync(cancellationToken))
                return null;
            var now = clock.GetUtcNow();
            var until = now + WebhookDelivery.Life;
            return new ReplayResponse
            {
                Replayed = await db.TransactAsync(
                    () =>
                        Chosen(request)
                            .ExecuteUpdateAsync(
                                set =>
                                    set.SetProperty(delivery => delivery.State, DeliveryState.Pending)
                                        .SetProperty(delivery => delivery.Tries, 0)
                                        .SetProperty(delivery => delivery.NextAttemptAt, now)
                                        .SetProperty(delivery => delivery.GiveUpAt, until)
                                        .SetProperty(delivery => delivery.FinishedAt, (DateTimeOffset?)null),
                                cancellationToken
                            ),
                    cancellationToken
                ),
            };
        }

        private IQueryable<WebhookDelivery> Chosen(ReplayDeliveries request)
        {
            var webhook = Guid.Parse(request.Id);
            var deliveries = db.WebhookDeliveries.Where(delivery => delivery.WebhookId == webhook);
            if (request.Body.Delivery is { } one)
                return deliveries.Where(delivery => delivery.Id == one);
            var since = request.Body.Since!.Value.ToUniversalTime();
            deliveries = deliveries.Where(delivery => delivery.CreatedAt >= since);
            return request.Body.IncludeDelivered
                ? deliveries.Where(delivery => delivery.State != DeliveryState.Pending)
                : deliveries.Where(delivery => delivery.State == DeliveryState.Failed);
        }
    }
}
