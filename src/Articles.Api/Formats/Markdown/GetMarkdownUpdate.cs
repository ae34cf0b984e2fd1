using Articles.Api.Pipeline;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Writes a correction or another note as Markdown, with what it is about.</summary>
public sealed record GetMarkdownUpdate : IRequest<Document?>
{
    /// <summary>The update's id.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetMarkdownUpdate, Document?>
    {
        public async Task<Document?> Handle(GetMarkdownUpdate request, CancellationToken cancellationToken)
        {
            if (await mediator.Send(new GetUpdate { Id = request.Id }, cancellationToken) is not { } update)
                return null;
            var quotes = update
                .Affects.SelectMany(words => words.Quotes)
                .Distinct()
                .Select(id => $"- {MarkdownDocument.Link($"{id}", site.At($"/v1/quotes/{id}"))}")
                .ToList();
            var article = MarkdownDocument.Link(update.Article.Title, site.At($"/v1/articles/{update.Article.Slug}"));
            return new MarkdownDocument()
                .Say("id", $"{update.Id}")
                .Say("kind", MarkdownDocument.Word(update.Kind))
                .Say("severity", update.Severity is { } severity ? MarkdownDocument.Word(severity) : null)
                .Say("date", MarkdownDocument.Day(update.PublishedAt))
                .Say("url", site.At($"/v1/updates/{update.Id}"))
                .Head(UpdateLabels.Of(update.Kind))
                .Print(update.Text)
                .Write($"About {article}.")
                .Write(quotes.Count == 0 ? null : "## Quotes that it affects")
                .Write(string.Join('\n', quotes))
                .Finish();
        }
    }
}
