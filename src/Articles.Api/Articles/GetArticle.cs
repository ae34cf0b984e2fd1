using System.Text.Json;
using Articles.Api.Authors;
using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
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

    /// <summary>The members to answer, comma-separated; all but those of `include` when left out.</summary>
    public string? Fields { get; init; }

    /// <summary>What to answer besides, comma-separated: `text`, `html`, `quotes`, `updates`, `profiles`.</summary>
    public string? Include { get; init; }

    /// <summary>As it was at this time. What readers could not see then is 404 for them; quotes, updates and profiles are of today only.</summary>
    public QueryValue<DateTimeOffset>? AsOf { get; init; }

    // What was asked for besides is answered besides.
    string? IRead.Fields => Fields is null || Include is null ? Fields : $"{Fields},{Include}";

    internal static readonly IReadOnlyList<string> Includes = ["text", "html", "quotes", "updates", "profiles"];

    private static readonly IReadOnlyList<string> OfToday = ["quotes", "updates", "profiles"];

    private bool Asks(string name) => Include.Asks(name) || Fields.Asks(name);

    internal sealed class Validator : AbstractValidator<GetArticle>
    {
        public Validator()
        {
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<ArticleResponse>());
            RuleFor(request => request.Include).NamesOnly(Includes);
            RuleFor(request => request.AsOf).IsReadable();
            RuleFor(request => request.AsOf)
                .Must((request, asOf) => asOf is null || !OfToday.Any(request.Asks))
                .WithMessage($"does not go with {string.Join(", ", OfToday)}, which are of today only");
        }
    }

    internal sealed class Handler(ArticlesDb db, HottestReads reads)
        : IRequestHandler<GetArticle, PreparedAnswer<ArticleResponse>?>
    {
        public async Task<PreparedAnswer<ArticleResponse>?> Handle(
            GetArticle request,
            CancellationToken cancellationToken
        )
        {
            var found =
                request.AsOf?.Value is { } time ? await AsOfAsync(request.Id, time, cancellationToken)
                : Guid.TryParseExact(request.Id, "D", out var id) ? await reads.ById(db, id, cancellationToken)
                : await reads.BySlug(db, request.Id, cancellationToken);
            return found is not null && Includes.Any(request.Asks)
                ? await ExtendAsync(found, request, cancellationToken)
                : found;
        }

        private async Task<PreparedAnswer<ArticleResponse>> ExtendAsync(
            PreparedAnswer<ArticleResponse> article,
            GetArticle request,
            CancellationToken cancellationToken
        )
        {
            var quotes = request.Asks("quotes") ? await QuotesAsync(article.Id, cancellationToken) : null;
            var updates = request.Asks("updates") ? await UpdatesAsync(article.Id, cancellationToken) : null;
            var profiles = request.Asks("profiles") ? await ProfilesAsync(article.Id, cancellationToken) : null;
            var extended = article.Resource.With(response =>
                response with
                {
                    Text = request.Asks("text") ? TextOf(response) : null,
                    Html = request.Asks("html") ? ArticleHtml.Of(response.Blocks) : null,
                    Quotes = quotes,
                    Updates = updates,
                    Profiles = profiles,
                }
            );
            return article with { Resource = extended, IsExtended = true };
        }

        private async Task<PreparedAnswer<ArticleResponse>?> AsOfAsync(
            string idOrSlug,
            DateTimeOffset time,
            CancellationToken cancellationToken
        )
        {
            if (await db.Articles.FindIdAsync(idOrSlug, cancellationToken) is not { } article)
                return null;
            var revision = await db
                .Revisions.AsNoTracking()
                .Where(revision => revision.ArticleId == article && revision.CreatedAt <= time)
                .OrderByDescending(revision => revision.CreatedAt)
                .FirstOrDefaultAsync(cancellationToken);
            if (revision is null)
                return null;
            var response = revision.Respond();
            var json = JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<ArticleResponse>());
            return new(article, response.Version, response.UpdatedAt, new Prepared<ArticleResponse>(json));
        }

        private static string TextOf(ArticleResponse article) =>
            ArticleReader.TextOf([.. article.Blocks.Select(block => new Block(block.Kind, block.Text))]);

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
