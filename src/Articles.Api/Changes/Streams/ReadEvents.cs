using System.Text;
using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Changes.Streams;

/// <summary>A change as an event of a stream.</summary>
/// <param name="Number">Its place among all changes.</param>
/// <param name="Bytes">As it is sent.</param>
internal readonly record struct ChangeEvent(long Number, ReadOnlyMemory<byte> Bytes);

/// <summary>The next changes, as several feeds tell them.</summary>
/// <param name="Last">The number of the last change that was looked at.</param>
/// <param name="HasMore">Whether there may be more already.</param>
internal sealed record ReadEventsAnswer(
    long Last,
    bool HasMore,
    IReadOnlyDictionary<FeedOfChanges, IReadOnlyList<ChangeEvent>> Events
);

/// <summary>Reads changes for those who listen: once for all who stand at the same place, whatever they filter by.</summary>
internal sealed class ReadEvents(ArticlesDb db, SigningKey signingKey)
{
    private const int Window = 500;

    public async Task<ReadEventsAnswer> AfterAsync(
        long number,
        IReadOnlyCollection<FeedOfChanges> feeds,
        CancellationToken cancellationToken
    )
    {
        var changes = await db
            .Changes.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(change => change.Number > number)
            .OrderBy(change => change.Number)
            .Take(Window)
            .ToListAsync(cancellationToken);
        var events = new Dictionary<FeedOfChanges, IReadOnlyList<ChangeEvent>>();
        foreach (var alike in feeds.GroupBy(feed => feed.SeesDrafts))
        {
            using var asListener = db.SeeAs(alike.Key ? Exposure.Hidden : Exposure.Public);
            await TellAsync(changes, [.. alike], events, cancellationToken);
        }
        return new ReadEventsAnswer(changes.Count > 0 ? changes[^1].Number : number, changes.Count == Window, events);
    }

    /// <summary>An event without data: it tells a listener where he is, and the browser when to come back.</summary>
    public static byte[] Beginning(string cursor) => Encoding.UTF8.GetBytes($"retry: 3000\nid: {cursor}\n\n");

    private async Task TellAsync(
        List<RecordedChange> changes,
        List<FeedOfChanges> feeds,
        Dictionary<FeedOfChanges, IReadOnlyList<ChangeEvent>> events,
        CancellationToken cancellationToken
    )
    {
        var key = await signingKey.GetAsync(db, cancellationToken);
        var sought = new Dictionary<FeedOfChanges, SoughtChanges>();
        foreach (var feed in feeds.Where(feed => feed.Filter is not null))
            sought[feed] = await SoughtChanges.OfAsync(db, feed.Filter!, cancellationToken);
        var visible = changes.FindAll(change => feeds[0].SeesDrafts || change.PublicKind is not null);
        var things = await ChangedThings.OfAsync(db, visible, sought.Values, cancellationToken);
        var withdrawn = await db.WithdrawnAmongAsync(visible, cancellationToken);
        var json = new Dictionary<Guid, string>();
        foreach (var feed in feeds)
            events[feed] =
            [
                .. visible
                    .Where(change =>
                        feed.Tells(change) is { } kind
                        && (!sought.TryGetValue(feed, out var filter) || things.Fit(change, kind, filter))
                    )
                    .Select(change => new ChangeEvent(change.Number, Bytes(change, feed))),
            ];

        byte[] Bytes(RecordedChange change, FeedOfChanges feed)
        {
            if (!json.TryGetValue(change.Id, out var data))
                json[change.Id] = data = JsonSerializer.Serialize(
                    ChangeResponse.Of(change, feed.SeesDrafts, withdrawn),
                    WireJson.TypeInfo<ChangeResponse>()
                );
            return Encoding.UTF8.GetBytes($"id: {new Cursor("", change.Id).Sign(key, feed.Name)}\ndata: {data}\n\n");
        }
    }
}
