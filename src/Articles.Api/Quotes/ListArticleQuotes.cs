using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Quotes;

/// <summary>Lists the quotes of one article, in the order of the text unless asked otherwise.</summary>
public sealed record ListArticleQuotes : ListRequest<QuoteSummary>
{
    /// <summary>The article's id or slug.</summary>
    public required string Id { get; init; }

    public override string DefaultSort => "start";

    public override IEnumerable<(string Name, object? Value)> Filters() => [("article", Id)];

    internal static readonly IReadOnlyList<SortOrder<Quote>> Sorts =
    [
        SortOrder<Quote>.By("start", row => row.Item.Start),
        SortOrder<Quote>.By("updatedAt", row => row.Item.UpdatedAt),
    ];

    internal sealed class Validator(ReadingLimits limits)
        : ListValidator<ListArticleQuotes, QuoteSummary>(limits, Sorts.Select(sort => sort.Name));

    internal sealed class Handler(ArticlesDb db, Paging paging)
        : IRequestHandler<ListArticleQuotes, Page<QuoteSummary>?>
    {
        public async Task<Page<QuoteSummary>?> Handle(ListArticleQuotes request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.FindIdAsync(request.Id, cancellationToken);
            if (article is null)
                return null;
            var rows = ListQuotes.Rows(ListQuotes.Accepted(db.Quotes.Where(quote => quote.ArticleId == article)));
            return await paging.TakeAsync(request, rows, Sorts, QuoteSummary.Projection, cancellationToken);
        }
    }
}
