using System.Numerics;
using Articles.Api.Database;
using Articles.Api.Database.Words;
using Microsoft.Extensions.Caching.Memory;

namespace Articles.Api.Search;

/// <summary>
/// Tells in how much words are, up to where it no longer matters. Words that are in so much are asked for again and again, take longest
/// to count, and do not become rare in an hour: they are remembered for one.
/// </summary>
internal sealed class CommonWords : IDisposable
{
    /// <summary>What is in so many articles or quotes is common.</summary>
    public const int Common = 1_000;

    /// <summary>Nothing is counted further.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <returns>
    /// In how many articles or quotes it is; of common words the power of two below, so that they weigh the same on the next page.
    /// </returns>
    public async Task<int> CountAsync(
        ArticlesDb db,
        WordIndex index,
        Phrase phrase,
        CancellationToken cancellationToken
    )
    {
        var key = (index, string.Join(' ', phrase.Terms), phrase.IsPrefix);
        if (known.TryGetValue(key, out int kept))
            return kept;
        var count = await db.CountAsync(index, phrase, Most, cancellationToken);
        if (count < Common)
            return count;
        var rounded =
            count == Most ? Most : Math.Max(Common, (int)BitOperations.RoundUpToPowerOf2((uint)count + 1) / 2);
        return known.Set(
            key,
            rounded,
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered }
        );
    }

    public void Dispose() => known.Dispose();
}
