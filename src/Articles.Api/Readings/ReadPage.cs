using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Readings;

/// <summary>What is asked besides of a page that is sent as it is.</summary>
public sealed record ReadPageQuery
{
    /// <summary>Where the page was printed. It is never fetched; relative addresses are resolved against it.</summary>
    [Example("https://example.org/2026/the-harbor-reopens/")]
    public string? Address { get; init; }

    /// <summary>Whether text is an article's body as it stands: then nothing of it is dropped.</summary>
    public QueryValue<bool>? IsBody { get; init; }
}

/// <summary>Reads a page and stores nothing.</summary>
public sealed record ReadPage(SentPage Page, ReadPageQuery Query) : IRequest<ReadingResponse>
{
    private string? Address => Page.Address ?? Query.Address;

    internal sealed class Validator : AbstractValidator<ReadPage>
    {
        public Validator()
        {
            RuleFor(request => request.Query.Address).IsWebAddress();
            RuleFor(request => request.Page.Address).IsWebAddress();
            RuleFor(request => request.Page)
                .Must(page => page.Html is null != page.Text is null)
                .WithMessage("has neither html nor text, or has both");
        }
    }

    internal sealed class Handler(ReadingDesk desk) : IRequestHandler<ReadPage, ReadingResponse>
    {
        public async Task<ReadingResponse> Handle(ReadPage request, CancellationToken cancellationToken)
        {
            using var place = desk.Enter((request.Page.Html ?? request.Page.Text)!.Text.Length);
            var reading = await desk.ReadAsync(() => Read(request), cancellationToken);
            // Half a page answered as a whole one would be a lie.
            if (reading.ExceededLimits.Count > 0)
                throw new RefusedException(StatusCodes.Status422UnprocessableEntity, string.Join(' ', reading.Notes));
            return ReadingResponse.Of(reading);
        }

        private static PageReading Read(ReadPage request) =>
            request.Page switch
            {
                { Html: { } html } => ArticleReader.ReadHtml(html, request.Address),
                { Text: { } text } when request.Page.IsBody || request.Query.IsBody?.Value is true =>
                    ArticleReader.ReadBody(text),
                var page => ArticleReader.ReadText(page.Text!, request.Address),
            };
    }
}
