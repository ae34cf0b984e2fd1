using Articles.Api.Articles.Bodies;
using Articles.Api.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>Writes the body of an article as HTML with annotations in it, for a page that shows more than the words.</summary>
internal sealed record GetAnnotatedBody(Guid Article, IReadOnlyList<BodyAnnotation> Annotations)
    : IRequest<IReadOnlyList<AnnotatedBlock>>
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetAnnotatedBody, IReadOnlyList<AnnotatedBlock>>
    {
        public async Task<IReadOnlyList<AnnotatedBlock>> Handle(
            GetAnnotatedBody request,
            CancellationToken cancellationToken
        )
        {
            var blocks = await db
                .ArticleBodies.Where(found => found.ArticleId == request.Article)
                .Select(found => found.Blocks)
                .SingleOrDefaultAsync(cancellationToken);
            return ArticleHtml.Of(UnderTitle(blocks ?? []), new AnnotateBlocks(request.Annotations));
        }

        /// <summary>The title of the page is its first heading, and none of those below it leaves out a level.</summary>
        private static List<Block> UnderTitle(IReadOnlyList<Block> blocks)
        {
            var deepest = 1;
            var under = new List<Block>(blocks.Count);
            foreach (var block in blocks)
            {
                if (block.Kind is BlockKind.Heading)
                    deepest = Math.Clamp(block.Level ?? 2, 2, deepest + 1);
                under.Add(block.Kind is BlockKind.Heading ? block with { Level = deepest } : block);
            }
            return under;
        }
    }
}

/// <summary>One block of a body as HTML that is safe to show.</summary>
/// <param name="Html">With the annotations.</param>
/// <param name="Start">Its first code point in the article's text; null where it has no text there.</param>
internal sealed record AnnotatedBlock(string Html, int? Start);
