using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Writes a quote as Markdown: the words, who said them, who reported them, and what is true of them now.</summary>
public sealed record GetMarkdownQuote : IRequest<Document?>
{
    /// <summary>The quote's id.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetMarkdownQuote, Document?>
    {
        public async Task<Document?> Handle(GetMarkdownQuote request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetQuote { Id = request.Id }, cancellationToken) is not { } quote)
                return null;
            var words = new MarkdownDocument().Print(quote.Text).Finish();
            var block = System.Text.Encoding.UTF8.GetString(words.Body.Span).TrimEnd('\n');
            var chain = quote.Chain.Select(hop =>
                hop.Href is { } href
                    ? MarkdownDocument.Link(hop.Name ?? MarkdownDocument.Word(hop.Role), site.At(href))
                    : MarkdownDocument.Plain(hop.Name ?? MarkdownDocument.Word(hop.Role))
            );
            var notes = quote
                .AffectedBy.Where(effect => effect.Counts)
                .Select(effect => $"- {MarkdownDocument.Link(UpdateLabels.Of(effect.Kind), site.At(effect.Href))}");
            return new MarkdownDocument()
                .Say("id", $"{quote.Id}")
                .Say("speaker", quote.Speaker?.Name ?? quote.SpeakerText)
                .Say("standing", MarkdownDocument.Word(quote.Standing))
                .Say("review", MarkdownDocument.Word(quote.Review))
                .Say("confidence", quote.Confidence)
                .Say("date", MarkdownDocument.Day(quote.PublishedAt))
                .Say("url", site.At($"/v1/quotes/{quote.Id}"))
                .Write($"> {block.Replace("\n", "\n> ", StringComparison.Ordinal)}")
                .Write(string.Join(" → ", chain))
                .Write(string.Join('\n', notes))
                .List("Quotes inside it", quote.Children, site)
                .Finish();
        }
    }
}
