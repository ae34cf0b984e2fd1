using Articles.Api.Database;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Deletes a webhook with its deliveries.</summary>
/// <returns>Whether there was one.</returns>
public sealed record DeleteWebhook(string Id, IfMatch IfMatch) : IRequest<bool>, IWrite
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<DeleteWebhook, bool>
    {
        public async Task<bool> Handle(DeleteWebhook request, CancellationToken cancellationToken)
        {
            var webhook = await db.Webhooks.At(request.Id).SingleOrDefaultAsync(cancellationToken);
            if (webhook is null)
                return false;
            request.IfMatch.Require(WebhookResponse.Of(webhook));
            db.Webhooks.Remove(webhook);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
