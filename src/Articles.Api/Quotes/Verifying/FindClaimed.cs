using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Verifying;

/// <summary>Finds what a claim may have been taken from, by the index of words: never more than a few quotes are looked at.</summary>
internal sealed class FindClaimed(ArticlesDb db, ClaimedWords claim, WordFrequencies frequencies, AlignBudget budget)
{
    private const int MostExact = 50;
    private const int MostLike = 100;
    private const int MostArticles = 5;
    private const int MostClues = 24;
    private const int Rarest = 5;

    // What is in more quotes than these tells little.
    private const int Common = WordFrequencies.Common;

    // A rough number does: what counts is how its words compare.
    private const int Everything = 100_000;

    private List<IReadOnlyList<Phrase>> Clues => claim.Clues.ConvertAll<IReadOnlyList<Phrase>>(clue => [clue]);

    /// <summary>Quotes that may have all of the claim, those first that have nothing else, and the earliest of each.</summary>
    public async Task<List<Guid>> ExactAsync(CancellationToken cancellationToken)
    {
        var whole =
            claim.Runs.Count == 1
                ? await TakeAsync(
                    [
                        [new Phrase([WordRow.AllOf(claim.Runs[0])])],
                    ],
                    cancellationToken
                )
                : [];
        // Where somebody said just this, who else has it among other words matters less.
        return whole.Count > 0 ? whole : [.. whole, .. await TakeAsync(Clues, cancellationToken)];
    }

    private Task<List<Guid>> TakeAsync(List<IReadOnlyList<Phrase>> all, CancellationToken cancellationToken) =>
        db.Match(WordIndex.Quotes, new WordQuery { All = all })
            .OrderBy(match => match.Number)
            .Take(MostExact)
            .Select(match => match.OwnerId)
            .ToListAsync(cancellationToken);

    /// <summary>Quotes that have some of its rarest words; where all are frequent, of its pairs of words.</summary>
    public async Task<List<Guid>> LikeAsync(CancellationToken cancellationToken)
    {
        var clues = await RarestAsync(Words(1), cancellationToken);
        if (clues.Count < 2)
            clues.AddRange(await RarestAsync(Words(2), cancellationToken));
        if (clues.Count == 0)
            return [];
        var all = clues.ConvertAll<IReadOnlyList<Phrase>>(clue => [clue.Clue]);
        var matches = await db.Match(WordIndex.Quotes, new WordQuery { All = [clues.ConvertAll(clue => clue.Clue)] })
            .OrderBy(match => match.Number)
            .Take(Rarest * Common)
            .ToListAsync(cancellationToken);
        var score = new ScoreMatches(all, clues.ConvertAll(clue => clue.Count), Everything, matches);
        return matches
            .OrderByDescending(score.Of)
            .ThenBy(match => match.Number)
            .Take(MostLike)
            .Select(match => match.OwnerId)
            .ToList();
    }

    /// <summary>Articles that have the words in their text.</summary>
    public async Task<List<ArticleReference>> InTextAsync(CancellationToken cancellationToken)
    {
        var ids = await db.Match(WordIndex.Articles, new WordQuery { All = Clues })
            .OrderByDescending(match => match.Number)
            .Take(MostArticles)
            .Select(match => match.OwnerId)
            .ToListAsync(cancellationToken);
        var articles = await db
            .Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                article.Slug,
                article.Title,
                article.Body.Text,
            })
            .ToListAsync(cancellationToken);
        return articles
            .Where(article => budget.Align(claim, article.Text) is { Words.IsExact: true })
            .OrderBy(article => ids.IndexOf(article.Id))
            .Select(article => new ArticleReference
            {
                Id = article.Id,
                Slug = article.Slug,
                Title = article.Title,
            })
            .ToList();
    }

    /// <summary>So many words in a row, each once.</summary>
    private IEnumerable<Phrase> Words(int inARow) =>
        claim
            .Runs.SelectMany(run =>
                Enumerable.Range(0, Math.Max(0, run.Count - inARow + 1)).Select(n => run.GetRange(n, inARow))
            )
            .DistinctBy(terms => string.Join(' ', terms))
            // Long words are rarer.
            .OrderByDescending(terms => terms.Sum(term => term.Length))
            .Take(MostClues)
            .Select(terms => new Phrase(terms));

    private async Task<List<(int Count, Phrase Clue)>> RarestAsync(
        IEnumerable<Phrase> clues,
        CancellationToken cancellationToken
    )
    {
        var all = clues.ToList();
        var counts = await frequencies.CountAsync(db, WordIndex.Quotes, all, cancellationToken, Common);
        return counts
            .Zip(all)
            .Where(one => one.First is > 0 and < Common)
            .OrderBy(one => one.First)
            .Take(Rarest)
            .ToList();
    }
}
