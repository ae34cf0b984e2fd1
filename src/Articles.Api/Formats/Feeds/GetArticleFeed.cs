using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of articles: the latest, and those that changed since readers first saw them.</summary>
public sealed record GetArticleFeed : FeedRequest
{
    /// <summary>The id or slug of an author: only articles by that author.</summary>
    public string? Author { get; init; }

    /// <summary>The id or slug of a speaker: only articles that quote that speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>The slug or the name of a section: only articles in it.</summary>
    [Example("World")]
    public string? Section { get; init; }

    /// <summary>The slug or the name of a tag: only articles that have it.</summary>
    [Example("north-korea")]
    public string? Tag { get; init; }

    /// <summary>How much of an article an entry has.</summary>
    public QueryValue<FeedContent>? Content { get; init; }

    internal sealed class Validator(ReadingLimits limits) : FeedValidator<GetArticleFeed>(limits);

    internal sealed class Handler(IMediator mediator, ArticleEntries entries, WriteFeed write, Site site)
        : IRequestHandler<GetArticleFeed, Document?>
    {
        public async Task<Document?> Handle(GetArticleFeed request, CancellationToken cancellationToken)
        {
            var latest = await ListAsync("-publishedAt");
            var changed = await ListAsync("-contentChangedAt");
            var articles = ArticleEntries.Merge(latest, changed);
            var feed = new Feed(
                (request.Tag ?? request.Section) is { } term ? $"{site.Name}: {term}" : site.Name,
                new FeedPath("/v1/articles", Query(request)),
                await entries.OfAsync(articles, request.Content?.Value ?? FeedContent.Summary, cancellationToken)
            );
            return write.In(request.Format.Value!.Value, feed);

            async Task<IReadOnlyList<ArticleSummary>> ListAsync(string sort)
            {
                var list = new ListArticles
                {
                    Author = request.Author,
                    Speaker = request.Speaker,
                    Section = request.Section,
                    Tag = request.Tag,
                    // An imprint is no news.
                    Type = new QueryValue<ArticleType>("article", ArticleType.Article),
                    Limit = request.Limit,
                    Sort = sort,
                };
                return [.. (await mediator.Send(list, cancellationToken)).Items.Select(item => item.Open())];
            }
        }

        private static string Query(GetArticleFeed request) =>
            QueryString
                .Create(
                    new Dictionary<string, string?>
                    {
                        ["author"] = request.Author,
                        ["speaker"] = request.Speaker,
                        ["section"] = request.Section,
                        ["tag"] = request.Tag,
                    }.Where(filter => filter.Value is not null)
                )
                .ToUriComponent();
    }
}
