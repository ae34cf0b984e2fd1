using System.Buffers;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Rates;
using Microsoft.AspNetCore.Http.Features;

namespace Articles.Api.Changes.Streams;

/// <summary>An answer that goes on: what happened since a number, and then whatever happens.</summary>
/// <param name="Number">The last change that is known.</param>
/// <param name="Cursor">The id of the event of it.</param>
/// <param name="IsBehind">Whether something may have happened since.</param>
internal sealed record ChangeStream(FeedOfChanges Feed, long Number, string Cursor, bool IsBehind) : IResult
{
    public const string MediaType = "text/event-stream";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var tell = services.GetRequiredService<TellListeners>();
        var isHead = HttpMethods.IsHead(httpContext.Request.Method);
        if (!isHead && !tell.HasRoomFor(Feed))
            throw StreamPlaces.Full("As many different filters as may be are listened to already. Try again later.");
        using var place = isHead ? null : services.GetRequiredService<StreamPlaces>().Enter(httpContext);
        var response = httpContext.Response;
        ResponseHeaders.Common(response);
        response.Headers.CacheControl = "no-store";
        // Proxies of this kind hold back what is small.
        response.Headers["X-Accel-Buffering"] = "no";
        response.ContentType = MediaType;
        if (isHead)
            return;
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await new SendEvents(httpContext, tell, this).RunAsync();
    }
}

/// <summary>Sends one stream until its listener goes, is too slow, or the server stops.</summary>
internal sealed class SendEvents(HttpContext context, TellListeners tell, ChangeStream stream)
{
    private const int WorthSending = 1 << 15;

    // A key may be taken back; its holder comes again by himself, and is asked for it then.
    private static readonly TimeSpan WithCredentials = TimeSpan.FromMinutes(5);

    private readonly TimeSpan patience = TimeSpan.FromSeconds(
        context.RequestServices.GetRequiredService<StreamSettings>().WriteSeconds
    );

    public async Task RunAsync()
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
        if (Credentials.AreSent(context.Request))
            end.CancelAfter(WithCredentials);
        try
        {
            context.Response.BodyWriter.Write(ReadEvents.Beginning(stream.Cursor));
            await FlushAsync(deadline);
            if (await CatchUpAsync(deadline, end.Token) is { } listener)
                await ListenAsync(listener, deadline, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Whoever listened comes back with the id of the last event.
        }
        catch (Exception exception) when (exception is SlowListenerException or OperationCanceledException)
        {
            context.Abort();
        }
    }

    /// <summary>Tells what happened while nobody listened, page by page, as a dear read each.</summary>
    /// <returns>Null where too much else is going on: the listener comes back.</returns>
    private async Task<Listener?> CatchUpAsync(CancellationTokenSource deadline, CancellationToken end)
    {
        var number = stream.Number;
        if (!stream.IsBehind && await tell.JoinAsync(stream.Feed, number, end) is { } atOnce)
            return atOnce;
        while (true)
        {
            if (await ReadAsync(number, end) is not { } next)
                return null;
            foreach (var one in next.Events[stream.Feed])
                await WriteAsync(one.Bytes, deadline);
            await FlushAsync(deadline);
            number = next.Last;
            if (!next.HasMore && await tell.JoinAsync(stream.Feed, number, end) is { } listener)
                return listener;
        }
    }

    private async Task<ReadEventsAnswer?> ReadAsync(long number, CancellationToken end)
    {
        using var place = await context.RequestServices.GetRequiredService<WorkLimits>().AcquireLockAsync(end);
        if (!place.IsAcquired)
            return null;
        await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadEvents>().AfterAsync(number, [stream.Feed], end);
    }

    private async Task ListenAsync(Listener listener, CancellationTokenSource deadline, CancellationToken end)
    {
        try
        {
            while (await listener.Pending.WaitToReadAsync(end))
            {
                while (listener.Pending.TryRead(out var bytes))
                    await WriteAsync(bytes, deadline);
                await FlushAsync(deadline);
            }
        }
        finally
        {
            tell.Leave(listener);
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationTokenSource deadline)
    {
        context.Response.BodyWriter.Write(bytes.Span);
        if (context.Response.BodyWriter.UnflushedBytes > WorthSending)
            await FlushAsync(deadline);
    }

    private async ValueTask FlushAsync(CancellationTokenSource deadline)
    {
        deadline.CancelAfter(patience);
        await context.Response.BodyWriter.FlushAsync(deadline.Token);
        deadline.CancelAfter(Timeout.InfiniteTimeSpan);
    }
}
