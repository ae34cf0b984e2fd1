using Articles.Api.Database;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes;

/// <summary>Gets one quote with its attribution chain and its context.</summary>
public sealed record GetQuote : IRequest<QuoteResponse?>, IRead
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetQuote>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<QuoteResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetQuote, QuoteResponse?>
    {
        public async Task<QuoteResponse?> Handle(GetQuote request, CancellationToken cancellationToken)
        {
            if (!Guid.TryParseExact(request.Id, "D", out var id))
                return null;
            var place = await db
                .Quotes.Where(quote => quote.Id == id)
                .Select(quote => new Place(quote.ArticleId, quote.Start, quote.End, quote.Before, quote.After))
                .SingleOrDefaultAsync(cancellationToken);
            if (place is null)
                return null;
            var related = await RelatedAsync(id, place, cancellationToken);
            var quote = related.Find(other => other.Id == id);
            if (quote is null)
                return null;
            var authors = await db
                .ArticleAuthors.Where(link => link.ArticleId == place.Article)
                .OrderBy(link => link.Position)
                .Select(link => link.Author.Name)
                .ToListAsync(cancellationToken);
            return new QuoteResponse(quote)
            {
                Chain = AttributionChain.Of(quote, related, authors),
                Context = new QuoteContext { Before = place.Before, After = place.After },
                Children = related.Where(other => other.Parent == id).ToList(),
            };
        }

        /// <summary>The quote itself, those directly inside it and those that contain it, in the order of the text.</summary>
        private Task<List<QuoteSummary>> RelatedAsync(Guid id, Place place, CancellationToken cancellationToken) =>
            db
                .Quotes.Where(other =>
                    other.ArticleId == place.Article
                    && (other.ParentId == id || other.Start <= place.Start && other.End >= place.End)
                )
                .OrderBy(other => other.Start)
                .ThenByDescending(other => other.End)
                .Select(QuoteSummary.Projection)
                .ToListAsync(cancellationToken);

        private sealed record Place(Guid Article, int Start, int End, string Before, string After);
    }
}
