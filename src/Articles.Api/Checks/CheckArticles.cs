using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Articles.Api.Checks;

/// <summary>
/// Checks articles with their quotes and updates. What is derived is derived anew by the code that writes it, and whatever differs then is a
/// fault: exposure, places in lists, parents, standing, counts, links to speakers, and finished answers.
/// </summary>
internal sealed class CheckArticles(ArticlesDb db, TimeProvider clock)
{
    // They differ whenever something is derived anew, and say nothing by themselves.
    private static readonly HashSet<string> Consequences =
    [
        nameof(Article.HoldingsVersion),
        nameof(Article.Version),
        nameof(Article.UpdatedAt),
        nameof(ArticleRendition.Renderings),
    ];

    public async Task<List<Fault>> CheckAsync(Guid id, CancellationToken cancellationToken)
    {
        var faults = new List<Fault>();
        if (await DeriveAsync(id, cancellationToken) is { } holdings)
        {
            faults.AddRange(Text(holdings.Article));
            faults.AddRange(
                holdings.Quotes.Where(quote => !IsInPlace(quote, holdings.Article.Body.Text)).Select(Misplaced)
            );
            faults.AddRange(Links(holdings));
            db.ChangeTracker.DetectChanges();
            faults.AddRange(db.ChangeTracker.Entries().SelectMany(Differences));
        }
        db.ChangeTracker.Clear();
        return faults;
    }

    /// <summary>Stores what is derived as it is derived now.</summary>
    public Task<int> RepairAsync(Guid id, CancellationToken cancellationToken) =>
        db.TransactAsync(
            async () =>
            {
                await DeriveAsync(id, cancellationToken);
                var saved = await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                return saved;
            },
            cancellationToken
        );

    private async Task<ArticleConsistency?> DeriveAsync(Guid id, CancellationToken cancellationToken)
    {
        var holdings = await ArticleConsistency.LoadAsync(db, $"{id}", clock.GetUtcNow(), cancellationToken);
        holdings?.Settle();
        holdings?.Article.Render();
        return holdings;
    }

    private static IEnumerable<Fault> Text(Article article)
    {
        if (ArticleReader.TextOf(article.Body.Blocks) != article.Body.Text)
            yield return new Fault($"article {article.Id}", "its text is not that of its blocks", false);
        if (Extract.CountWords(article.Body.Text) != article.WordCount)
            yield return new Fault($"article {article.Id}", $"wordCount is {article.WordCount}", false);
        if (article.Exposure != article.State.Exposure())
            yield return new Fault($"article {article.Id}", $"it is {article.State} and {article.Exposure}", false);
    }

    private static bool IsInPlace(Quote quote, string text)
    {
        if (quote.Anchor is QuoteAnchor.Orphaned)
            return true;
        var positions = new CodePoints(text);
        if (quote.Start < 0 || quote.End < quote.Start || quote.End > positions.At(text.Length))
            return false;
        var words = text.AsSpan(positions.UnitAt(quote.Start)..positions.UnitAt(quote.End));
        return words.SequenceEqual(quote.Drift?.Text ?? quote.Text);
    }

    private static Fault Misplaced(Quote quote) =>
        new($"quote {quote.Id}", $"other words than its own stand from {quote.Start} to {quote.End}", false);

    private static IEnumerable<Fault> Links(ArticleConsistency holdings)
    {
        var quotes = holdings.Quotes.Select(quote => quote.Id).ToHashSet();
        foreach (var quote in holdings.Quotes.Where(quote => quote.ParentId is { } id && !quotes.Contains(id)))
            yield return new Fault(
                $"quote {quote.Id}",
                $"its parent {quote.ParentId} is no quote of its article",
                false
            );
        foreach (var update in holdings.Updates)
        {
            foreach (var words in update.Affects.Where(words => words.Quote is { } id && !quotes.Contains(id)))
                yield return new Fault(
                    $"update {update.Id}",
                    $"it affects {words.Quote}, no quote of its article",
                    false
                );
        }
    }

    private static IEnumerable<Fault> Differences(EntityEntry entry)
    {
        var on = $"{entry.Metadata.ClrType.Name} {string.Join(' ', KeyOf(entry))}";
        if (entry.State is EntityState.Added)
            yield return new Fault(on, "is missing", true);
        if (entry.State is EntityState.Deleted)
            yield return new Fault(on, "is left over", true);
        if (entry.State is not EntityState.Modified)
            yield break;
        foreach (var property in entry.Properties.Where(p => p.IsModified && !Consequences.Contains(p.Metadata.Name)))
            yield return new Fault(
                on,
                $"{property.Metadata.Name} is {Shown(property.OriginalValue)} and not {Shown(property.CurrentValue)}",
                true
            );
    }

    private static IEnumerable<object?> KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property.Name).CurrentValue);

    private static string Shown(object? value) =>
        value is byte[] bytes ? $"{bytes.Length} other bytes" : $"{value ?? "nothing"}";
}
