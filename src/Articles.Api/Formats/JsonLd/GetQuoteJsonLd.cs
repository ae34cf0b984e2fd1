using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using MediatR;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Describes a quote in JSON-LD, with those inside it.</summary>
public sealed record GetQuoteJsonLd : IRequest<Document?>
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, Site site)
        : IRequestHandler<GetQuoteJsonLd, Document?>
    {
        public async Task<Document?> Handle(GetQuoteJsonLd request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetQuote { Id = request.Id }, cancellationToken) is not { } quote)
                return null;
            var quotes = await JsonLdQuotes.LoadAsync(db, site, [quote, .. quote.Children], cancellationToken);
            return quotes.Of(quote).ToDocument();
        }
    }
}
