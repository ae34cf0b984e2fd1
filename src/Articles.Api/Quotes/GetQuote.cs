using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Clusters;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes;

/// <summary>Gets one quote with its attribution chain and its context.</summary>
public sealed record GetQuote : IRequest<QuoteResponse?>, IRead
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    /// <summary>What to answer besides, comma-separated: `cluster`.</summary>
    public string? Include { get; init; }

    // What was asked for besides is answered besides.
    string? IRead.Fields => Fields is null || Include is null ? Fields : $"{Fields},{Include}";

    internal static readonly IReadOnlyList<string> Includes = ["cluster"];

    internal sealed class Validator : AbstractValidator<GetQuote>
    {
        public Validator()
        {
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<QuoteResponse>());
            RuleFor(request => request.Include).NamesOnly(Includes);
        }
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetQuote, QuoteResponse?>
    {
        public async Task<QuoteResponse?> Handle(GetQuote request, CancellationToken cancellationToken)
        {
            if (!Guid.TryParseExact(request.Id, "D", out var id))
                return null;
            var place = await db
                .Quotes.Where(quote => quote.Id == id)
                .Select(quote => new Place(quote.ArticleId, quote.Before, quote.After))
                .SingleOrDefaultAsync(cancellationToken);
            if (place is null)
                return null;
            var family = await FamilyAsync(id, cancellationToken);
            var quote = family.Find(other => other.Id == id);
            if (quote is null)
                return null;
            var around = await AroundAsync(quote, cancellationToken);
            var authors = await db
                .ArticleAuthors.Where(link => link.ArticleId == place.Article)
                .OrderBy(link => link.Position)
                .Select(link => link.Author.Name)
                .ToListAsync(cancellationToken);
            var clusters =
                request.Include.Asks("cluster") || request.Fields.Asks("cluster")
                    ? await new SummarizeClusters(db).OfAsync([quote], cancellationToken)
                    : null;
            return new QuoteResponse(quote)
            {
                Cluster = clusters?[id],
                Chain = AttributionChain.Of(quote, around, authors),
                Context = new QuoteContext { Before = place.Before, After = place.After },
                Children = family.Where(other => other.Parent == id).ToList(),
            };
        }

        /// <summary>The quote itself and those directly inside it that no editor rejected, in the order of the text.</summary>
        private Task<List<QuoteSummary>> FamilyAsync(Guid id, CancellationToken cancellationToken) =>
            db
                .Quotes.Where(other => other.Id == id || other.ParentId == id && other.Review != QuoteReview.Rejected)
                .OrderBy(other => other.Start)
                .ThenByDescending(other => other.End)
                .Select(QuoteSummary.Projection)
                .ToListAsync(cancellationToken);

        /// <summary>The quotes that contain the quote, inside out: seldom more than one.</summary>
        private async Task<List<QuoteSummary>> AroundAsync(QuoteSummary quote, CancellationToken cancellationToken)
        {
            var around = new List<QuoteSummary>();
            for (var inner = quote; inner?.Parent is { } parent; )
            {
                inner = await db
                    .Quotes.Where(other => other.Id == parent)
                    .Select(QuoteSummary.Projection)
                    .SingleOrDefaultAsync(cancellationToken);
                if (inner is not null)
                    around.Add(inner);
            }
            return around;
        }

        private sealed record Place(Guid Article, string Before, string After);
    }
}
