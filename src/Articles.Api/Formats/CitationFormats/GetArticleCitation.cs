using Articles.Api.Articles;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using MediatR;

namespace Articles.Api.Formats.CitationFormats;

/// <summary>Cites an article.</summary>
public sealed record GetArticleCitation : IRequest<Document?>
{
    /// <summary>The id or the slug.</summary>
    public required string Id { get; init; }

    /// <summary>The format; `csl-json` when left out.</summary>
    public QueryValue<CitationFormat>? Format { get; init; }

    internal sealed class Handler(IMediator mediator, Site site) : IRequestHandler<GetArticleCitation, Document?>
    {
        public async Task<Document?> Handle(GetArticleCitation request, CancellationToken cancellationToken)
        {
            var found = await mediator.Send(new GetArticle { Id = request.Id, Include = "updates" }, cancellationToken);
            if (found is null)
                return null;
            var article = found.Resource.Open();
            var citation = Of(article, site) with { Key = article.Slug, Standing = StandingOf(article) };
            return WriteCitation.In(request.Format?.Value ?? CitationFormat.CslJson, citation);
        }

        private static string? StandingOf(ArticleResponse article) =>
            article.Notice is { } notice ? $"Retracted: {notice}"
            : article.Updates!.FirstOrDefault(IsCorrection) is { } latest
                ? $"{UpdateLabels.Of(latest.Kind)}: {latest.Text}"
            : null;

        private static bool IsCorrection(Updates.UpdateResponse update) =>
            update.Kind is UpdateKind.Correction or UpdateKind.Retraction;
    }

    /// <summary>The article that is cited, or that prints what is.</summary>
    internal static CitedWork Of(ArticleSummary article, Site site) =>
        new()
        {
            Key = article.Slug,
            Title = article.Title,
            Authors = [.. article.Authors.Select(author => author.Name)],
            Outlet = article.SiteName,
            Published = article.PublishedDay,
            Language = article.Language,
            Address = site.PageOf(article.Slug, article.Address),
            Standing = null,
        };
}
