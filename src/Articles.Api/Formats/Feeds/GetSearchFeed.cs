using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using Articles.Api.Search;
using FluentValidation;
using MediatR;

namespace Articles.Api.Formats.Feeds;

/// <summary>A feed of what a search finds, the latest first.</summary>
public sealed record GetSearchFeed : FeedRequest
{
    /// <summary>What to look for, as in `/v1/search`.</summary>
    [FreeText("hanoi summit", IsRequired = true)]
    public string? Q { get; init; }

    /// <summary>Only articles, or only quotes.</summary>
    public QueryValue<HitType>? Type { get; init; }

    /// <summary>The id, slug or name of an author: only articles by that author, and quotes in them.</summary>
    public string? Author { get; init; }

    /// <summary>The id, slug or name of a speaker: only that speaker's words, and articles that quote them.</summary>
    public string? Speaker { get; init; }

    /// <summary>The name of a section, in any case: only articles in it, and quotes in them.</summary>
    [Example("World")]
    public string? Section { get; init; }

    /// <summary>The slug or the name of a tag: only articles that have it, and quotes in them.</summary>
    [Example("north-korea")]
    public string? Tag { get; init; }

    /// <summary>Only quotes of this kind.</summary>
    public QueryValue<QuoteKind>? Kind { get; init; }

    internal sealed class Validator : FeedValidator<GetSearchFeed>
    {
        public Validator(ReadingLimits limits)
            : base(limits)
        {
            RuleFor(request => request.Q).NotNull().WithMessage("is missing");
        }
    }

    internal sealed class Handler(
        IMediator mediator,
        ArticleEntries articles,
        QuoteEntries quotes,
        WriteFeed write,
        Site site
    ) : IRequestHandler<GetSearchFeed, Document?>
    {
        public async Task<Document?> Handle(GetSearchFeed request, CancellationToken cancellationToken)
        {
            var search = new SearchAll
            {
                Q = request.Q,
                Type = request.Type,
                Author = request.Author,
                Speaker = request.Speaker,
                Section = request.Section,
                Tag = request.Tag,
                Kind = request.Kind,
                Limit = request.Limit,
                Sort = "-publishedAt",
                // What was found is told, not where in it the words stand.
                Fields = "article,quote",
            };
            var hits = (await mediator.Send(search, cancellationToken)).Items;
            var feed = new Feed(
                $"{site.Name}: {request.Q}",
                new FeedPath("/v1/search", Query(request)),
                await EntriesAsync(hits, cancellationToken)
            );
            return write.In(request.Format.Value!.Value, feed);
        }

        private async Task<List<FeedEntry>> EntriesAsync(
            IReadOnlyList<SearchHit> hits,
            CancellationToken cancellationToken
        )
        {
            var found = hits.Select(hit => hit.Article?.Open()).OfType<ArticleSummary>().ToList();
            var entries = (await articles.OfAsync(found, FeedContent.Summary, cancellationToken)).ToDictionary(entry =>
                entry.Id
            );
            return
            [
                .. hits.Select(hit =>
                    hit.Quote is { } quote ? quotes.Of(quote) : entries[hit.Article!.Value.Open().Id]
                ),
            ];
        }

        private static string Query(GetSearchFeed request) =>
            QueryString
                .Create(
                    new Dictionary<string, string?>
                    {
                        ["q"] = request.Q,
                        ["type"] = request.Type?.Raw,
                        ["author"] = request.Author,
                        ["speaker"] = request.Speaker,
                        ["section"] = request.Section,
                        ["tag"] = request.Tag,
                        ["kind"] = request.Kind?.Raw,
                    }.Where(filter => filter.Value is not null)
                )
                .ToUriComponent();
    }
}
