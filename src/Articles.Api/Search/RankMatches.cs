using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Search;

/// <summary>A match with its score.</summary>
/// <param name="Order">Hits are answered by this, the greatest first.</param>
internal sealed record RankedMatch(WordIndex Index, Guid Id, double Score, DateTimeOffset SortAt, double Order);

/// <summary>
/// Ranks what matches, by <see cref="ScoreMatches"/>; later articles count a little more, and a title that is just what was typed comes
/// first. A few words all have to be there; of a sentence, enough of them. Where very much matches, what is about the words is ranked, and
/// the latest of the rest: nothing else could come before these.
/// </summary>
internal sealed class RankMatches(
    ArticlesDb db,
    SearchScope scope,
    TypedQuery query,
    WordFrequencies frequencies,
    bool isLatestFirst
)
{
    /// <summary>So many hits are answered at most.</summary>
    public const int MostAnswered = 600;

    // Of each index so many of the latest are looked at, and so many that are about the words.
    private const int Most = 1_000;

    // So many telling words are a sentence, of which hardly a text has every word.
    private const int Sentence = 4;

    // A hit has words that make up this share of all rarity.
    private const double Enough = 0.15;

    private const double OfQuotes = 0.7;
    private const double WholeTitle = 1_000;
    private const double Recent = 0.3;
    private const double HalfLifeDays = 730;

    private readonly IReadOnlyList<TypedWord> telling = query.Telling;
    private readonly WordQuery all = query.Having(query.Telling.Select(word => word.Phrases));
    private List<int> counts = [];
    private int everything;
    private int? ofSome;

    /// <summary>Best first, or latest first; of what is alike articles before quotes, and each in the order of ids.</summary>
    public async Task<List<RankedMatch>> RunAsync(CancellationToken cancellationToken)
    {
        // With filters of quotes alone, no article is looked for.
        if (query.IsEmpty || !scope.Indexes.Any())
            return [];
        await CountWordsAsync(cancellationToken);
        var maySkip = telling.Any(word => !word.IsRequired);
        var ranked =
            telling.Count < Sentence || !maySkip
                ? await RankAsync(all, RareWords.Of(all, counts, everything), enough: 0, cancellationToken)
                : [];
        if (ranked.Count == 0 && telling.Count > 1 && maySkip && HavingSome() is { } some)
        {
            ranked = await RankAsync(some, rare: null, Enough, cancellationToken);
            ofSome = ranked.Count;
        }
        var latest = ranked.Select(match => match.SortAt).DefaultIfEmpty().Max();
        return ranked
            .Select(match => Ordered(match, match.Score * Freshness(latest - match.SortAt)))
            .OrderByDescending(match => match.Order)
            .ThenBy(match => match.Index)
            .ThenBy(match => match.Id)
            .Take(MostAnswered)
            .ToList();
    }

    /// <summary>Whether hits may have only some of the words.</summary>
    public bool IsOfSome => ofSome is not null;

    /// <summary>How many there are. Of a sentence those that were ranked.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        if (ofSome is { } some)
            return some;
        var count = 0;
        foreach (var index in query.IsEmpty ? [] : scope.Indexes)
            count += await scope.Match(db, index, all).CountAsync(cancellationToken);
        return count;
    }

    private RankedMatch Ordered(RankedMatch match, double score) =>
        match with
        {
            Score = score,
            Order = isLatestFirst ? match.SortAt.ToUnixTimeSeconds() : score,
        };

    /// <summary>Compared to the latest match and not to today, so that it stays the same from page to page.</summary>
    private static double Freshness(TimeSpan age) => 1 + Recent * Math.Pow(2, -age.TotalDays / HalfLifeDays);

    /// <summary>In how much each telling word is. Of one word alone it does not matter.</summary>
    private async Task CountWordsAsync(CancellationToken cancellationToken)
    {
        counts = [.. telling.Select(_ => 0)];
        if (telling.Count == 1)
            return;
        foreach (var index in scope.Indexes)
        {
            everything += await frequencies.CountAllAsync(db, index, cancellationToken);
            var some = await frequencies.CountAsync(
                db,
                index,
                [.. telling.Select(word => word.Phrases[0])],
                cancellationToken
            );
            counts = [.. counts.Zip(some, (one, other) => one + other)];
        }
    }

    /// <summary>What has all that is required; where nothing is, any of the rarest words, which are what tells good hits from others.</summary>
    private WordQuery? HavingSome()
    {
        var required = telling.Where(word => word.IsRequired).Select(word => word.Phrases).ToList();
        if (required.Count > 0)
            return query.Having(required);
        var leading = new List<Phrase>();
        var sum = 0;
        foreach (var (word, count) in telling.Zip(counts).Where(pair => pair.Second > 0).OrderBy(pair => pair.Second))
        {
            if (leading.Count > 0 && sum + count > Most)
                break;
            sum += count;
            leading.AddRange(word.Phrases);
        }
        return leading.Count == 0 ? null : query.Having([leading]);
    }

    /// <param name="rare">The same without its common words; null where they are not known.</param>
    /// <param name="enough">Which share of all rarity a hit has to have.</param>
    private async Task<List<RankedMatch>> RankAsync(
        WordQuery words,
        RareWords? rare,
        double enough,
        CancellationToken cancellationToken
    )
    {
        var ranked = new List<RankedMatch>();
        foreach (var index in scope.Indexes)
        {
            var matches = await MatchAsync(index, words, rare, cancellationToken);
            var wholes = await WholeTitlesAsync(index, cancellationToken);
            var first = wholes.Select(match => match.OwnerId).ToHashSet();
            var score = new ScoreMatches([.. telling.Select(word => word.Phrases)], counts, everything, matches);
            ranked.AddRange(
                matches
                    .Concat(wholes)
                    .DistinctBy(match => match.OwnerId)
                    .Where(match => enough == 0 || score.ShareOf(match) >= enough)
                    .Select(match =>
                        Ranked(index, match, score.Of(match) + (first.Contains(match.OwnerId) ? WholeTitle : 0))
                    )
            );
        }
        return ranked;
    }

    private static RankedMatch Ranked(WordIndex index, WordMatch match, double score) =>
        new(
            index,
            match.OwnerId,
            index is WordIndex.Quotes ? score * OfQuotes : score,
            WordRow.TimeOf(match.Number),
            0
        );

    private async Task<List<WordMatch>> WholeTitlesAsync(WordIndex index, CancellationToken cancellationToken) =>
        index is WordIndex.Articles && query.WholeTitle() is { } title
            ? await LatestAsync(index, title, Most, cancellationToken)
            : [];

    private async Task<List<WordMatch>> MatchAsync(
        WordIndex index,
        WordQuery words,
        RareWords? rare,
        CancellationToken cancellationToken
    )
    {
        if (rare is not null)
        {
            var few = await LatestAsync(index, rare.Words, WordFrequencies.Common, cancellationToken);
            if (few.Count < WordFrequencies.Common)
                return few.FindAll(rare.HasOthers);
        }
        var latest = await LatestAsync(index, words, Most, cancellationToken);
        return latest.Count < Most || isLatestFirst
            ? latest
            : [.. latest, .. await LatestAsync(index, words.AboutOne(), Most, cancellationToken)];
    }

    private Task<List<WordMatch>> LatestAsync(
        WordIndex index,
        WordQuery of,
        int most,
        CancellationToken cancellationToken
    ) => scope.Match(db, index, of).OrderByDescending(match => match.Number).Take(most).ToListAsync(cancellationToken);
}
