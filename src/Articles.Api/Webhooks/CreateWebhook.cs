using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Makes a webhook. It is told of what happens from then on.</summary>
public sealed record CreateWebhook(WebhookContent Body) : IRequest<WebhookResponse>, IWrite
{
    internal sealed class Validator : AbstractValidator<CreateWebhook>
    {
        public Validator(WebhookSettings settings)
        {
            RuleFor(request => request.Body.Name).IsLine(WebhookRules.LongestName);
            RuleFor(request => request.Body.Url).IsTarget(settings);
            RuleFor(request => request.Body.Nouns).IsChoice();
            RuleFor(request => request.Body.Kinds).IsChoice();
            RuleFor(request => request.Body.Filter).SetValidator(new ChangeFilterRules()!);
        }
    }

    internal sealed class Handler(
        ArticlesDb db,
        WebhookTargets targets,
        WebhookSettings settings,
        TimeProvider clock,
        Caller caller
    ) : IRequestHandler<CreateWebhook, WebhookResponse>
    {
        public async Task<WebhookResponse> Handle(CreateWebhook request, CancellationToken cancellationToken)
        {
            targets.Require(request.Body.Url);
            if (request.Body.IncludeDrafts)
                caller.Require(Scopes.ReadDrafts, "To be told of drafts");
            if (await db.Webhooks.CountAsync(cancellationToken) >= settings.Most)
                throw RefusedException.Conflict($"There are {settings.Most} webhooks, and no more are allowed.");
            var now = clock.GetUtcNow();
            var newest = await db
                .Changes.IgnoreQueryFilters()
                .MaxAsync(change => (long?)change.Number, cancellationToken);
            var webhook = new Webhook(
                Guid.CreateVersion7(now),
                TermsOf(request.Body),
                WebhookSecret.New(),
                newest ?? 0,
                caller.Id,
                now
            );
            db.Webhooks.Add(webhook);
            await db.SaveChangesAsync(cancellationToken);
            return WebhookResponse.Of(webhook) with { Secret = webhook.Secret };
        }

        private static WebhookTerms TermsOf(WebhookContent content) =>
            new(
                content.Name,
                content.Url,
                content.Nouns ?? [],
                content.Kinds ?? [],
                content.Filter,
                content.IncludeDrafts,
                content.Enabled ?? true
            );
    }
}
