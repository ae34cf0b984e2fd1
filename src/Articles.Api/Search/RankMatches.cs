using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Search.Query;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Search;

/// <summary>A match with its final score.</summary>
internal sealed record RankedMatch(WordIndex Index, Guid Id, double Score, DateTimeOffset SortAt);

/// <summary>
/// Ranks what matches. The engine says how well words fit; titles count more, later articles a little more, and a title that is just
/// what was typed comes first. Where very much matches, only the latest matches are ranked, and those in titles.
/// </summary>
internal sealed class RankMatches(ArticlesDb db, SearchScope scope, TypedQuery query)
{
    /// <summary>So many of the latest matches are ranked, of articles and of quotes each.</summary>
    public const int Most = 1_000;

    // What more than these have tells little, and is not looked for where not everything can be found.
    private const int Common = 1_000;
    private const double InTitle = 3;
    private const double OfQuotes = 0.7;
    private const double WholeTitle = 1_000;
    private const double Recent = 0.3;
    private const double HalfLifeDays = 730;

    private WordQuery words = query.Words();

    /// <summary>Best first; what is as good in the order of ids.</summary>
    public async Task<List<RankedMatch>> RunAsync(CancellationToken cancellationToken)
    {
        if (query.IsEmpty)
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

    /// <summary>Compared to the latest match and not to today, so that it stays the same from page to page.</summary>
    private static double Freshness(TimeSpan age) => 1 + Recent * Math.Pow(2, -age.TotalDays / HalfLifeDays);

    /// <summary>How many there are, those that were not ranked included.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var index in query.IsEmpty ? [] : scope.Indexes)
            count += await scope.Match(db, index, words).CountAsync(cancellationToken);
        return count;
    }

    private async Task<List<RankedMatch>> RankAsync(CancellationToken cancellationToken)
    {
        var ranked = new List<RankedMatch>();
        foreach (var index in scope.Indexes)
        {
            var matches = await LatestAsync(index, words, cancellationToken);
            if (index is WordIndex.Quotes || matches.Count == 0)
                ranked.AddRange(matches.Select(match => Ranked(index, match, match.Score * OfQuotes)));
            else
                ranked.AddRange(await WithTitlesAsync(matches, cancellationToken));
        }
        return ranked;
    }

    private async Task<IEnumerable<RankedMatch>> WithTitlesAsync(
        List<WordMatch> matches,
        CancellationToken cancellationToken
    )
    {
        var inTitle = await LatestAsync(WordIndex.Articles, query.InTitles(), cancellationToken);
        // Nobody's title is what is in nobody's title.
        var whole =
            inTitle.Count > 0 && query.WholeTitle() is { } title
                ? await LatestAsync(WordIndex.Articles, title, cancellationToken)
                : [];
        var titles = inTitle.Select(match => match.OwnerId).ToHashSet();
        var wholes = whole.Select(match => match.OwnerId).ToHashSet();
        return matches
            .Concat(inTitle)
            .Concat(whole)
            .DistinctBy(match => match.OwnerId)
            .Select(match =>
                Ranked(
                    WordIndex.Articles,
                    match,
                    match.Score
                        + (titles.Contains(match.OwnerId) ? InTitle : 0)
                        + (wholes.Contains(match.OwnerId) ? WholeTitle : 0)
                )
            );
    }

    private static RankedMatch Ranked(WordIndex index, WordMatch match, double score) =>
        new(index, match.OwnerId, score, WordRow.TimeOf(match.Number));

    private Task<List<WordMatch>> LatestAsync(WordIndex index, WordQuery words, CancellationToken cancellationToken) =>
        scope
            .Match(db, index, words)
            .OrderByDescending(match => match.Number)
            .Take(Most)
            .ToListAsync(cancellationToken);

    /// <summary>Where nothing has all of the words: what has any of those that are not in everything.</summary>
    private async Task<WordQuery> SomeOfAsync(CancellationToken cancellationToken)
    {
        var rare = new List<IReadOnlyList<Phrase>>();
        foreach (var phrases in query.All)
        {
            var one = new WordQuery { All = [phrases] };
            var count = 0;
            foreach (var index in scope.Indexes)
                count += await db.Match(index, one).Take(Common).CountAsync(cancellationToken);
            if (count is > 0 and < Common)
                rare.Add(phrases);
        }
        return query.Words() with { All = rare.Count > 0 ? rare : query.All, AnyWillDo = true, Better = [] };
    }
}
