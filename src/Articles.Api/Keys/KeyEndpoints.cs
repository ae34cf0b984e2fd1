using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Keys;

internal static class KeyEndpoints
{
    private const string Address = "/v1/keys";

    public static void MapKeys(this RouteGroupBuilder v1)
    {
        var keys = v1.MapGroup("/keys").WithTags("Keys");
        keys.MapRead("", "listKeys", List).Answers<Page<KeyResponse>>().RequireScope(Scopes.Admin);
        keys.MapRead("/{id}", "getKey", Get).AnswersOne<KeyResponse>().RequireScope(Scopes.Admin);
        keys.MapWrite(HttpMethod.Post, "", "createKey", Create)
            .RequireScope(Scopes.Admin)
            .Creates<KeyResponse>()
            .Example(new KeyContent { Name = "Newsroom", Scopes = [Scopes.Publish] });
        keys.MapWrite(HttpMethod.Delete, "/{id}", "revokeKey", Revoke).RequireScope(Scopes.Admin).Deletes();
    }

    /// <summary>List API keys</summary>
    /// <remarks>The latest first. Those that were revoked or have expired are listed too.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListKeys request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get an API key</summary>
    /// <remarks>Without what proves it.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetKey request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoKey);

    /// <summary>Make an API key</summary>
    /// <remarks>
    /// The answer has the whole key, once: only its hash is kept. A repetition with the same `Idempotency-Key` is answered without it.
    /// </remarks>
    private static async Task<IResult> Create(
        Body<KeyContent> body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var key = await mediator.Send(new CreateKey(body.Value), cancellationToken);
        return Answer.Created(key, Address, key with { Key = null });
    }

    /// <summary>Revoke an API key</summary>
    /// <remarks>It holds no longer from now on, and stays listed. To revoke it again changes nothing.</remarks>
    private static async Task<IResult> Revoke(
        string id,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Deleted(await mediator.Send(new RevokeKey(id, ifMatch), cancellationToken), NoKey);

    private const string NoKey = "No API key has this id or tag.";
}
