using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Checks;

/// <summary>Checks that the feed of changes has no gaps and told the present version of everything.</summary>
internal sealed class CheckFeed(ArticlesDb db)
{
    public async Task<List<Fault>> CheckAsync(CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        var told = new Dictionary<(Noun, Guid), int?>();
        var expected = 0L;
        var changes = db
            .Changes.IgnoreQueryFilters()
            .OrderBy(change => change.Number)
            .Select(change => new
            {
                change.Number,
                change.Noun,
                change.Subject,
                change.Version,
            });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (change.Number != ++expected)
                faults.Add(new Fault($"change {expected}", $"is missing; {change.Number} follows", false));
            expected = change.Number;
            told[(change.Noun, change.Subject)] = change.Version;
        }
        await AddAsync(Noun.Article, db.Articles.IgnoreQueryFilters().Select(a => new Versioned(a.Id, a.Version)));
        await AddAsync(Noun.Author, db.Authors.IgnoreQueryFilters().Select(a => new Versioned(a.Id, a.Version)));
        await AddAsync(Noun.Speaker, db.Speakers.IgnoreQueryFilters().Select(s => new Versioned(s.Id, s.Version)));
        await AddAsync(Noun.Quote, db.Quotes.IgnoreQueryFilters().Select(q => new Versioned(q.Id, q.Version)));
        await AddAsync(Noun.Update, db.Updates.IgnoreQueryFilters().Select(u => new Versioned(u.Id, u.Version)));
        foreach (var ((noun, id), version) in told.Where(one => one.Value is not null))
            faults.Add(new Fault($"{noun} {id}", $"is gone, and the feed told last of its version {version}", false));
        return faults;

        async Task AddAsync(Noun noun, IQueryable<Versioned> items)
        {
            await foreach (var item in items.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (!told.Remove((noun, item.Id), out var version) || version != item.Version)
                    faults.Add(
                        new Fault(
                            $"{noun} {item.Id}",
                            $"is at version {item.Version}, and the feed told of {version}",
                            false
                        )
                    );
            }
        }
    }

    private sealed record Versioned(Guid Id, int Version);
}
