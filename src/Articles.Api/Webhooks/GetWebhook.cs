using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Webhooks;

/// <summary>Gets one webhook.</summary>
public sealed record GetWebhook : IRequest<WebhookResponse?>, IRead
{
    /// <summary>The webhook's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetWebhook>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<WebhookResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetWebhook, WebhookResponse?>
    {
        public Task<WebhookResponse?> Handle(GetWebhook request, CancellationToken cancellationToken) =>
            db.Webhooks.At(request.Id).Select(WebhookResponse.Projection).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class WebhookLookup
{
    public static IQueryable<Webhook> At(this IQueryable<Webhook> webhooks, string id) =>
        Guid.TryParseExact(id, "D", out var known)
            ? webhooks.Where(webhook => webhook.Id == known)
            : webhooks.Where(_ => false);
}
