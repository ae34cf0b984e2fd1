using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using MediatR;

namespace Articles.Api.Changes.Streams;

/// <summary>Begins to tell changes as they happen: those after an event that is known, or those to come.</summary>
public sealed record StreamChanges : ChangesRequest, IRequest<ChangeStream>
{
    /// <summary>The id of the last event that you got. Browsers send it by themselves; it counts more than `cursor`.</summary>
    [InHeader(Streams.LastEventId.Header, "AZqwAAAAcACAAAABAAAAAQ")]
    public LastEventId? LastEventId { get; init; }

    internal sealed class Validator : ChangesValidator<StreamChanges>;

    /// <summary>Uses a scope of its own: that of the request lasts as long as the stream.</summary>
    internal sealed class Handler(IServiceScopeFactory scopes, SigningKey signingKey, Caller caller)
        : IRequestHandler<StreamChanges, ChangeStream>
    {
        public async Task<ChangeStream> Handle(StreamChanges request, CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            using var asListener = db.SeeAs(caller.SeesDrafts ? Exposure.Hidden : Exposure.Public);
            var key = await signingKey.GetAsync(db, cancellationToken);
            var start =
                request.LastEventId is { } last
                    ? await ChangePosition.OfAsync(
                        db,
                        key,
                        last.Value,
                        request.FeedName,
                        cancellationToken,
                        Streams.LastEventId.Header
                    )
                : request.Cursor is { } cursor
                    ? await ChangePosition.OfAsync(db, key, cursor, request.FeedName, cancellationToken)
                : await ChangePosition.NewestAsync(db, cancellationToken);
            return new ChangeStream(
                new FeedOfChanges(
                    request.FeedName,
                    request.Noun?.Value,
                    request.Kind?.Value,
                    request.Filter,
                    caller.SeesDrafts
                ),
                start.Number,
                new Cursor("", start.Last).Sign(key, request.FeedName),
                IsBehind: (request.LastEventId?.Value ?? request.Cursor) is not null
            );
        }
    }
}
