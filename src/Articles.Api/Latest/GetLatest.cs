using Articles.Api.Articles;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Renditions;
using Articles.Api.Updates;
using FluentValidation;
using MediatR;

namespace Articles.Api.Latest;

/// <summary>What a front page shows: the latest articles, what was added to articles last, and the latest quotes.</summary>
public sealed record LatestResponse
{
    /// <summary>The latest articles, as `/v1/articles` begins.</summary>
    public required IReadOnlyList<Prepared<ArticleSummary>> Articles { get; init; }

    /// <summary>The latest corrections and other notes, as `/v1/updates` begins.</summary>
    public required IReadOnlyList<UpdateResponse> Updates { get; init; }

    /// <summary>The latest quotes, as `/v1/quotes` begins.</summary>
    public required IReadOnlyList<QuoteSummary> Quotes { get; init; }
}

/// <summary>Gets the latest of everything, for a front page.</summary>
public sealed record GetLatest : IRequest<LatestResponse>, IRead
{
    /// <summary>How many of each, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetLatest>
    {
        public Validator(ReadingLimits limits)
        {
            RuleFor(request => request.Limit).IsPageSize(limits);
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<LatestResponse>());
        }
    }

    internal sealed class Handler(IMediator mediator) : IRequestHandler<GetLatest, LatestResponse>
    {
        public async Task<LatestResponse> Handle(GetLatest request, CancellationToken cancellationToken)
        {
            var limit = request.Limit;
            var articles = Asks(request, "articles")
                ? (await mediator.Send(new ListArticles { Limit = limit }, cancellationToken)).Items
                : [];
            var updates = Asks(request, "updates")
                ? (await mediator.Send(new ListUpdates { Limit = limit }, cancellationToken)).Items
                : [];
            var quotes = Asks(request, "quotes")
                ? (await mediator.Send(new ListQuotes { Limit = limit }, cancellationToken)).Items
                : [];
            return new LatestResponse
            {
                Articles = articles,
                Updates = updates,
                Quotes = quotes,
            };
        }

        private static bool Asks(GetLatest request, string name) => request.Fields is null || request.Fields.Asks(name);
    }
}
