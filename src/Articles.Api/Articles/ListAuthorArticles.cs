using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Articles;

/// <summary>Lists the articles of one author, latest first unless asked otherwise.</summary>
public sealed record ListAuthorArticles : ListRequest<Prepared<ArticleSummary>>
{
    /// <summary>The author's id or slug.</summary>
    public required string Id { get; init; }

    public override string DefaultSort => "-publishedAt";

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListAuthorArticles, ArticleSummary>(limits, ListArticles.Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListAuthorArticles, Page<Prepared<ArticleSummary>>?>
    {
        public async Task<Page<Prepared<ArticleSummary>>?> Handle(
            ListAuthorArticles request,
            CancellationToken cancellationToken
        )
        {
            var author = await db.Authors.FindIdAsync(request.Id, cancellationToken);
            if (author is null)
                return null;
            using var readers = db.SeeAsReaders();
            return await paging.TakeAsync(
                request,
                ListArticles.By(db.ArticleAuthors.Where(link => link.AuthorId == author)),
                ListArticles.Sorts,
                ListArticles.Projection,
                cancellationToken
            );
        }
    }
}
