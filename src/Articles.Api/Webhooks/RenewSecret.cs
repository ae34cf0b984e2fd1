using Articles.Api.Database;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Gives a webhook another secret. For a day messages are signed with the former one too.</summary>
/// <returns>Null when there is no such webhook.</returns>
public sealed record RenewSecret(string Id) : IRequest<WebhookResponse?>, IWrite
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<RenewSecret, WebhookResponse?>
    {
        public async Task<WebhookResponse?> Handle(RenewSecret request, CancellationToken cancellationToken)
        {
            var webhook = await db.Webhooks.At(request.Id).SingleOrDefaultAsync(cancellationToken);
            if (webhook is null)
                return null;
            webhook.Renew(WebhookSecret.New(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return WebhookResponse.Of(webhook) with { Secret = webhook.Secret };
        }
    }
}
