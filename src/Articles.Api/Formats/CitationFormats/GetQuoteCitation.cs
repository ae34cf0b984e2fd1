using Articles.Api.Articles;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using MediatR;

namespace Articles.Api.Formats.CitationFormats;

/// <summary>Cites the words of a speaker, with what is true of them now.</summary>
public sealed record GetQuoteCitation : IRequest<Document?>
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    /// <summary>The format; `csl-json` when left out.</summary>
    public QueryValue<CitationFormat>? Format { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetQuoteCitation, Document?>
    {
        public async Task<Document?> Handle(GetQuoteCitation request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetQuote { Id = request.Id }, cancellationToken) is not { } quote)
                return null;
            var found = await mediator.Send(new GetArticle { Id = $"{quote.Article.Id}" }, cancellationToken);
            // Its article was hidden between the two questions.
            if (found is null)
                return null;
            var citation = GetArticleCitation.Of(found.Resource.Open(), site) with
            {
                Key = $"quote-{quote.Id}",
                Words = new CitedWords(quote.Text, quote.Speaker?.Name ?? quote.SpeakerText ?? quote.Source),
                Standing = StandingOf(quote),
            };
            return WriteCitation.In(request.Format?.Value ?? CitationFormat.CslJson, citation);
        }

        private string StandingOf(QuoteSummary quote)
        {
            var updates = quote
                .AffectedBy.Where(effect => effect.Counts)
                .Select(effect => site.At(effect.Href))
                .ToList();
            var standing = $"Standing of the quote: {quote.Standing.ToString().ToLowerInvariant()}";
            var article = quote.ArticleState is ArticleState.Retracted ? ", in an article that was retracted" : "";
            return updates.Count == 0
                ? $"{standing}{article}."
                : $"{standing}{article} ({string.Join(", ", updates)}).";
        }
    }
}
