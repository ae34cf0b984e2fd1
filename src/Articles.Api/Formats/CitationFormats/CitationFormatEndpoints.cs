using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.CitationFormats;

internal static class CitationFormatEndpoints
{
    public static void MapCitationFormats(this RouteGroupBuilder v1)
    {
        string[] mediaTypes = [.. WriteCitation.MediaTypes];
        v1.MapAlternate("/articles/{id}/citation", "citeArticle", Article, mediaTypes).OfOne().WithTags("Articles");
        v1.MapAlternate("/quotes/{id}/citation", "citeQuote", Quote, mediaTypes).OfOne().WithTags("Quotes");
    }

    /// <summary>Cite an article</summary>
    /// <remarks>For a bibliography. Its note says whether the article was corrected or retracted.</remarks>
    private static async Task<IResult> Article(
        [AsParameters] GetArticleCitation request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Article, "No article has this id or slug.")
        );

    /// <summary>Cite a quote</summary>
    /// <remarks>
    /// For a bibliography: the article that prints the words, and in the note the words, whose they are, and their present standing with
    /// the updates that it follows from.
    /// </remarks>
    private static async Task<IResult> Quote(
        [AsParameters] GetQuoteCitation request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), new(Noun.Quote, "No quote has this id."));
}
