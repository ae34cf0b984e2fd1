using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Overviews;

/// <summary>Which places are meant.</summary>
public enum PlaceKind
{
    /// <summary>The sites that published the articles.</summary>
    Outlet,

    /// <summary>The sections in which the articles stand.</summary>
    Section,
}

/// <summary>Where a speaker's words were printed.</summary>
public sealed record SpeakerPlaces : IPage
{
    /// <summary>The places, those with the most articles first.</summary>
    public required IReadOnlyList<PrintedPlace> Items { get; init; }

    /// <summary>How many places there are; more than `items` has when `limit` is lower.</summary>
    public required int Total { get; init; }

    /// <summary>How many articles are of no known outlet, or in no section.</summary>
    public required int Unnamed { get; init; }

    string? IPage.NextCursor => null;

    bool IPage.HasMore => false;
}

/// <summary>An outlet or a section in which a speaker is quoted.</summary>
public sealed record PrintedPlace
{
    /// <summary>The outlet as its pages name it, or else the host of their address; or the section.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles quote the speaker there.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>When the first of them was published; null when none has a date.</summary>
    public required DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>When the last of them was published; null when none has a date.</summary>
    public required DateTimeOffset? LastPublishedAt { get; init; }
}

/// <summary>Counts the articles that quote a speaker by where they were printed.</summary>
public sealed record GetSpeakerPlaces : IRequest<SpeakerPlaces?>, IRead
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>Which places are meant; `outlet` when left out.</summary>
    public QueryValue<PlaceKind>? By { get; init; }

    /// <summary>How many places are answered at most, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>The members of each place to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetSpeakerPlaces>
    {
        public Validator(ReadingLimits limits)
        {
            RuleFor(request => request.Limit).IsPageSize(limits);
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<PrintedPlace>());
        }
    }

    internal sealed class Handler(ArticlesDb db, ReadingLimits limits)
        : IRequestHandler<GetSpeakerPlaces, SpeakerPlaces?>
    {
        public async Task<SpeakerPlaces?> Handle(GetSpeakerPlaces request, CancellationToken cancellationToken)
        {
            if (await db.Speakers.FindIdAsync(request.Id, cancellationToken) is not { } speaker)
                return null;
            using var readers = db.SeeAsReaders();
            var articles = db
                .ArticleSpeakers.Where(link => link.SpeakerId == speaker)
                .Join(db.Articles, link => link.ArticleId, article => article.Id, (_, article) => article);
            var found =
                request.By?.Value is PlaceKind.Section
                    ? await SectionsAsync(articles, cancellationToken)
                    : await OutletsAsync(articles, cancellationToken);
            var places = found
                .Where(place => place.Name.Length > 0)
                .GroupBy(place => FoldedText.Of(place.Name))
                .Select(Join)
                .OrderByDescending(place => place.ArticleCount)
                .ThenBy(place => place.Name, StringComparer.Ordinal)
                .ToList();
            return new SpeakerPlaces
            {
                Items = places.Take(request.Limit?.Value ?? limits.DefaultPageSize).ToList(),
                Total = places.Count,
                Unnamed = found.Where(place => place.Name.Length == 0).Sum(place => place.ArticleCount),
            };
        }

        /// <summary>By the name of the site; where a page does not name it, by the host.</summary>
        private static async Task<List<PrintedPlace>> OutletsAsync(
            IQueryable<Article> articles,
            CancellationToken cancellationToken
        )
        {
            var named = await articles
                .Where(article => article.SiteName != null)
                .GroupBy(article => article.SiteName!)
                .Select(same => new PrintedPlace
                {
                    Name = same.Key,
                    ArticleCount = same.Count(),
                    FirstPublishedAt = same.Min(article => article.PublishedAt),
                    LastPublishedAt = same.Max(article => article.PublishedAt),
                })
                .ToListAsync(cancellationToken);
            var others = await articles
                .Where(article => article.SiteName == null)
                .Select(article => new { article.Address, article.PublishedAt })
                .ToListAsync(cancellationToken);
            named.AddRange(
                others
                    .GroupBy(article => HostOf(article.Address), article => article.PublishedAt)
                    .Select(same => new PrintedPlace
                    {
                        Name = same.Key,
                        ArticleCount = same.Count(),
                        FirstPublishedAt = same.Min(),
                        LastPublishedAt = same.Max(),
                    })
            );
            return named;
        }

        private async Task<List<PrintedPlace>> SectionsAsync(
            IQueryable<Article> articles,
            CancellationToken cancellationToken
        )
        {
            var sections = await articles
                .Join(
                    db.ArticleSections,
                    article => article.Id,
                    section => section.ArticleId,
                    (article, section) => new { section.Name, article.PublishedAt }
                )
                .GroupBy(section => section.Name)
                .Select(same => new PrintedPlace
                {
                    Name = same.Key,
                    ArticleCount = same.Count(),
                    FirstPublishedAt = same.Min(section => section.PublishedAt),
                    LastPublishedAt = same.Max(section => section.PublishedAt),
                })
                .ToListAsync(cancellationToken);
            var unnamed = await articles.CountAsync(article => !article.Sections.Any(), cancellationToken);
            return [.. sections, .. unnamed > 0 ? [Nowhere(unnamed)] : Array.Empty<PrintedPlace>()];
        }

        private static PrintedPlace Nowhere(int articles) =>
            new()
            {
                Name = "",
                ArticleCount = articles,
                FirstPublishedAt = null,
                LastPublishedAt = null,
            };

        private static string HostOf(string? address)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
                return "";
            return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host["www.".Length..] : uri.Host;
        }

        /// <summary>What is spelt in several ways is one place, under the most frequent of them.</summary>
        private static PrintedPlace Join(IEnumerable<PrintedPlace> spellings)
        {
            var all = spellings
                .OrderByDescending(place => place.ArticleCount)
                .ThenBy(place => place.Name, StringComparer.Ordinal)
                .ToList();
            return all[0] with
            {
                ArticleCount = all.Sum(place => place.ArticleCount),
                FirstPublishedAt = all.Min(place => place.FirstPublishedAt),
                LastPublishedAt = all.Max(place => place.LastPublishedAt),
            };
        }
    }
}
