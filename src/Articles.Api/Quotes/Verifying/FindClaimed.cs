using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Verifying;

/// <summary>
/// Finds what claims may have been taken from, by the index of words: never more than a few quotes of each are looked at, and all claims
/// are looked for in the same queries.
/// </summary>
internal sealed class FindClaimed(ArticlesDb db, WordFrequencies frequencies, VerifyBounds bounds)
{
    private const int Rarest = 5;

    // A rough number does: what counts is how its words compare.
    private const int Everything = 100_000;

    /// <summary>Quotes that may have all of a claim, those first that have nothing else, and the earliest of each.</summary>
    /// <returns>For each claim.</returns>
    public async Task<List<List<Guid>>> ExactAsync(
        IReadOnlyList<SoughtClaim> claims,
        CancellationToken cancellationToken
    )
    {
        var alone = claims.Where(claim => claim.Words.Runs.Count == 1).ToList();
        var whole = await TakeAsync(
            alone,
            claim =>
                [
                    [new Phrase([WordRow.AllOf(claim.Words.Runs[0])])],
                ],
            cancellationToken
        );
        // Where somebody said just this, who else has it among other words matters less.
        var others = claims.Where(claim => whole.GetValueOrDefault(claim) is null).ToList();
        var among = await TakeAsync(others, CluesOf, cancellationToken);
        return claims.Select(claim => whole.GetValueOrDefault(claim) ?? among.GetValueOrDefault(claim) ?? []).ToList();
    }

    private async Task<Dictionary<SoughtClaim, List<Guid>>> TakeAsync(
        List<SoughtClaim> claims,
        Func<SoughtClaim, List<IReadOnlyList<Phrase>>> sought,
        CancellationToken cancellationToken
    )
    {
        var queries = claims.ConvertAll(claim => new WordQuery { All = sought(claim) });
        var found = await db.FindEachAsync(WordIndex.Quotes, queries, bounds.Exact, latest: false, cancellationToken);
        return found.ToDictionary(
            matches => claims[matches.Key],
            matches => matches.OrderBy(match => match.Number).Select(match => match.Owner).ToList()
        );
    }

    /// <summary>Quotes that have some of a claim's rarest words; where all are frequent, of its pairs of words.</summary>
    /// <returns>For each claim.</returns>
    public async Task<List<List<Guid>>> LikeAsync(
        IReadOnlyList<SoughtClaim> claims,
        CancellationToken cancellationToken
    )
    {
        var clues = await CluesAsync(claims, cancellationToken);
        var queries = clues.ConvertAll(of => new WordQuery { All = [of.ConvertAll(clue => clue.Clue)] });
        var asked = Enumerable.Range(0, clues.Count).Where(n => clues[n].Count > 0).ToList();
        var found = await db.FindEachAsync(
            WordIndex.Quotes,
            asked.ConvertAll(n => queries[n]),
            bounds.LikeMatches,
            latest: false,
            cancellationToken
        );
        var numbers = found.SelectMany(matches => matches).Select(match => match.Number).Distinct().ToList();
        var entries = await db.MatchesOf(WordIndex.Quotes, numbers)
            .AsNoTracking()
            .ToDictionaryAsync(match => match.Number, cancellationToken);
        var likest = claims.Select(_ => new List<Guid>()).ToList();
        foreach (var (n, place) in asked.Index())
            likest[place] = Likest(
                clues[place],
                [.. found[n].Select(match => entries.GetValueOrDefault(match.Number)).OfType<WordMatch>()]
            );
        return likest;
    }

    private List<Guid> Likest(List<(int Count, Phrase Clue)> clues, List<WordMatch> matches)
    {
        var score = new ScoreMatches(
            clues.ConvertAll<IReadOnlyList<Phrase>>(clue => [clue.Clue]),
            clues.ConvertAll(clue => clue.Count),
            Everything,
            matches
        );
        return matches
            .OrderByDescending(score.Of)
            .ThenBy(match => match.Number)
            .Take(bounds.Like)
            .Select(match => match.OwnerId)
            .ToList();
    }

    /// <summary>Articles that may have a claim's words in their text, the latest first.</summary>
    /// <returns>For each claim.</returns>
    public async Task<List<List<Guid>>> ArticlesAsync(
        IReadOnlyList<SoughtClaim> claims,
        CancellationToken cancellationToken
    )
    {
        var queries = claims.Select(claim => new WordQuery { All = CluesOf(claim) }).ToList();
        var found = await db.FindEachAsync(
            WordIndex.Articles,
            queries,
            bounds.Articles,
            latest: true,
            cancellationToken
        );
        return claims
            .Select((_, n) => found[n].OrderByDescending(match => match.Number).Select(match => match.Owner).ToList())
            .ToList();
    }

    private static List<IReadOnlyList<Phrase>> CluesOf(SoughtClaim claim) =>
        claim.Words.Clues.ConvertAll<IReadOnlyList<Phrase>>(clue => [clue]);

    private async Task<List<List<(int Count, Phrase Clue)>>> CluesAsync(
        IReadOnlyList<SoughtClaim> claims,
        CancellationToken cancellationToken
    )
    {
        var clues = await RarestAsync(claims, inARow: 1, cancellationToken);
        var frequent = Enumerable.Range(0, clues.Count).Where(n => clues[n].Count < 2).ToList();
        var pairs = await RarestAsync(frequent.ConvertAll(n => claims[n]), inARow: 2, cancellationToken);
        foreach (var (n, place) in frequent.Index())
            clues[place].AddRange(pairs[n]);
        return clues.ConvertAll(Few);
    }

    /// <summary>Of the rarest first, as many as find no more than may be looked at; but always one.</summary>
    private List<(int Count, Phrase Clue)> Few(List<(int Count, Phrase Clue)> clues)
    {
        var all = 0;
        return clues
            .OrderBy(clue => clue.Count)
            .Where((clue, n) => (all += clue.Count) <= bounds.LikeMatches || n == 0)
            .ToList();
    }

    private async Task<List<List<(int Count, Phrase Clue)>>> RarestAsync(
        IReadOnlyList<SoughtClaim> claims,
        int inARow,
        CancellationToken cancellationToken
    )
    {
        var clues = claims.Select(claim => Words(claim.Words, inARow).ToList()).ToList();
        var all = clues.SelectMany(of => of).DistinctBy(NameOf).ToList();
        var counted = await frequencies.CountAsync(db, WordIndex.Quotes, all, cancellationToken, bounds.Common);
        var counts = all.Select(NameOf).Zip(counted).ToDictionary();
        return clues.ConvertAll(of =>
            of.ConvertAll(clue => (Count: counts[NameOf(clue)], Clue: clue))
                .Where(one => one.Count > 0 && one.Count < bounds.Common)
                .OrderBy(one => one.Count)
                .Take(Rarest)
                .ToList()
        );
    }

    /// <summary>So many words in a row, each once.</summary>
    private IEnumerable<Phrase> Words(ClaimedWords claim, int inARow) =>
        claim
            .Runs.SelectMany(run =>
                Enumerable.Range(0, Math.Max(0, run.Count - inARow + 1)).Select(n => run.GetRange(n, inARow))
            )
            .DistinctBy(terms => string.Join(' ', terms))
            // Long words are rarer.
            .OrderByDescending(terms => terms.Sum(term => term.Length))
            .Take(bounds.Clues)
            .Select(terms => new Phrase(terms));

    private static string NameOf(Phrase phrase) => string.Join(' ', phrase.Terms);
}
