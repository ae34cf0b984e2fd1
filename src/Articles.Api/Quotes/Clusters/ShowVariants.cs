using Articles.Api.Comparison;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Quotes.Verifying;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>Shows the wordings of a cluster with the quotes that have them, and how they differ from the one that was first.</summary>
/// <param name="first">The quote that was printed first.</param>
internal sealed class ShowVariants(ArticlesDb db, Guid first)
{
    private const int MostVariants = 20;
    private const int MostQuotes = 10;

    // The time to lay two texts side by side grows with the product of their lengths.
    private const int MostWords = 600;

    public async Task<List<ClusterVariant>> OfClusterAsync(long cluster, CancellationToken cancellationToken)
    {
        var rows = db.ClusteredQuotes.Where(row => row.Voice.ClusterId == cluster);
        var wordings = await rows.GroupBy(row => row.Voice.WordingId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                First = group.Min(row => row.SortAt),
            })
            .OrderByDescending(wording => wording.Count)
            .ThenBy(wording => wording.First)
            .ThenBy(wording => wording.Key)
            .Take(MostVariants)
            .ToListAsync(cancellationToken);
        var ids = wordings.ConvertAll(wording => wording.Key);
        var printed = (
            await rows.Where(row => ids.Contains(row.Voice.WordingId))
                .Select(row => new
                {
                    row.QuoteId,
                    row.SortAt,
                    row.Voice.WordingId,
                })
                .ToListAsync(cancellationToken)
        ).GroupBy(row => row.WordingId).SelectMany(some => some.OrderBy(row => row.SortAt).ThenBy(row => row.QuoteId).Take(MostQuotes)).ToList();
        var quotes = await QuotesAsync(printed.ConvertAll(row => row.QuoteId), cancellationToken);
        var byWording = printed
            .Where(row => quotes.ContainsKey(row.QuoteId))
            .ToLookup(row => row.WordingId, row => quotes[row.QuoteId]);
        var original = await OriginalAsync(cancellationToken);
        return wordings
            .Where(wording => byWording.Contains(wording.Key))
            .Select(wording => Show(wording.Count, byWording[wording.Key], original))
            .ToList();
    }

    /// <summary>A quote that is in no cluster, such as a draft's.</summary>
    public async Task<List<ClusterVariant>> AloneAsync(Guid quote, CancellationToken cancellationToken)
    {
        var quotes = await QuotesAsync([quote], cancellationToken);
        return quotes.Count == 0 ? [] : [Show(1, quotes.Values, await OriginalAsync(cancellationToken))];
    }

    private async Task<string?> OriginalAsync(CancellationToken cancellationToken) =>
        (await QuotesAsync([first], cancellationToken)).GetValueOrDefault(first)?.Words;

    private static ClusterVariant Show(int count, IEnumerable<Shown> shown, string? original)
    {
        var quotes = shown.OrderBy(one => one.SortAt).ThenBy(one => one.Quote.Id).ToList();
        return new ClusterVariant
        {
            Text = quotes[0].Text,
            Count = count,
            Changes = original is null ? [] : Changes(original, quotes[0].Words),
            Quotes = quotes.ConvertAll(one => one.Quote),
        };
    }

    private static List<WordRun> Changes(string original, string words)
    {
        var (before, after) = (ClaimedWord.Of(original), ClaimedWords.Of(words).Words);
        if (before.Count > MostWords || after.Count > MostWords)
            return WordRun.Between(original, words);
        var aligned = AlignedWords.Of(after, before);
        var runs = new List<WordRun>();
        // What is left out at either end is no difference to a claim, and is one here.
        if (aligned.First > 0)
            runs.Add(Removed(before[..aligned.First]));
        runs.AddRange(aligned.Changes);
        if (aligned.Last < before.Count)
            runs.Add(Removed(before[aligned.Last..]));
        return runs is [{ Change: RunChange.Same }] ? [] : runs;
    }

    private static WordRun Removed(List<ClaimedWord> words) =>
        new(RunChange.Removed, string.Join(' ', words.Select(word => word.Printed)));

    private async Task<Dictionary<Guid, Shown>> QuotesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var quotes = await db
            .Quotes.Where(quote => ids.Contains(quote.Id))
            .Select(quote => new
            {
                quote.Id,
                quote.SortAt,
                quote.Text,
                quote.Segments,
                quote.Drift,
                Quote = new PrintedQuote
                {
                    Id = quote.Id,
                    Article = new ArticleReference
                    {
                        Id = quote.ArticleId,
                        Slug = quote.Article.Slug,
                        Title = quote.Article.Title,
                    },
                    SiteName = quote.Article.SiteName,
                    PublishedAt = quote.PublishedAt,
                    SpeakerText = quote.SpeakerText,
                    Speaker =
                        quote.Speaker == null
                            ? null
                            : new SpeakerReference
                            {
                                Id = quote.Speaker.Id,
                                Slug = quote.Speaker.Slug,
                                Name = quote.Speaker.Name,
                                Description = quote.Speaker.Description,
                            },
                    Kind = quote.Kind,
                    Standing = quote.Standing,
                    Confidence = quote.Confidence,
                },
            })
            .ToListAsync(cancellationToken);
        return quotes.ToDictionary(
            quote => quote.Id,
            quote => new Shown(
                quote.Quote,
                quote.SortAt,
                quote.Text,
                Quote.WordsOf(quote.Text, quote.Segments, quote.Drift)
            )
        );
    }

    /// <param name="Words">The text without what interrupts it.</param>
    private sealed record Shown(PrintedQuote Quote, DateTimeOffset SortAt, string Text, string Words);
}
