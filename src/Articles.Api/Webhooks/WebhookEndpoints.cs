using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Webhooks;

internal static class WebhookEndpoints
{
    private const string Address = "/v1/webhooks";

    internal static readonly WebhookContent Example = new()
    {
        Name = "Archive",
        Url = "https://archive.example/articles",
        Nouns = [Noun.Article, Noun.Quote],
        Kinds = [ChangeKind.Retracted, ChangeKind.Withdrawn, ChangeKind.Deleted],
        Filter = new ChangeFilter { Section = "World" },
    };

    public static void MapWebhooks(this RouteGroupBuilder v1)
    {
        var webhooks = v1.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapRead("", "listWebhooks", List).Answers<Page<WebhookResponse>>().RequireScope(Scopes.Admin);
        webhooks.MapRead("/{id}", "getWebhook", Get).AnswersOne<WebhookResponse>().RequireScope(Scopes.Admin);
        webhooks
            .MapRead("/{id}/deliveries", "listWebhookDeliveries", Deliveries)
            .AnswersOne<Page<DeliveryResponse>>()
            .RequireScope(Scopes.Admin);
        webhooks
            .MapWrite(HttpMethod.Post, "", "createWebhook", Create)
            .RequireScope(Scopes.Admin)
            .Creates<WebhookResponse>()
            .ProducesProblems(StatusCodes.Status409Conflict)
            .Example(Example);
        webhooks
            .MapWrite(HttpMethod.Patch, "/{id}", "changeWebhook", Change)
            .RequireScope(Scopes.Admin)
            .Changes<WebhookResponse>()
            .ProducesProblems(StatusCodes.Status422UnprocessableEntity)
            .Example(new JsonObject { ["nouns"] = null });
        webhooks
            .MapWrite(HttpMethod.Post, "/{id}/test", "testWebhook", Test)
            .RequireScope(Scopes.Admin)
            .Produces<DeliveryResponse>(StatusCodes.Status202Accepted)
            .ProducesProblems(StatusCodes.Status404NotFound);
        webhooks
            .MapWrite(HttpMethod.Post, "/{id}/replay", "replayWebhook", Replay)
            .RequireScope(Scopes.Admin)
            .Begins<ReplayResponse>()
            .ProducesProblems(StatusCodes.Status404NotFound)
            .Example(new ReplayContent { Since = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero) });
        webhooks
            .MapWrite(HttpMethod.Post, "/{id}/secret", "renewWebhookSecret", Renew)
            .RequireScope(Scopes.Admin)
            .Produces<WebhookResponse>()
            .ProducesProblems(StatusCodes.Status404NotFound);
        webhooks.MapWrite(HttpMethod.Delete, "/{id}", "deleteWebhook", Delete).RequireScope(Scopes.Admin).Deletes();
    }

    /// <summary>List webhooks</summary>
    /// <remarks>The latest first, without their secrets.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListWebhooks request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get a webhook</summary>
    /// <remarks>Without its secret.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetWebhook request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoWebhook);

    /// <summary>List a webhook's deliveries</summary>
    /// <remarks>The log: each message with its latest tries and what they were answered. What is finished stays for 30 days.</remarks>
    private static async Task<IResult> Deliveries(
        [AsParameters] ListDeliveries request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoWebhook);

    /// <summary>Make a webhook</summary>
    /// <remarks>
    /// It is sent each change that happens from now on as a POST, signed as Standard Webhooks says. The answer has the secret to verify
    /// that with, once. A repetition with the same `Idempotency-Key` is answered without it.
    /// </remarks>
    private static async Task<IResult> Create(
        Body<WebhookContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var webhook = await mediator.Send(new CreateWebhook(body.Value), cancellationToken);
        return Answer.Created(webhook, Address, webhook with { Secret = null });
    }

    /// <summary>Change a webhook</summary>
    /// <remarks>What was disabled because its receiver answered 410 is enabled again with `enabled`, and told what it missed.</remarks>
    private static async Task<IResult> Change(
        string id,
        IfMatch ifMatch,
        Body<WebhookPatch> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Changed(await mediator.Send(new ChangeWebhook(id, ifMatch, body.Value), cancellationToken), NoWebhook);

    /// <summary>Try a webhook</summary>
    /// <remarks>Sends it a message of the type `webhook.test`, which is in its deliveries from now on.</remarks>
    private static async Task<IResult> Test(string id, IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Begun(await mediator.Send(new SendTest(id), cancellationToken), DeliveriesOf(id), NoWebhook);

    /// <summary>Send again</summary>
    /// <remarks>One delivery, or all since a time that were given up, with the same ids as before.</remarks>
    private static async Task<IResult> Replay(
        string id,
        Body<ReplayContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Begun(
            await mediator.Send(new ReplayDeliveries(id, body.Value), cancellationToken),
            DeliveriesOf(id),
            NoWebhook
        );

    /// <summary>Renew a webhook's secret</summary>
    /// <remarks>The answer has the new one, once. For a day messages are signed with both.</remarks>
    private static async Task<IResult> Renew(string id, IMediator mediator, CancellationToken cancellationToken)
    {
        var webhook = await mediator.Send(new RenewSecret(id), cancellationToken);
        return Answer.Renewed(webhook, webhook is null ? null : webhook with { Secret = null }, NoWebhook);
    }

    /// <summary>Delete a webhook</summary>
    /// <remarks>With the log of its deliveries.</remarks>
    private static async Task<IResult> Delete(
        string id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Deleted(await mediator.Send(new DeleteWebhook(id, ifMatch), cancellationToken), NoWebhook);

    private static string DeliveriesOf(string id) => $"{Address}/{id}/deliveries";

    private const string NoWebhook = "No webhook has this id.";
}
