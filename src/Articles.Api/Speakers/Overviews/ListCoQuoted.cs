using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.References;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Overviews;

/// <summary>Somebody whose words stand in the same articles.</summary>
public sealed record CoQuotedSpeaker
{
    /// <summary>The other speaker.</summary>
    public required SpeakerReference Speaker { get; init; }

    /// <summary>How many articles quote both.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>The latest article that quotes both.</summary>
    public required ArticleReference Latest { get; init; }

    /// <summary>When that was published; null when its page has no date.</summary>
    public required DateTimeOffset? LatestPublishedAt { get; init; }
}

/// <summary>Lists those who are quoted in the same articles, those with the most such articles first.</summary>
public sealed record ListCoQuoted : ListRequest<CoQuotedSpeaker>
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    public override string DefaultSort => "-articleCount";

    private static readonly IReadOnlyList<SortOrder<SharedArticles>> Sorts =
    [
        SortOrder<SharedArticles>.By("articleCount", row => row.Item.Count),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListCoQuoted, CoQuotedSpeaker>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging) : IRequestHandler<ListCoQuoted, Page<CoQuotedSpeaker>?>
    {
        public async Task<Page<CoQuotedSpeaker>?> Handle(ListCoQuoted request, CancellationToken cancellationToken)
        {
            if (await db.Speakers.FindIdAsync(request.Id, cancellationToken) is not { } speaker)
                return null;
            using var readers = db.SeeAsReaders();
            var page = await paging.TakeAsync(
                request,
                Rows(speaker),
                Sorts,
                shared => new SharedArticles
                {
                    Speaker = shared.Speaker,
                    Count = shared.Count,
                    SortAt = shared.SortAt,
                },
                cancellationToken
            );
            return new Page<CoQuotedSpeaker>
            {
                Items = await ShowAsync(speaker, page.Items, cancellationToken),
                NextCursor = page.NextCursor,
                Total = page.Total,
            };
        }

        private IQueryable<Listed<SharedArticles>> Rows(Guid speaker) =>
            db
                .ArticleSpeakers.Where(link => link.SpeakerId == speaker)
                // The filter of articles leaves out what readers do not see.
                .Join(db.Articles, link => link.ArticleId, article => article.Id, (link, _) => link)
                .Join(db.ArticleSpeakers, link => link.ArticleId, other => other.ArticleId, (_, other) => other)
                .Where(other => other.SpeakerId != speaker)
                .GroupBy(other => other.SpeakerId)
                .Select(same => new Listed<SharedArticles>
                {
                    Item = new SharedArticles
                    {
                        Speaker = same.Key,
                        Count = same.Count(),
                        SortAt = same.Max(other => other.SortAt),
                    },
                    SortAt = same.Max(other => other.SortAt),
                    Id = same.Key,
                });

        /// <summary>Names the others, and the latest article of each, which stands where its sort key says.</summary>
        private async Task<List<CoQuotedSpeaker>> ShowAsync(
            Guid speaker,
            IReadOnlyList<SharedArticles> rows,
            CancellationToken cancellationToken
        )
        {
            var ids = rows.Select(row => row.Speaker).ToList();
            var times = rows.Select(row => row.SortAt).Distinct().ToList();
            var others = await db
                .Speakers.Where(other => ids.Contains(other.Id))
                .Select(other => new SpeakerReference
                {
                    Id = other.Id,
                    Slug = other.Slug,
                    Name = other.Name,
                    Description = other.Description,
                })
                .ToDictionaryAsync(other => other.Id, cancellationToken);
            var articles = (
                await db
                    .ArticleSpeakers.Where(link => ids.Contains(link.SpeakerId) && times.Contains(link.SortAt))
                    .Where(link =>
                        db.ArticleSpeakers.Any(own => own.ArticleId == link.ArticleId && own.SpeakerId == speaker)
                    )
                    .Join(
                        db.Articles,
                        link => link.ArticleId,
                        article => article.Id,
                        (link, article) =>
                            new
                            {
                                link.SpeakerId,
                                link.SortAt,
                                article.PublishedAt,
                                Article = new ArticleReference
                                {
                                    Id = article.Id,
                                    Slug = article.Slug,
                                    Title = article.Title,
                                },
                            }
                    )
                    .ToListAsync(cancellationToken)
            ).ToLookup(article => (article.SpeakerId, article.SortAt));
            return rows.Where(row => others.ContainsKey(row.Speaker))
                .Select(row => (row, latest: articles[(row.Speaker, row.SortAt)].MaxBy(article => article.Article.Id)))
                .Where(pair => pair.latest is not null)
                .Select(pair => new CoQuotedSpeaker
                {
                    Speaker = others[pair.row.Speaker],
                    ArticleCount = pair.row.Count,
                    Latest = pair.latest!.Article,
                    LatestPublishedAt = pair.latest.PublishedAt,
                })
                .ToList();
        }
    }

    /// <summary>What one speaker shares with another.</summary>
    internal sealed class SharedArticles
    {
        public required Guid Speaker { get; init; }

        public required int Count { get; init; }

        /// <summary>The sort key of the latest of them.</summary>
        public required DateTimeOffset SortAt { get; init; }
    }
}
