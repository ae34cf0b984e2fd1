using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Editing;

/// <summary>
/// Makes an article's updates those of a reading. An update whose words are still there stays the same update; what an editor
/// wrote or changed stays as it is.
/// </summary>
internal sealed class UpdatesOfReading(ArticlesDb db, Article article, DateTimeOffset now)
{
    /// <param name="held">The article's updates. Those that are new are added, those that go are removed.</param>
    /// <param name="quotes">For each quote of the reading the one that it is.</param>
    public void Replace(PageReading reading, List<Update> held, IReadOnlyList<Quote> quotes)
    {
        var left = held.ToList();
        foreach (var found in reading.Updates)
        {
            var update = left.Find(other => other.Text == found.Text);
            if (update is null)
            {
                update = new Update(Guid.CreateVersion7(now), article, now);
                db.Updates.Add(update);
                held.Add(update);
            }
            left.Remove(update);
            if (update.EditedBy is null)
                update.Read(found, found.Targets.Select(target => Proposal(target, quotes)).ToList(), now);
        }
        foreach (var gone in left.Where(update => update.EditedBy is null))
        {
            held.Remove(gone);
            db.Updates.Remove(gone);
        }
    }

    private static AffectedWords Proposal(UpdateTarget target, IReadOnlyList<Quote> quotes) =>
        new()
        {
            Relation = target.Relation,
            Quote = target.Quote is { } quote ? quotes[quote].Id : null,
            Selector = target.Quote is null ? target.Selector : null,
            Before = target.Before,
            After = target.After,
            Confidence = target.Confidence,
            IsConfirmed = false,
            Method = target.Method,
        };
}
