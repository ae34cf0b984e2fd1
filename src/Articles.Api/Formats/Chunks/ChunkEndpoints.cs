using Articles.Api.Model;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Chunks;

/// <summary>Articles in pieces, for those who build retrieval.</summary>
internal static class ChunkEndpoints
{
    public static void MapChunks(this RouteGroupBuilder v1) =>
        v1.MapRead("/articles/{id}/chunks", "listArticleChunks", List)
            .AnswersOne<ChunksResponse>()
            .WithTags("Articles");

    /// <summary>Get an article in chunks</summary>
    /// <remarks>
    /// Its text by paragraph, all of it at once, each piece with its place, the heading it stands under, and the quotes in it with their standing. The
    /// same of all articles is in `/v1/export/chunks.jsonl`.
    /// </remarks>
    private static async Task<IResult> List(
        [AsParameters] ListArticleChunks request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Below(
            await mediator.Send(request, cancellationToken),
            request,
            new NotFoundProblem(Noun.Article, "No article has this id or slug.")
        );
}
