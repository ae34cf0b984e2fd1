using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Changes a webhook.</summary>
/// <returns>Null when there is none.</returns>
public sealed record ChangeWebhook(string Id, IfMatch IfMatch, WebhookPatch Body) : IRequest<WebhookResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<ChangeWebhook>
    {
        public Validator(WebhookSettings settings)
        {
            this.WhenGiven(request => request.Body.Name, name => name.IsLine(WebhookRules.LongestName));
            this.WhenGiven(request => request.Body.Url, url => url.IsTarget(settings));
            this.WhenGiven(request => request.Body.Nouns, nouns => nouns.IsChoice());
            this.WhenGiven(request => request.Body.Kinds, kinds => kinds.IsChoice());
            this.WhenGiven(request => request.Body.Filter, filter => filter.SetValidator(new ChangeFilterRules()!));
        }
    }

    internal sealed class Handler(ArticlesDb db, WebhookTargets targets, TimeProvider clock, Caller caller)
        : IRequestHandler<ChangeWebhook, WebhookResponse?>
    {
        public async Task<WebhookResponse?> Handle(ChangeWebhook request, CancellationToken cancellationToken)
        {
            var webhook = await db.Webhooks.At(request.Id).SingleOrDefaultAsync(cancellationToken);
            if (webhook is null)
                return null;
            request.IfMatch.Require(WebhookResponse.Of(webhook));
            var patch = request.Body;
            var terms = new WebhookTerms(
                patch.Name.Or(webhook.Name),
                patch.Url.Or(webhook.Url),
                patch.Nouns.Or(webhook.Nouns) ?? [],
                patch.Kinds.Or(webhook.Kinds) ?? [],
                patch.Filter.Or(webhook.Filter),
                patch.IncludeDrafts.Or(webhook.IncludesDrafts),
                patch.Enabled.Or(webhook.IsEnabled)
            );
            targets.Require(terms.Url);
            if (terms.IncludesDrafts)
                caller.Require(Scopes.ReadDrafts, "To be told of drafts");
            webhook.Change(terms, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return WebhookResponse.Of(webhook);
        }
    }
}
