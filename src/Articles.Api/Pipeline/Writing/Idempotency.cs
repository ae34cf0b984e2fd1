using System.Security.Cryptography;
using System.Text;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Pipeline.Writing;

/// <summary>
/// Answers the repetition of a POST with the same <c>Idempotency-Key</c> as the first time. The answer is stored in the transaction
/// of the write itself: after a crash there are both or neither, and nothing is left that could block a repetition.
/// </summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>Marks the endpoints that do so, for their documentation.</summary>
    public static readonly object TakesKey = new();

    private const int LongestKey = 255;

    /// <summary>Marks an endpoint that writes in several transactions, and keeps its answer with the last of them (<see cref="KeepAsync"/>).</summary>
    private static readonly object KeepsItsAnswer = new();

    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint
            .AddEndpointFilter((context, next) => HandleAsync(context, next))
            .WithMetadata(TakesKey)
            .ProducesProblems(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Keeps no writer waiting for the whole of a long write.</summary>
    public static RouteHandlerBuilder IsLong(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(KeepsItsAnswer);

    /// <summary>Keeps the answer of a long write, in the transaction that is running; nothing where it is not to be repeated.</summary>
    public static Task KeepAsync(this HttpContext context, IResult answer) =>
        context.Features.Get<AnswerToKeep>() is { } keep && answer is Written written
            ? keep.SaveAsync(written)
            : Task.CompletedTask;

    private static async ValueTask<object?> HandleAsync(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var context = invocation.HttpContext;
        if (context.Request.Headers[Header] is not { Count: > 0 } header)
            return await next(invocation);
        if (header.Count > 1 || KeyOf(header.ToString()) is not { } key)
            throw RefusedException.InvalidParameter(
                Header,
                $"is not 1 to {LongestKey} printable ASCII characters without spaces"
            );
        var caller = context.RequestServices.GetRequiredService<Caller>().Id;
        var db = context.RequestServices.GetRequiredService<ArticlesDb>();
        var name = $"{Header}\n{caller}\n{key}";
        if (context.GetEndpoint()?.Metadata.Contains(KeepsItsAnswer) is true)
            return await HoldingAsync(
                db,
                context,
                name,
                new AnswerToKeep(context, db, caller, key),
                () => next(invocation)
            );
        try
        {
            return await OnceAsync(whileNobodyWrites: false);
        }
        catch (Exception exception) when (db.IsClash(exception))
        {
            // As RepeatClashes does, with the answer that is kept.
            db.ChangeTracker.Clear();
            return await OnceAsync(whileNobodyWrites: true);
        }

        Task<object?> OnceAsync(bool whileNobodyWrites) =>
            db.AloneAsync(
                name,
                async () =>
                {
                    var keep = new AnswerToKeep(context, db, caller, key);
                    if (await keep.FindAsync() is { } kept)
                        return kept;
                    var result = await next(invocation);
                    if (result is Written written)
                        await keep.SaveAsync(written);
                    return result;
                },
                () => throw Running(),
                whileNobodyWrites,
                context.RequestAborted
            );
    }

    private static async Task<object?> HoldingAsync(
        ArticlesDb db,
        HttpContext context,
        string name,
        AnswerToKeep keep,
        Func<ValueTask<object?>> first
    )
    {
        await using var held = await db.HoldAsync(name, context.RequestAborted) ?? throw Running();
        if (await keep.FindAsync() is { } kept)
            return kept;
        context.Features.Set(keep);
        return await first();
    }

    /// <summary>A token as it is, or the quoted string that the draft of the standard asks for.</summary>
    private static string? KeyOf(string header)
    {
        var key = header is ['"', .., '"'] ? header[1..^1] : header;
        return key.Length is > 0 and <= LongestKey && key.All(letter => letter is > ' ' and <= '~') ? key : null;
    }

    private static byte[] FingerprintOf(HttpContext context)
    {
        var request = context.Request;
        var asked = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n");
        return SHA256.HashData([.. asked, .. context.Features.Get<BodyHash>()?.Sha256 ?? []]);
    }

    private static RefusedException Running() =>
        new(
            StatusCodes.Status409Conflict,
            $"A request with this {Header} is being answered just now. Send it again shortly to hear the answer."
        )
        {
            RetryAfterSeconds = 1,
        };

    private static RefusedException Other() =>
        new(
            StatusCodes.Status422UnprocessableEntity,
            $"This {Header} was used for another request. A new request needs a new key."
        );

    /// <summary>The answer to one request of one caller, before and after there is one.</summary>
    private sealed class AnswerToKeep(HttpContext context, ArticlesDb db, string caller, string key)
    {
        private readonly byte[] fingerprint = FingerprintOf(context);
        private readonly DateTimeOffset now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

        /// <returns>What was answered before; null when nothing was.</returns>
        public async Task<Replayed?> FindAsync()
        {
            var kept = await db
                .KeptAnswers.AsNoTracking()
                .SingleOrDefaultAsync(kept => kept.Caller == caller && kept.Key == key, context.RequestAborted);
            if (kept is null || kept.CreatedAt < now - KeptAnswer.Life)
                return null;
            return kept.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? new Replayed(kept) : throw Other();
        }

        public async Task SaveAsync(Written written)
        {
            var outlived = now - KeptAnswer.Life;
            await db.KeptAnswers.Where(kept => kept.CreatedAt < outlived).ExecuteDeleteAsync(context.RequestAborted);
            var kept = new KeptAnswer(caller, key, fingerprint, now);
            kept.Keep(written.Status, written.Location, written.ETag, written.Kept);
            db.KeptAnswers.Add(kept);
            await db.SaveChangesAsync(context.RequestAborted);
        }
    }

    private sealed record Replayed(KeptAnswer Answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[ReplayedHeader] = "true";
            return new Written(Answer.Status, Answer.Body)
            {
                Location = Answer.Location,
                ETag = Answer.ETag,
            }.ExecuteAsync(httpContext);
        }
    }
}
