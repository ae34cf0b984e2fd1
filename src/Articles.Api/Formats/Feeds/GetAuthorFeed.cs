using Articles.Api.Articles;
using Articles.Api.Authors;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of one author's articles: the latest, and those that changed since readers first saw them.</summary>
public sealed record GetAuthorFeed : FeedRequest
{
    /// <summary>The author's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>How much of an article an entry has.</summary>
    public QueryValue<FeedContent>? Content { get; init; }

    internal sealed class Validator(ReadingLimits limits) : FeedValidator<GetAuthorFeed>(limits);

    internal sealed class Handler(IMediator mediator, ArticleEntries entries, WriteFeed write, Site site)
        : IRequestHandler<GetAuthorFeed, Document?>
    {
        public async Task<Document?> Handle(GetAuthorFeed request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetAuthor { Id = request.Id }, cancellationToken) is not { } author)
                return null;
            var articles = ArticleEntries.Merge(await ListAsync("-publishedAt"), await ListAsync("-contentChangedAt"));
            var feed = new Feed(
                $"{site.Name}: {author.Name}",
                new FeedPath($"/v1/authors/{author.Slug}/articles", ""),
                await entries.OfAsync(articles, request.Content?.Value ?? FeedContent.Summary, cancellationToken)
            );
            return write.In(request.Format.Value!.Value, feed);

            async Task<IReadOnlyList<ArticleSummary>> ListAsync(string sort)
            {
                var list = new ListAuthorArticles
                {
                    Id = $"{author.Id}",
                    Limit = request.Limit,
                    Sort = sort,
                };
                return [.. (await mediator.Send(list, cancellationToken))!.Items.Select(item => item.Open())];
            }
        }
    }
}
