using Articles.Api.Database;
using Articles.Api.Database.Words;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Related;

/// <summary>Finds articles that have rare words of one in them, by the index of words.</summary>
internal sealed class SharedTerms(ArticlesDb db, OneArticle article)
{
    // What is in more articles tells little.
    private const int Common = 100;

    // A rough number does: what counts is how words compare.
    private const double Everything = 100_000;
    private const int Rarest = 8;

    public async Task FindAsync(RelatedScores common, CancellationToken cancellationToken)
    {
        var terms = DistinctiveTerms.Of(article.Title, article.Text);
        if (terms.Count == 0)
            return;
        var found = await db.FindTerms(terms.ConvertAll(term => term.Term), Common + 1)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var rarest = found
            .GroupBy(match => match.Term)
            .Select(matches => (Term: terms[matches.Key], Matches: matches.ToList()))
            .Where(pair => pair.Matches.Count <= Common && pair.Matches.Exists(match => match.OwnerId != article.Id))
            .Select(pair => (pair.Term, pair.Matches, Score: RarityOf(pair.Matches.Count)))
            .OrderByDescending(pair => pair.Score * pair.Term.Weight)
            .ThenBy(pair => pair.Term.Term, StringComparer.Ordinal)
            .Take(Rarest);
        foreach (var (term, matches, score) in rarest)
        {
            foreach (var match in matches.Where(match => match.OwnerId != article.Id))
                common.Add(match.OwnerId, WordRow.TimeOf(match.Number), score, term.Printed);
        }
    }

    /// <returns>1 for a word that is nearly nowhere else.</returns>
    private static double RarityOf(int articles) => Math.Log(1 + Everything / (articles + 1)) / Math.Log(Everything);
}
