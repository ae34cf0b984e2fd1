using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Formats.Sitemaps;

/// <summary>Sitemaps, where search engines look for them.</summary>
internal static class SitemapEndpoints
{
    private const string Xml = "application/xml";

    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        var sitemaps = routes.MapGroup("").WithTags("Feeds");
        sitemaps.MapAlternate("/sitemap.xml", "getSitemap", Whole, Xml);
        sitemaps
            .MapAlternate("/sitemap-{number:int:range(1,40000)}.xml", "getSitemapPart", Part, Xml)
            .ProducesProblems(404);
        sitemaps.MapAlternate("/news-sitemap.xml", "getNewsSitemap", News, Xml);
    }

    /// <summary>Get the sitemap</summary>
    /// <remarks>The addresses of all articles, or beyond 50,000 an index of the sitemaps that have them.</remarks>
    private static async Task<IResult> Whole(IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Document(await mediator.Send(new GetSitemap(), cancellationToken), NoSitemap);

    /// <summary>Get one sitemap of the index</summary>
    /// <remarks>The addresses of 50,000 articles.</remarks>
    private static async Task<IResult> Part(
        [AsParameters] GetSitemapPart request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(request, cancellationToken), NoSitemap);

    /// <summary>Get the news sitemap</summary>
    /// <remarks>The articles that were published in the last two days, at most 1,000.</remarks>
    private static async Task<IResult> News(IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Document(await mediator.Send(new GetNewsSitemap(), cancellationToken), NoSitemap);

    private const string NoSitemap = "The index has no sitemap of this number.";
}
