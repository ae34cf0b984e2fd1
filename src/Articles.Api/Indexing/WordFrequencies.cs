using System.Numerics;
using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Articles.Api.Indexing;

/// <summary>
/// Tells in how much words are, up to where it no longer matters. Words that are in very much are asked for again and again, take
/// longest to count, and do not become rare in an hour: they are remembered for one.
/// </summary>
internal sealed class WordFrequencies : IDisposable
{
    /// <summary>What is in so many articles or quotes is common.</summary>
    public const int Common = 1_000;

    /// <summary>Nothing is counted further.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <param name="most">So far is counted.</param>
    /// <returns>
    /// In how many articles or quotes each is; of common words the power of two below, so that they weigh the same on the next page.
    /// </returns>
    public async Task<List<int>> CountAsync(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyCollection<Phrase> phrases,
        CancellationToken cancellationToken,
        int most = Most
    )
    {
        var remembered = phrases.Select(phrase => known.Get<int?>(KeyOf(index, phrase, most))).ToList();
        var unknown = phrases.Zip(remembered).Where(pair => pair.Second is null).Select(pair => pair.First).ToList();
        var counts = unknown.Count > 0 ? await db.CountAsync(index, unknown, most, cancellationToken) : [];
        var counted = unknown.Zip(counts.Select(count => Rounded(count, most))).ToDictionary();
        foreach (var (phrase, count) in counted.Where(pair => pair.Value >= Math.Min(Common, most)))
            Remember(KeyOf(index, phrase, most), count);
        return [.. phrases.Zip(remembered, (phrase, count) => count ?? counted[phrase])];
    }

    /// <summary>How many articles or quotes there are.</summary>
    public async Task<int> CountAllAsync(ArticlesDb db, WordIndex index, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(index, out int count))
            return count;
        count =
            index is WordIndex.Articles
                ? await db.Set<ArticleEntry>().CountAsync(cancellationToken)
                : await db.Set<QuoteEntry>().CountAsync(cancellationToken);
        if (count >= Common)
            Remember(index, count);
        return count;
    }

    private void Remember(object key, int count) =>
        known.Set(key, count, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });

    public void Dispose() => known.Dispose();

    private static int Rounded(int count, int most) =>
        count < Common || count == most
            ? count
            : Math.Max(Common, (int)BitOperations.RoundUpToPowerOf2((uint)count + 1) / 2);

    private static (WordIndex, string, bool, int) KeyOf(WordIndex index, Phrase phrase, int most) =>
        (index, string.Join(' ', phrase.Terms), phrase.IsPrefix, most);
}
