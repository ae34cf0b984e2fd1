using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Updates;
using FluentValidation;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of updates, the last changed first.</summary>
public sealed record GetUpdateFeed : FeedRequest
{
    /// <summary>The id or slug of an article: only updates of it.</summary>
    public string? Article { get; init; }

    /// <summary>The token of a watchlist, which `POST /v1/watchlists` makes: only updates of the articles on it, and of those around its quotes.</summary>
    [Example(WatchedIds.Example)]
    public string? Watchlist { get; init; }

    internal sealed class Validator : FeedValidator<GetUpdateFeed>
    {
        public Validator(ReadingLimits limits)
            : base(limits) => RuleFor(request => request.Watchlist).IsWatchlist();
    }

    internal sealed class Handler(IMediator mediator, WriteFeed write, Site site)
        : IRequestHandler<GetUpdateFeed, Document?>
    {
        public async Task<Document?> Handle(GetUpdateFeed request, CancellationToken cancellationToken)
        {
            var list = new ListUpdates
            {
                Article = request.Article,
                Watchlist = request.Watchlist,
                Limit = request.Limit,
                Sort = "-updatedAt",
            };
            var updates = (await mediator.Send(list, cancellationToken)).Items;
            var filters = new Dictionary<string, string?>
            {
                ["article"] = request.Article,
                ["watchlist"] = request.Watchlist,
            };
            var query = QueryString.Create(filters.Where(filter => filter.Value is not null)).ToUriComponent();
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
