using System.Text.Json;
using Articles.Api.Articles.Bodies;
using Articles.Api.Articles.Mementos;
using Articles.Api.Authors;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Renditions;
using Articles.Api.Updates;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>Gets one article by its id or its slug.</summary>
public sealed record GetArticle : IRequest<PreparedAnswer<ArticleResponse>?>, IRead
{
    /// <summary>The id or the slug.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all but those of `include` when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    /// <summary>What to answer besides, comma-separated: `text`, `html`, `markdown`, `quotes`, `reports`, `updates`, `profiles`, `neighbours`.</summary>
    public string? Include { get; init; }

    /// <summary>As it was at this time. What readers could not see then is 404 for them; quotes, reports, updates, profiles and neighbours are of today only.</summary>
    public QueryValue<DateTimeOffset>? AsOf { get; init; }

    /// <summary>
    /// The time of the state that you want, as HTTP writes times (RFC 7089): 302 takes you to the state of then, or to the first one.
    /// With `asOf` it means nothing.
    /// </summary>
    [InHeader(Pipeline.AcceptDatetime.Header, "Tue, 24 Nov 2026 08:00:00 GMT")]
    public AcceptDatetime? AcceptDatetime { get; init; }

    // What was asked for besides is answered besides.
    string? IRead.Fields => Fields is null || Include is null ? Fields : $"{Fields},{Include}";

    internal static readonly IReadOnlyList<string> Includes =
    [
        "text",
        "html",
        "markdown",
        "quotes",
        "reports",
        "updates",
        "profiles",
        "neighbours",
    ];

    private static readonly IReadOnlyList<string> OfBody = ["text", "html", "markdown", "reports"];

    private static readonly IReadOnlyList<string> OfToday = ["quotes", "reports", "updates", "profiles", "neighbours"];

    private bool Asks(string name) => Include.Asks(name) || Fields.Asks(name);

    /// <summary>Whether the text is read anew for it, which takes long where the text is long.</summary>
    internal static bool ReadsText(IQueryCollection query) =>
        query["include"].Concat(query["fields"]).Any(names => names.Asks("reports"));

    internal sealed class Validator : AbstractValidator<GetArticle>
    {
        public Validator()
        {
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ArticleResponse>());
            RuleFor(request => request.Include).NamesOnly(Includes);
            RuleFor(request => request.AsOf)
                .Must((request, asOf) => asOf is null || !OfToday.Any(request.Asks))
                .WithMessage($"does not go with {string.Join(", ", OfToday)}, which are of today only");
        }
    }

    internal sealed class Handler(ArticlesDb db, CompiledReads reads)
        : IRequestHandler<GetArticle, PreparedAnswer<ArticleResponse>?>
    {
        public async Task<PreparedAnswer<ArticleResponse>?> Handle(
            GetArticle request,
            CancellationToken cancellationToken
        )
        {
            if (request.AsOf?.Value is { } time)
                return await AsOfAsync(request, time, cancellationToken);
            var found = Guid.TryParseExact(request.Id, "D", out var id)
                ? await reads.ById(db, id, cancellationToken)
                : await reads.BySlug(db, request.Id, cancellationToken);
            if (found is null)
                return null;
            if (Includes.Any(request.Asks))
                found = await ExtendAsync(found, request, null, cancellationToken);
            return found with { Past = MementoLinks.OfPresent(found.Id) };
        }

        private async Task<PreparedAnswer<ArticleResponse>> ExtendAsync(
            PreparedAnswer<ArticleResponse> article,
            GetArticle request,
            IReadOnlyList<Block>? body,
            CancellationToken cancellationToken
        )
        {
            if (OfBody.Any(request.Asks))
                body ??= await db
                    .ArticleBodies.Where(found => found.ArticleId == article.Id)
                    .Select(found => found.Blocks)
                    .SingleAsync(cancellationToken);
            var quotes =
                request.Asks("quotes") || request.Asks("reports")
                    ? await QuotesAsync(article.Id, cancellationToken)
                    : null;
            var updates = request.Asks("updates") ? await UpdatesAsync(article.Id, cancellationToken) : null;
            var profiles = request.Asks("profiles") ? await ProfilesAsync(article.Id, cancellationToken) : null;
            var neighbours = request.Asks("neighbours")
                ? await ArticleNeighbours.OfAsync(db, article.Id, cancellationToken)
                : null;
            var extended = article.Resource.With(response =>
                response with
                {
                    Text = request.Asks("text") ? ArticleReader.TextOf(body!) : null,
                    Html = request.Asks("html") ? ArticleHtml.Of(body!) : null,
                    Markdown = request.Asks("markdown") ? ArticleMarkdown.Of(body!) : null,
                    Quotes = request.Asks("quotes") ? quotes : null,
                    Reports = request.Asks("reports") ? ArticleReport.Of(response, body!, quotes!) : null,
                    Updates = updates,
                    Profiles = profiles,
                    Neighbours = neighbours,
                }
            );
            return article with { Resource = extended, IsExtended = true };
        }

        private async Task<PreparedAnswer<ArticleResponse>?> AsOfAsync(
            GetArticle request,
            DateTimeOffset time,
            CancellationToken cancellationToken
        )
        {
            if (await db.Articles.FindIdAsync(request.Id, cancellationToken) is not { } article)
                return null;
            var revision = await db
                .Revisions.AsNoTracking()
                .Where(revision => revision.ArticleId == article && revision.CreatedAt <= time)
                .OrderByDescending(revision => revision.CreatedAt)
                .FirstOrDefaultAsync(cancellationToken);
            if (revision is null)
                return null;
            var response = revision.Respond();
            var json = JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<ArticleDetail>());
            var answer = new PreparedAnswer<ArticleResponse>(
                article,
                response.Version,
                response.UpdatedAt,
                new Prepared<ArticleResponse>(json)
            )
            {
                Past = await new ArticleMementos(db, article).AroundAsync(revision.CreatedAt, cancellationToken),
            };
            return Includes.Any(request.Asks)
                ? await ExtendAsync(answer, request, revision.Content.Blocks, cancellationToken)
                : answer;
        }

        private Task<List<QuoteSummary>> QuotesAsync(Guid article, CancellationToken cancellationToken) =>
            ListQuotes
                .Accepted(db.Quotes.Where(quote => quote.ArticleId == article))
                .OrderBy(quote => quote.Start)
                .ThenBy(quote => quote.Id)
                .Select(QuoteSummary.Projection)
                .ToListAsync(cancellationToken);

        private Task<List<UpdateResponse>> UpdatesAsync(Guid article, CancellationToken cancellationToken) =>
            db
                .Updates.Where(update => update.ArticleId == article)
                .OrderByDescending(update => update.SortAt)
                .ThenByDescending(update => update.Id)
                .Select(UpdateResponse.Projection)
                .ToListAsync(cancellationToken);

        private Task<List<AuthorResponse>> ProfilesAsync(Guid article, CancellationToken cancellationToken) =>
            db
                .ArticleAuthors.Where(link => link.ArticleId == article)
                .OrderBy(link => link.Position)
                .Select(link => link.Author)
                .Select(AuthorResponse.Projection)
                .ToListAsync(cancellationToken);
    }
}
