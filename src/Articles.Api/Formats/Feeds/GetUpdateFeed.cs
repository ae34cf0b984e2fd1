using Articles.Api.Pipeline;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of updates, the last changed first.</summary>
public sealed record GetUpdateFeed : FeedRequest
{
    /// <summary>The id or slug of an article: only updates of it.</summary>
    public string? Article { get; init; }

    internal sealed class Validator(ReadingLimits limits) : FeedValidator<GetUpdateFeed>(limits);

    internal sealed class Handler(IMediator mediator, WriteFeed write, Site site)
        : IRequestHandler<GetUpdateFeed, Document?>
    {
        public async Task<Document?> Handle(GetUpdateFeed request, CancellationToken cancellationToken)
        {
            var list = new ListUpdates
            {
                Article = request.Article,
                Limit = request.Limit,
                Sort = "-updatedAt",
            };
            var updates = (await mediator.Send(list, cancellationToken)).Items;
            var query = request.Article is { } article ? QueryString.Create("article", article).ToUriComponent() : "";
            var feed = new Feed(
                $"{site.Name}: updates and corrections",
                new FeedPath("/v1/updates", query),
                [.. updates.Select(Of)]
            );
            return write.In(request.Format.Value!.Value, feed);
        }

        private FeedEntry Of(UpdateResponse update) =>
            new()
            {
                Id = update.Id,
                Title = $"{UpdateLabels.Of(update.Kind)}: {update.Article.Title}",
                Address = site.PageOf(update.Article.Slug),
                Summary = update.Text,
                PublishedAt = update.PublishedAt,
                ChangedAt = update.UpdatedAt,
                Authors = update.Author is { } author ? [author] : [],
            };
    }
}
