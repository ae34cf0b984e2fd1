using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Merging;

/// <param name="IsShown">Whether readers see it, so that it counts.</param>
internal sealed record QuoteToSplit(Guid Id, Guid Article, bool IsShown);

/// <summary>Finds the words of a speaker that a split is about.</summary>
internal sealed class QuotesToSplit(ArticlesDb db, Speaker speaker)
{
    public async Task<List<QuoteToSplit>> FindAsync(SpeakerSplit split, CancellationToken cancellationToken)
    {
        var asked = (split.Quotes ?? []).Select(Guid.Parse).ToList();
        var articles = await ArticlesAsync(split.Articles ?? [], cancellationToken);
        var ids = articles.OfType<Guid>().ToList();
        var quotes = await db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => quote.SpeakerId == speaker.Id)
            .Where(quote => asked.Contains(quote.Id) || ids.Contains(quote.ArticleId))
            .OrderBy(quote => quote.Id)
            .Select(quote => new QuoteToSplit(
                quote.Id,
                quote.ArticleId,
                quote.Exposure == Exposure.Public && quote.Review != QuoteReview.Rejected
            ))
            .ToListAsync(cancellationToken);
        var found = quotes.Select(quote => quote.Id).ToHashSet();
        var quoting = quotes.Select(quote => (Guid?)quote.Article).ToHashSet();
        var errors = asked
            .Index()
            .Where(quote => !found.Contains(quote.Item))
            .Select(quote => Wrong($"/quotes/{quote.Index}", "is not a quote of this speaker"))
            .Concat(
                articles
                    .Index()
                    .Where(article => !quoting.Contains(article.Item))
                    .Select(article =>
                        Wrong($"/articles/{article.Index}", "is not an article that quotes this speaker")
                    )
            )
            .ToList();
        return errors.Count == 0 ? quotes : throw new RefusedException(StatusCodes.Status400BadRequest, null, errors);
    }

    /// <returns>The id of each; null for those that are not there.</returns>
    private async Task<List<Guid?>> ArticlesAsync(IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var given = asked.Select(text => Guid.TryParseExact(text, "D", out var id) ? id : (Guid?)null).ToList();
        var slugs = asked.Where((_, n) => given[n] is null).ToList();
        if (slugs.Count == 0)
            return given;
        var bySlug = await db
            .Articles.Where(article => slugs.Contains(article.Slug))
            .ToDictionaryAsync(article => article.Slug, article => (Guid?)article.Id, cancellationToken);
        return asked.Select((text, n) => given[n] ?? bySlug.GetValueOrDefault(text)).ToList();
    }

    private static ProblemError Wrong(string pointer, string detail) => new() { Pointer = pointer, Detail = detail };
}
