using System.Data.Common;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Articles.Api.Pipeline.Access;

/// <summary>Finds out who sends an API key.</summary>
internal sealed partial class AuthenticateKey(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    TimeProvider clock,
    DatabaseFaults faults,
    IServiceScopeFactory scopes
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    // Often enough to see whether a key is still in use, and no write for each request.
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers[Credentials.KeyHeader];
        if (sent.Count == 0)
            return AuthenticateResult.NoResult();
        if (sent.Count > 1 || KeyText.Read(sent.ToString()) is not { } text)
            return AuthenticateResult.Fail("is not an API key of this server");
        var key = await Context
            .RequestServices.GetRequiredService<ArticlesDb>()
            .ApiKeys.AsNoTracking()
            .SingleOrDefaultAsync(key => key.Tag == text.Tag, Context.RequestAborted);
        var now = clock.GetUtcNow();
        if (key is null || !key.Fits(text))
            return AuthenticateResult.Fail("is not an API key of this server");
        if (!key.HoldsAt(now))
            return AuthenticateResult.Fail(key.RevokedAt is null ? "has expired" : "was revoked");
        if (key.LastUsedAt is null || now - key.LastUsedAt >= UseIsNotedEvery)
            Response.OnCompleted(() => NoteUseAsync(key.Id, now));
        var user = Credentials.Identify($"key:{key.Tag}", key.Name, key.GivenScopes, Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(user), Scheme.Name));
    }

    /// <summary>After the answer, so that nobody waits for it. It is no change of the key: no version, no eviction of answers.</summary>
    private async Task NoteUseAsync(Guid id, DateTimeOffset now)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = now - UseIsNotedEvery;
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            var keys = db.ApiKeys.Where(key => key.Id == id && (key.LastUsedAt == null || key.LastUsedAt <= before));
            await db.TransactAsync(
                () => keys.ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now)),
                CancellationToken.None
            );
        }
        catch (Exception exception) when (faults.Note(exception) is not null)
        {
            // The fault is logged, and the next use is noted.
        }
        catch (DbException exception)
        {
            LogNotNoted(Logger, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The use of an API key could not be noted.")]
    private static partial void LogNotNoted(ILogger logger, Exception exception);
}
