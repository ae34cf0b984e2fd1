using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Search;

/// <summary>A match with its score.</summary>
internal sealed record RankedMatch(WordIndex Index, Guid Id, double Score, DateTimeOffset SortAt);

/// <summary>
/// Ranks what matches, by <see cref="ScoreMatches"/>; later articles count a little more, and a title that is just what was typed comes
/// first. Where very much matches, only the latest matches are ranked, and those in titles.
/// </summary>
internal sealed class RankMatches(ArticlesDb db, SearchScope scope, TypedQuery query, WordFrequencies frequencies)
{
    /// <summary>So many of the latest matches are ranked, of articles and of quotes each.</summary>
    public const int Most = 300;

    // With so many of the latest in whose titles all words are, others are not looked for.
    private const int EnoughInTitles = 20;

    private const double OfQuotes = 0.7;
    private const double WholeTitle = 1_000;
    private const double Recent = 0.3;
    private const double HalfLifeDays = 730;

    private WordQuery words = query.Words();

    /// <summary>Best first; what is as good in the order of ids.</summary>
    public async Task<List<RankedMatch>> RunAsync(CancellationToken cancellationToken)
    {
        // With filters of quotes alone, no article is looked for.
        if (query.IsEmpty || !scope.Indexes.Any())
            return [];
        var ranked = await RankAsync(cancellationToken);
        if (ranked.Count == 0 && query.All.Count > 1)
        {
            words = await SomeOfAsync(cancellationToken);
            ranked = await RankAsync(cancellationToken);
        }
        var latest = ranked.Select(match => match.SortAt).DefaultIfEmpty().Max();
        return ranked
            .Select(match => match with { Score = match.Score * Freshness(latest - match.SortAt) })
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Id)
            .ToList();
    }

    /// <summary>How many there are, those that were not ranked included.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var index in query.IsEmpty ? [] : scope.Indexes)
            count += await scope.Match(db, index, words).CountAsync(cancellationToken);
        return count;
    }

    /// <summary>Compared to the latest match and not to today, so that it stays the same from page to page.</summary>
    private static double Freshness(TimeSpan age) => 1 + Recent * Math.Pow(2, -age.TotalDays / HalfLifeDays);

    private async Task<List<RankedMatch>> RankAsync(CancellationToken cancellationToken)
    {
        // Of one word alone it does not matter how frequent it is.
        var counts =
            words.All.Count > 1
                ? await CountAsync(scope.Indexes.First(), words.All, cancellationToken)
                : [.. words.All.Select(_ => 1)];
        var rare = RareWords.Of(words, counts);
        var ranked = new List<RankedMatch>();
        foreach (var index in scope.Indexes)
        {
            var some = await MatchAsync(index, rare, cancellationToken);
            var score = new ScoreMatches(index, words.All, counts);
            if (index is WordIndex.Articles)
                ranked.AddRange(await WithTitlesAsync(some, score, cancellationToken));
            else
                ranked.AddRange(some.Select(match => Ranked(index, match, score.Of(match) * OfQuotes)));
        }
        return ranked;
    }

    private async Task<IEnumerable<RankedMatch>> WithTitlesAsync(
        List<WordMatch> matches,
        ScoreMatches score,
        CancellationToken cancellationToken
    )
    {
        if (matches.Count == Most && matches.Count(score.IsInTitle) < EnoughInTitles)
            matches.AddRange(await LatestAsync(WordIndex.Articles, query.InTitles(), cancellationToken));
        var whole = query.WholeTitle() is { } title
            ? await LatestAsync(WordIndex.Articles, title, cancellationToken)
            : [];
        var wholes = whole.Select(match => match.OwnerId).ToHashSet();
        return matches
            .Concat(whole)
            .DistinctBy(match => match.OwnerId)
            .Select(match =>
                Ranked(WordIndex.Articles, match, score.Of(match) + (wholes.Contains(match.OwnerId) ? WholeTitle : 0))
            );
    }

    private static RankedMatch Ranked(WordIndex index, WordMatch match, double score) =>
        new(index, match.OwnerId, score, WordRow.TimeOf(match.Number));

    private async Task<List<WordMatch>> MatchAsync(
        WordIndex index,
        RareWords? rare,
        CancellationToken cancellationToken
    )
    {
        if (rare is null)
            return await LatestAsync(index, words, cancellationToken);
        var few = await LatestAsync(index, rare.Words, cancellationToken, WordFrequencies.Common);
        return few.Count < WordFrequencies.Common
            ? few.Where(rare.HasOthers).Take(Most).ToList()
            : await LatestAsync(index, words, cancellationToken);
    }

    private Task<List<WordMatch>> LatestAsync(
        WordIndex index,
        WordQuery of,
        CancellationToken cancellationToken,
        int most = Most
    ) => scope.Match(db, index, of).OrderByDescending(match => match.Number).Take(most).ToListAsync(cancellationToken);

    private Task<List<int>> CountAsync(
        WordIndex index,
        IReadOnlyList<IReadOnlyList<Phrase>> all,
        CancellationToken cancellationToken
    ) => frequencies.CountAsync(db, index, [.. all.Select(phrases => phrases[0])], cancellationToken);

    /// <summary>Where nothing has all of the words: what has any of those that are not in everything.</summary>
    private async Task<WordQuery> SomeOfAsync(CancellationToken cancellationToken)
    {
        var counts = new int[query.All.Count];
        foreach (var index in scope.Indexes)
        {
            foreach (var (n, count) in (await CountAsync(index, query.All, cancellationToken)).Index())
                counts[n] += count;
        }
        // What is in more tells little.
        var rare = query.All.Where((_, n) => counts[n] is > 0 and < WordFrequencies.Common).ToList();
        return words with { All = rare.Count > 0 ? rare : query.All, AnyWillDo = true };
    }
}
