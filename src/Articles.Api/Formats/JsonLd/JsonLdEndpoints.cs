using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Every noun as linked data: at its address with <c>.jsonld</c>, or to <c>Accept: application/ld+json</c>.</summary>
internal static class JsonLdEndpoints
{
    public static void MapJsonLd(this RouteGroupBuilder v1)
    {
        v1.MapAlternate("/articles/{id}.jsonld", "getArticleAsJsonLd", Article, JsonLd).OfOne().WithTags("Articles");
        v1.MapAlternate("/authors/{id}.jsonld", "getAuthorAsJsonLd", Author, JsonLd).OfOne().WithTags("Authors");
        v1.MapAlternate("/quotes/{id}.jsonld", "getQuoteAsJsonLd", Quote, JsonLd).OfOne().WithTags("Quotes");
        v1.MapAlternate("/speakers/{id}.jsonld", "getSpeakerAsJsonLd", Speaker, JsonLd).OfOne().WithTags("Speakers");
        v1.MapAlternate("/updates/{id}.jsonld", "getUpdateAsJsonLd", Update, JsonLd).OfOne().WithTags("Updates");
    }

    /// <summary>Get an article as JSON-LD</summary>
    /// <remarks>
    /// Schema.org's `NewsArticle` or `OpinionNewsArticle`, with its quotes (those inside others as their parts) and its updates. Also
    /// answered at the address without the suffix to `Accept: application/ld+json`.
    /// </remarks>
    private static async Task<IResult> Article(
        [AsParameters] GetArticleJsonLd request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Article, "No article has this id or slug.")
        );

    /// <summary>Get an author as JSON-LD</summary>
    /// <remarks>Schema.org's `Person`. Also answered at the address without the suffix to `Accept: application/ld+json`.</remarks>
    private static async Task<IResult> Author(
        [AsParameters] GetAuthorJsonLd request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Author, "No author has this id or slug.")
        );

    /// <summary>Get a quote as JSON-LD</summary>
    /// <remarks>
    /// Schema.org's `Quotation`: `spokenByCharacter` has the speaker, and `creator` too once an editor has confirmed it. Also answered at
    /// the address without the suffix to `Accept: application/ld+json`.
    /// </remarks>
    private static async Task<IResult> Quote(
        [AsParameters] GetQuoteJsonLd request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), new(Noun.Quote, "No quote has this id."));

    /// <summary>Get a speaker as JSON-LD</summary>
    /// <remarks>
    /// Schema.org's `Person` or `Organization`. Also answered at the address without the suffix to `Accept: application/ld+json`.
    /// </remarks>
    private static async Task<IResult> Speaker(
        [AsParameters] GetSpeakerJsonLd request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Speaker, "No speaker has this id or slug.")
        );

    /// <summary>Get an update as JSON-LD</summary>
    /// <remarks>
    /// Schema.org's `CorrectionComment`. Also answered at the address without the suffix to `Accept: application/ld+json`.
    /// </remarks>
    private static async Task<IResult> Update(
        [AsParameters] GetUpdateJsonLd request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), new(Noun.Update, "No update has this id."));

    private static readonly string JsonLd = Alternates.MediaTypes["jsonld"];
}
