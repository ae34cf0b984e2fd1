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

    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint
            .AddEndpointFilter((context, next) => HandleAsync(context, next))
            .WithMetadata(TakesKey)
            .ProducesProblems(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

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
                $"{Header}\n{caller}\n{key}",
                () => FirstOrAgainAsync(db, context, caller, key, () => next(invocation)),
                () => throw Running(),
                whileNobodyWrites,
                context.RequestAborted
            );
    }

    /// <summary>A token as it is, or the quoted string that the draft of the standard asks for.</summary>
    private static string? KeyOf(string header)
    {
        var key = header is ['"', .., '"'] ? header[1..^1] : header;
        return key.Length is > 0 and <= LongestKey && key.All(letter => letter is > ' ' and <= '~') ? key : null;
    }

    private static async Task<object?> FirstOrAgainAsync(
        ArticlesDb db,
        HttpContext context,
        string caller,
        string key,
        Func<ValueTask<object?>> first
    )
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var outlived = now - KeptAnswer.Life;
        await db.KeptAnswers.Where(kept => kept.CreatedAt < outlived).ExecuteDeleteAsync(context.RequestAborted);
        var fingerprint = FingerprintOf(context);
        var kept = await db
            .KeptAnswers.AsNoTracking()
            .SingleOrDefaultAsync(kept => kept.Caller == caller && kept.Key == key, context.RequestAborted);
        if (kept is not null)
            return kept.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? new Replayed(kept) : throw Other();
        var result = await first();
        if (result is not Written written)
            return result;
        kept = new KeptAnswer(caller, key, fingerprint, now);
        kept.Keep(written.Status, written.Location, written.ETag, written.Kept);
        db.KeptAnswers.Add(kept);
        await db.SaveChangesAsync(context.RequestAborted);
        return result;
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
