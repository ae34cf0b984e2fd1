using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Embeds;

internal static class EmbedEndpoints
{
    public static void MapEmbeds(this RouteGroupBuilder v1)
    {
        v1.MapAlternate("/quotes/{id}/card", "getQuoteCard", Card, "text/html").OfOne().WithTags("Quotes");
        v1.MapAlternate("/oembed", "getOembed", Embed, "application/json", "application/xml")
            .ProducesProblems(StatusCodes.Status404NotFound)
            .WithTags("Quotes");
    }

    /// <summary>Get a quote as a card</summary>
    /// <remarks>A small page to put into others, with the words, whose they are, where they were printed and their standing.</remarks>
    private static async Task<IResult> Card(
        [AsParameters] GetQuoteCard request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), new(Noun.Quote, "No quote has this id."));

    /// <summary>Embed a quote</summary>
    /// <remarks>How to put the card of a quote into a page, for programs that know oEmbed.</remarks>
    private static async Task<IResult> Embed(
        [AsParameters] GetQuoteEmbed request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), "The url is not that of a quote here.");
}
