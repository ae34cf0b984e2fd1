using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Webhooks;

/// <summary>Lists webhooks, the latest first unless asked otherwise.</summary>
public sealed record ListWebhooks : ListRequest<WebhookResponse>
{
    public override string DefaultSort => "-createdAt";

    internal static readonly IReadOnlyList<SortOrder<Webhook>> Sorts =
    [
        SortOrder<Webhook>.By("createdAt", row => row.SortAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListWebhooks, WebhookResponse>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListWebhooks, Page<WebhookResponse>>
    {
        public Task<Page<WebhookResponse>> Handle(ListWebhooks request, CancellationToken cancellationToken) =>
            paging.TakeAsync(
                request,
                db.Webhooks.Select(webhook => new Listed<Webhook>
                {
                    Item = webhook,
                    SortAt = webhook.CreatedAt,
                    Id = webhook.Id,
                }),
                Sorts,
                WebhookResponse.Projection,
                cancellationToken
            );
    }
}
