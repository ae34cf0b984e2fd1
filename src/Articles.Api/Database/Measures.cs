using System.Diagnostics.Metrics;

namespace Articles.Api.Database;

/// <summary>What can be watched of the server besides requests. While nobody watches, a measurement costs a look at a flag.</summary>
internal static class Measures
{
    public const string MeterName = "Articles";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>GETs that could be answered from memory, by <c>result</c>: <c>hit</c> or <c>miss</c>.</summary>
    public static readonly Counter<long> CacheRequests = Meter.CreateCounter<long>(
        "articles.cache.requests",
        "{request}",
        "Anonymous reads that could be answered from memory."
    );

    public static readonly UpDownCounter<long> WritersWaiting = Meter.CreateUpDownCounter<long>(
        "articles.writers.waiting",
        "{writer}",
        "Writes that wait for their turn in this process."
    );

    public static readonly Histogram<double> WriterWait = Meter.CreateHistogram<double>(
        "articles.writers.wait",
        "s",
        "How long writes waited for their turn."
    );

    public static readonly Counter<long> Writes = Meter.CreateCounter<long>(
        "articles.writes",
        "{transaction}",
        "Committed transactions."
    );

    public static readonly Counter<long> Changes = Meter.CreateCounter<long>(
        "articles.changes",
        "{change}",
        "Changes that were put into the feed."
    );

    /// <summary>By <c>outcome</c>.</summary>
    public static readonly Counter<long> ImportedPages = Meter.CreateCounter<long>(
        "articles.imports.pages",
        "{page}",
        "Pages of imports that are done."
    );

    /// <summary>By <c>result</c>: <c>taken</c> or <c>failed</c>.</summary>
    public static readonly Histogram<double> WebhookDeliveries = Meter.CreateHistogram<double>(
        "articles.webhooks.deliveries",
        "s",
        "How long receivers of webhooks took to answer."
    );
}
