using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Markdown;

/// <summary>Articles as Markdown: at their address with <c>.md</c>, or to <c>Accept: text/markdown</c>.</summary>
internal static class MarkdownEndpoints
{
    public static void MapMarkdown(this RouteGroupBuilder v1) =>
        v1.MapAlternate("/articles/{id}.md", "getArticleAsMarkdown", Article, Alternates.MediaTypes["md"])
            .OfOne()
            .WithTags("Articles");

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
}
