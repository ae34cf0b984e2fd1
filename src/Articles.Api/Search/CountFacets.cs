using System.Globalization;
using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Search;

/// <summary>Counts how ranked matches divide.</summary>
internal sealed class CountFacets(ArticlesDb db, IReadOnlyList<RankedMatch> ranked)
{
    private const int MostValues = 20;

    private readonly List<Guid> articles = Ids(ranked, WordIndex.Articles);
    private readonly List<Guid> quotes = Ids(ranked, WordIndex.Quotes);

    public async Task<SearchFacets> RunAsync(string names, CancellationToken cancellationToken) =>
        new()
        {
            Author = names.Asks("author") ? await AuthorsAsync(cancellationToken) : null,
            Speaker = names.Asks("speaker") ? await SpeakersAsync(cancellationToken) : null,
            Section = names.Asks("section") ? await TermsAsync(db.ArticleSections, cancellationToken) : null,
            Tag = names.Asks("tag") ? await TermsAsync(db.ArticleTags, cancellationToken) : null,
            Year = names.Asks("year") ? await YearsAsync(cancellationToken) : null,
            Kind = names.Asks("kind") ? await KindsAsync(cancellationToken) : null,
        };

    private static List<Guid> Ids(IReadOnlyList<RankedMatch> ranked, WordIndex index) =>
        ranked.Where(match => match.Index == index).Select(match => match.Id).ToList();

    private async Task<List<Facet>> AuthorsAsync(CancellationToken cancellationToken) =>
        (
            await db
                .ArticleAuthors.Where(link => articles.Contains(link.ArticleId))
                .Select(link => new { link.Author.Slug, link.Author.Name })
                .ToListAsync(cancellationToken)
        )
            .CountBy(author => author)
            .Select(pair => new Facet(pair.Key.Slug, pair.Key.Name, pair.Value))
            .ToFacets();

    private async Task<List<Facet>> SpeakersAsync(CancellationToken cancellationToken) =>
        (
            await db
                .Quotes.Where(quote => quote.Speaker != null && quotes.Contains(quote.Id))
                .Select(quote => new { quote.Speaker!.Slug, quote.Speaker.Name })
                .ToListAsync(cancellationToken)
        )
            .CountBy(speaker => speaker)
            .Select(pair => new Facet(pair.Key.Slug, pair.Key.Name, pair.Value))
            .ToFacets();

    private async Task<List<Facet>> TermsAsync<T>(IQueryable<T> links, CancellationToken cancellationToken)
        where T : ArticleTerm =>
        (
            await links
                .Where(link => articles.Contains(link.ArticleId))
                .Select(link => new { link.Key, link.Name })
                .ToListAsync(cancellationToken)
        )
            .GroupBy(term => term.Key)
            .Select(same => new Facet(same.First().Name, same.First().Name, same.Count()))
            .ToFacets();

    /// <summary>What has no date is in no year.</summary>
    private async Task<List<Facet>> YearsAsync(CancellationToken cancellationToken)
    {
        var times = await db
            .Articles.Where(article => article.PublishedAt != null && articles.Contains(article.Id))
            .Select(article => article.PublishedAt!.Value)
            .ToListAsync(cancellationToken);
        times.AddRange(
            await db
                .Quotes.Where(quote => quote.PublishedAt != null && quotes.Contains(quote.Id))
                .Select(quote => quote.PublishedAt!.Value)
                .ToListAsync(cancellationToken)
        );
        return times
            .CountBy(time => time.Year)
            .OrderByDescending(pair => pair.Key)
            .Select(pair => (Year: pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value))
            .Select(year => new Facet(year.Year, year.Year, year.Value))
            .Take(MostValues)
            .ToList();
    }

    private async Task<List<Facet>> KindsAsync(CancellationToken cancellationToken) =>
        (
            await db
                .Quotes.Where(quote => quotes.Contains(quote.Id))
                .Select(quote => quote.Kind)
                .ToListAsync(cancellationToken)
        )
            .CountBy(kind => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}"))
            .Select(pair => new Facet(pair.Key, pair.Key, pair.Value))
            .ToFacets();
}

internal static class FacetOrder
{
    private const int MostValues = 20;

    /// <summary>The most frequent ones, most frequent first.</summary>
    public static List<Facet> ToFacets(this IEnumerable<Facet> facets) =>
        facets
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, StringComparer.Ordinal)
            .Take(MostValues)
            .ToList();
}
