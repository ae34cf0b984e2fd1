using Articles.Api.Database;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Updates;

/// <summary>Lists the updates of one article, latest first unless asked otherwise.</summary>
public sealed record ListArticleUpdates : ListRequest<UpdateResponse>
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    public override string DefaultSort => "-publishedAt";

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListArticleUpdates, UpdateResponse>(limits, ListUpdates.Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListArticleUpdates, Page<UpdateResponse>?>
    {
        public async Task<Page<UpdateResponse>?> Handle(ListArticleUpdates request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.FindIdAsync(request.Id, cancellationToken);
            if (article is null)
                return null;
            var rows = ListUpdates.Rows(db.Updates.Where(update => update.ArticleId == article));
            return await paging.TakeAsync(
                request,
                rows,
                ListUpdates.Sorts,
                UpdateResponse.Projection,
                cancellationToken
            );
        }
    }
}
