using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;

namespace Articles.Api.Quotes;

/// <summary>Lists the quotes of one article, in the order of the text unless asked otherwise.</summary>
public sealed record ListArticleQuotes : ListRequestOfQuotes
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>The id, slug or name of a speaker: only that speaker's words.</summary>
    public string? Speaker { get; init; }

    /// <summary>Only quotes of this kind.</summary>
    public QueryValue<QuoteKind>? Kind { get; init; }

    /// <summary>Only quotes of which this is true now.</summary>
    public QueryValue<QuoteStanding>? Standing { get; init; }

    public override string DefaultSort => "start";

    internal static readonly IReadOnlyList<SortOrder<Quote>> Sorts =
    [
        SortOrder<Quote>.By("start", row => row.Item.Start),
        SortOrder<Quote>.By("updatedAt", row => row.Item.UpdatedAt),
    ];

    internal sealed class Validator : ListValidator<ListArticleQuotes, QuoteSummary>
    {
        public Validator(ReadingLimits limits)
            : base(limits, Sorts.Select(sort => sort.Name))
        {
            RuleFor(request => request.Include).NamesOnly(GetQuote.Includes);
        }
    }

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListArticleQuotes, Page<QuoteSummary>?>
    {
        public async Task<Page<QuoteSummary>?> Handle(ListArticleQuotes request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.FindIdAsync(request.Id, cancellationToken);
            if (article is null)
                return null;
            var quotes = ListQuotes.Accepted(db.Quotes.Where(quote => quote.ArticleId == article));
            if (request.Speaker is { } name)
            {
                var speaker = await db.FollowNameAsync<Speaker>(name, cancellationToken);
                quotes = quotes.Where(quote => quote.SpeakerId == speaker);
            }
            if (request.Kind?.Value is { } kind)
                quotes = quotes.Where(quote => quote.Kind == kind);
            if (request.Standing?.Value is { } standing)
                quotes = quotes.Where(quote => quote.Standing == standing);
            var page = await paging.TakeAsync(
                request,
                ListQuotes.Rows(quotes),
                Sorts,
                QuoteSummary.Projection,
                cancellationToken
            );
            return await request.WithClustersAsync(page, db, cancellationToken);
        }
    }
}
