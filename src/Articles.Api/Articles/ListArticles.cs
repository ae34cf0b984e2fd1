using System.Linq.Expressions;
using Articles.Api.Database;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Renditions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>Lists articles, latest first unless asked otherwise.</summary>
public sealed record ListArticles : ListRequest<Prepared<ArticleSummary>>, IRead
{
    private const int MostIds = 100;
    private const int MostBodies = 20;

    /// <summary>
    /// What to answer besides, comma-separated: the bodies as `text`, `html`, `markdown`, `blocks`. With any of them `limit` is 20 at most.
    /// </summary>
    public string? Include { get; init; }

    // What was asked for besides is answered besides.
    string? IRead.Fields => Fields is null || Include is null ? Fields : $"{Fields},{Include}";

    private bool Asks(string name) => Include.Asks(name) || Fields.Asks(name);

    /// <summary>Only the articles with these ids, comma-separated, up to 100. Those that are not there are left out.</summary>
    public string? Ids { get; init; }

    /// <summary>An address on the web: only the article that is, or was, there, however the address is spelled.</summary>
    [FreeText("https://example.org/2019/03/the-hanoi-summit-collapses/")]
    public string? Address { get; init; }

    /// <summary>Words, as in `/v1/search`: only articles that have all of them.</summary>
    [FreeText("hanoi summit")]
    public string? Q { get; init; }

    /// <summary>The id, slug or name of an author: only articles by that author.</summary>
    public string? Author { get; init; }

    /// <summary>The id, slug or name of a speaker: only articles that quote that speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>The slug or the name of a section: only articles in it.</summary>
    [Example("World")]
    public string? Section { get; init; }

    /// <summary>The slug or the name of a tag: only articles that have it.</summary>
    [Example("north-korea")]
    public string? Tag { get; init; }

    /// <summary>`article` for all but the pages that stand by themselves, such as an imprint, `page` for those alone.</summary>
    public QueryValue<ArticleType>? Type { get; init; }

    /// <summary>Only articles that their editors want on top, or only others.</summary>
    public QueryValue<bool>? Featured { get; init; }

    /// <summary>
    /// Only articles in this state. Without it the list has those that readers see; `draft`, `scheduled` and `withdrawn` need the scope
    /// `read:drafts`.
    /// </summary>
    public QueryValue<ArticleState>? State { get; init; }

    /// <summary>Only articles published at this time or later. Articles without a date are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedFrom { get; init; }

    /// <summary>Only articles published before this time. Articles without a date are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedTo { get; init; }

    /// <summary>Only articles changed at this time or later. With it the default of `sort` becomes `updatedAt`.</summary>
    public QueryValue<DateTimeOffset>? ChangedSince { get; init; }

    public override string DefaultSort => ChangedSince is null ? "-publishedAt" : "updatedAt";

    private static readonly SortOrder<Article, DateTimeOffset> ByPublication = SortOrder<Article>.By(
        "publishedAt",
        row => row.SortAt
    );

    internal static readonly IReadOnlyList<SortOrder<Article>> Sorts =
    [
        ByPublication,
        SortOrder<Article>.By("contentChangedAt", row => row.Item.ContentChangedAt),
        SortOrder<Article>.By("updatedAt", row => row.Item.UpdatedAt),
        SortOrder<Article>.By("title", row => row.Item.TitleKey),
    ];

    internal static readonly Expression<Func<Article, Prepared<ArticleSummary>>> Projection =
        article => new Prepared<ArticleSummary>(article.Rendition.Summary);

    /// <summary>The articles at the end of links, in the order that the index of the links has.</summary>
    internal static IQueryable<Listed<Article>> By<TLink>(IQueryable<TLink> links)
        where TLink : ArticleLink =>
        links
            // Always true, and so that counting looks at the articles too: a link alone does not tell who may see what it leads to.
            .Where(link => link.Article.Exposure >= Exposure.Withdrawn)
            .Select(link => new Listed<Article>
            {
                Item = link.Article,
                SortAt = link.SortAt,
                Id = link.ArticleId,
            });

    internal sealed class Validator : ListValidator<ListArticles, ArticleListItem>
    {
        public Validator(ReadingLimits limits)
            : base(limits, Sorts.Select(sort => sort.Name))
        {
            RuleFor(request => request.Include).NamesOnly(ListedBodies.Forms);
            RuleFor(request => request.Limit)
                .Must((request, limit) => limit?.Value is not > MostBodies || !ListedBodies.Forms.Any(request.Asks))
                .WithMessage($"is more than {MostBodies}, and with that many there are no bodies");
            RuleFor(request => request.Ids).AreIds(MostIds);
        }
    }

    internal sealed class Handler(ArticlesDb db, CompiledReads reads, Paging paging, Caller caller)
        : IRequestHandler<ListArticles, Page<Prepared<ArticleSummary>>>
    {
        public async Task<Page<Prepared<ArticleSummary>>> Handle(
            ListArticles request,
            CancellationToken cancellationToken
        )
        {
            var page = await TakeAsync(request, cancellationToken);
            return ListedBodies.Forms.Any(request.Asks)
                ? await new ListedBodies(db, request.Asks).AddToAsync(page, cancellationToken)
                : page;
        }

        private async Task<Page<Prepared<ArticleSummary>>> TakeAsync(
            ListArticles request,
            CancellationToken cancellationToken
        )
        {
            LookFor(request.State?.Value);
            if (
                request is { Sort: null, Cursor: null }
                && QueryMembers.FiltersOf(request).All(filter => filter.Value is null)
            )
                return await paging.PageAsync(
                    request,
                    request.DefaultSort,
                    (_, limit) => FrontAsync(limit, cancellationToken),
                    db.Articles.CountAsync,
                    cancellationToken
                );
            var rows = await RowsAsync(request, cancellationToken);
            if (request.Ids is { } ids)
            {
                var some = ids.Split(',').Select(id => Guid.ParseExact(id, "D")).ToList();
                rows = rows.Where(row => some.Contains(row.Id));
            }
            if (request.Address is { } address)
            {
                var there = await db.ArticlesAtAsync(address, cancellationToken);
                rows = rows.Where(row => there.Contains(row.Id));
            }
            if (request.Q is { } words)
                rows = await rows.HavingAsync(db, words, request.IncludeTotal?.Value is true, cancellationToken);
            if (request.State?.Value is { } state)
                rows = rows.Where(row => row.Item.State == state);
            if (request.Type?.Value is { } type)
                rows =
                    type is ArticleType.Article
                        ? rows.Where(row => row.Item.Type == ArticleType.Article)
                        // As the index of these few has it.
                        : rows.Where(row => row.Item.Type != ArticleType.Article && row.Item.Type == type);
            if (request.Featured?.Value is { } featured)
                rows = rows.Where(row => row.Item.IsFeatured == featured);
            if (request.PublishedFrom?.Value is { } from)
                rows = rows.Where(row => row.Item.PublishedAt != null && row.SortAt >= from);
            if (request.PublishedTo?.Value is { } to)
                rows = rows.Where(row => row.Item.PublishedAt != null && row.SortAt < to);
            if (request.ChangedSince?.Value is { } since)
                rows = rows.Where(row => row.Item.UpdatedAt >= since);
            return await paging.TakeAsync(request, rows, Sorts, Projection, cancellationToken);
        }

        /// <summary>What readers do not see is listed only where it is asked for by name.</summary>
        private void LookFor(ArticleState? state)
        {
            var exposure = state?.Exposure() ?? Exposure.Public;
            if (exposure < Exposure.Public)
                caller.Require(Scopes.ReadDrafts, "To list what readers do not see");
            db.Visibility.Least = exposure;
        }

        private async Task<Slice<Prepared<ArticleSummary>>> FrontAsync(int limit, CancellationToken cancellationToken)
        {
            var taken = await reads.Latest(db, limit + 1).ToListAsync(cancellationToken);
            return ByPublication.Cut(taken, limit);
        }

        /// <summary>The narrowest of the filters by link drives the list from its own index; the others are looked up.</summary>
        private async Task<IQueryable<Listed<Article>>> RowsAsync(
            ListArticles request,
            CancellationToken cancellationToken
        )
        {
            var author = await IdAsync<Author>(request.Author, cancellationToken);
            var speaker = await IdAsync<Speaker>(request.Speaker, cancellationToken);
            var section = request.Section is null ? null : Slug.OfTerm(request.Section);
            var tag = request.Tag is null ? null : Slug.OfTerm(request.Tag);
            var rows =
                author is not null ? By(db.ArticleAuthors.Where(link => link.AuthorId == author))
                : speaker is not null ? By(db.ArticleSpeakers.Where(link => link.SpeakerId == speaker))
                : tag is not null ? By(db.ArticleTags.Where(link => link.Key == tag))
                : section is not null ? By(db.ArticleSections.Where(link => link.Key == section))
                : All();
            if (author is not null && speaker is not null)
                rows = rows.Where(row => row.Item.Speakers.Any(link => link.SpeakerId == speaker));
            if ((author ?? speaker) is not null && tag is not null)
                rows = rows.Where(row => row.Item.Tags.Any(link => link.Key == tag));
            if (((author ?? speaker) is not null || tag is not null) && section is not null)
                rows = rows.Where(row => row.Item.Sections.Any(link => link.Key == section));
            return rows;
        }

        private IQueryable<Listed<Article>> All() =>
            db.Articles.Select(article => new Listed<Article>
            {
                Item = article,
                SortAt = article.SortAt,
                Id = article.Id,
            });

        private async Task<Guid?> IdAsync<T>(string? idSlugOrName, CancellationToken cancellationToken)
            where T : class, ISlugged =>
            idSlugOrName is null ? null : await db.FollowNameAsync<T>(idSlugOrName, cancellationToken);
    }
}
