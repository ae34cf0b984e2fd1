using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Every noun as Markdown: at its address with <c>.md</c>, or to <c>Accept: text/markdown</c>.</summary>
internal static class MarkdownEndpoints
{
    public static void MapMarkdown(this RouteGroupBuilder v1)
    {
        v1.MapAlternate("/articles/{id}.md", "getArticleAsMarkdown", Article, Md).OfOne().WithTags("Articles");
        v1.MapAlternate("/authors/{id}.md", "getAuthorAsMarkdown", Author, Md).OfOne().WithTags("Authors");
        v1.MapAlternate("/quotes/{id}.md", "getQuoteAsMarkdown", Quote, Md).OfOne().WithTags("Quotes");
        v1.MapAlternate("/speakers/{id}.md", "getSpeakerAsMarkdown", Speaker, Md).OfOne().WithTags("Speakers");
        v1.MapAlternate("/updates/{id}.md", "getUpdateAsMarkdown", Update, Md).OfOne().WithTags("Updates");
    }

    /// <summary>Get an article as Markdown</summary>
    /// <remarks>
    /// Its body, with title, authors, date, sections, language and address as YAML in front, as site generators read it. Also answered at the
    /// address without the suffix to `Accept: text/markdown`.
    /// </remarks>
    private static async Task<IResult> Article(
        [AsParameters] GetMarkdownArticle request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Article, "No article has this id or slug.")
        );

    /// <summary>Get an author as Markdown</summary>
    /// <remarks>The bio and the latest articles. Also answered at the address without the suffix to `Accept: text/markdown`.</remarks>
    private static async Task<IResult> Author(
        [AsParameters] GetMarkdownAuthor request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Author, "No author has this id or slug.")
        );

    /// <summary>Get a quote as Markdown</summary>
    /// <remarks>
    /// The words, the chain from who said them to where they were read, and the notes that affect them. Also answered at the address without the suffix
    /// to `Accept: text/markdown`.
    /// </remarks>
    private static async Task<IResult> Quote(
        [AsParameters] GetMarkdownQuote request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), new(Noun.Quote, "No quote has this id."));

    /// <summary>Get a speaker as Markdown</summary>
    /// <remarks>The latest quotes, each with its standing. Also answered at the address without the suffix to `Accept: text/markdown`.</remarks>
    private static async Task<IResult> Speaker(
        [AsParameters] GetMarkdownSpeaker request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(request, cancellationToken),
            new(Noun.Speaker, "No speaker has this id or slug.")
        );

    /// <summary>Get an update as Markdown</summary>
    /// <remarks>The note and the quotes that it affects. Also answered at the address without the suffix to `Accept: text/markdown`.</remarks>
    private static async Task<IResult> Update(
        [AsParameters] GetMarkdownUpdate request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), new(Noun.Update, "No update has this id."));

    private static readonly string Md = Alternates.MediaTypes["md"];
}
