using Articles.Api.Database;
using Articles.Api.Pipeline.Access;
using Microsoft.Extensions.Caching.Memory;

namespace Articles.Api.Pipeline;

/// <summary>
/// Serves anonymous GETs that were answered before from their finished bytes, ahead of everything else in the pipeline.
/// A write evicts what it touches before it is answered itself; while the writes of other processes are not known,
/// nothing is served from here.
/// </summary>
internal sealed class ResponseCache : IDisposable
{
    // What an entry takes up beside its answer and its address, in bytes.
    private const int Overhead = 600;

    // What nobody asks twice is not worth keeping.
    private const int LongestAddress = 512;

    private static readonly KeyValuePair<string, object?> Hit = new("result", "hit");
    private static readonly KeyValuePair<string, object?> Miss = new("result", "miss");

    private readonly MemoryCache? cache;
    private readonly Commits commits;
    private readonly Lock gate = new();
    private long evictions;

    public ResponseCache(ReadingLimits limits, Commits commits)
    {
        this.commits = commits;
        if (limits.CacheMegabytes <= 0)
            return;
        cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = limits.CacheMegabytes << 20 });
        commits.Happened += Evict;
    }

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (cache is null || !IsCacheable(context.Request))
            return next(context);
        if (
            commits.AreKnown
            && cache.TryGetValue(Key(context.Request), out var kept)
            && kept is Kept { Representation: var representation }
        )
        {
            Measures.CacheRequests.Add(1, Hit);
            return representation.SendAsync(context);
        }
        Measures.CacheRequests.Add(1, Miss);
        // What is read from here on may be kept only if nothing is evicted meanwhile.
        context.Features.Set(new Ticket(this, Interlocked.Read(ref evictions), Key(context.Request)));
        return next(context);
    }

    /// <summary>Keeps an answer for the next who asks the same.</summary>
    /// <param name="article">The only article that it shows, so that writes to others leave it; null when it shows several.</param>
    public static void Keep(HttpContext context, Representation representation, Guid? article)
    {
        if (context.Features.Get<Ticket>() is not { } ticket)
            return;
        var (hot, evictions, key) = ticket;
        var length = key.Path.Length + key.Query.Length;
        if (length > LongestAddress)
            return;
        lock (hot.gate)
        {
            if (hot.evictions != evictions)
                return;
            using var entry = hot.cache!.CreateEntry(key);
            entry.Value = new Kept(representation, article);
            entry.Size = representation.Size + Overhead + sizeof(char) * length;
        }
    }

    public void Dispose()
    {
        commits.Happened -= Evict;
        cache?.Dispose();
    }

    private void Evict(IReadOnlySet<Guid>? articles)
    {
        lock (gate)
        {
            evictions++;
            foreach (var key in cache!.Keys)
            {
                var untouched =
                    articles is not null
                    && cache.TryGetValue(key, out var kept)
                    && kept is Kept { Article: { } article }
                    && !articles.Contains(article);
                if (!untouched)
                    cache.Remove(key);
            }
        }
    }

    private static bool IsCacheable(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Credentials.AreSent(request)
        // Whoever wants the past is taken to another address.
        && !request.Headers.ContainsKey(AcceptDatetime.Header)
        && (
            !request.Path.Value!.StartsWith("/v1/", StringComparison.Ordinal)
                ? IsPage(request)
                : Alternates.IsNamed(request) || Acceptance.AllowsJson(request) && Alternates.Preferred(request) is null
        );

    // The address of a page says what it answers, but for the root, at which others find the index of the API.
    private static bool IsPage(HttpRequest request) =>
        request.Path == "/" ? Alternates.PrefersPage(request) : !Alternates.IsNamed(request);

    private static (string Path, string Query) Key(HttpRequest request) =>
        (request.Path.Value!, request.QueryString.Value ?? "");

    private sealed record Kept(Representation Representation, Guid? Article);

    /// <param name="Key">Of the address that was asked for, which is not the one that answers where the client prefers another form.</param>
    private sealed record Ticket(ResponseCache Hot, long Evictions, (string Path, string Query) Key);
}
