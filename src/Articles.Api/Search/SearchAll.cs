using System.Globalization;
using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;

namespace Articles.Api.Search;

/// <summary>Searches articles and quotes by their words, best first.</summary>
public sealed record SearchAll : IRequest<SearchPage>, IListRequest
{
    private const string Relevance = "relevance";
    private const string Latest = "-publishedAt";

    internal static readonly string[] KnownFacets = ["author", "speaker", "section", "tag", "year", "kind"];

    /// <summary>
    /// What to look for: words; `"phrases"`; beginnings before an asterisk, `rehears*`; what may not be there after a minus, `-draft`.
    /// Whatever is typed is valid; where there is no word in it, nothing is found.
    /// </summary>
    [FreeText("hanoi summit", IsRequired = true)]
    public string? Q { get; init; }

    /// <summary>`last` where the last word may be only the beginning of one, as in a box that searches while a person types.</summary>
    public QueryValue<SearchPrefix>? Prefix { get; init; }

    /// <summary>Only articles, or only quotes.</summary>
    public QueryValue<HitType>? Type { get; init; }

    /// <summary>The id, slug or name of an author: only articles by that author, and quotes in them.</summary>
    public string? Author { get; init; }

    /// <summary>The id, slug or name of a speaker: only that speaker's words, and articles that quote them.</summary>
    public string? Speaker { get; init; }

    /// <summary>The name of an outlet, in any case: only quotes taken from it.</summary>
    [Example("The New York Times")]
    public string? Source { get; init; }

    /// <summary>The name of a section, in any case: only articles in it, and quotes in them.</summary>
    [Example("World")]
    public string? Section { get; init; }

    /// <summary>The slug or the name of a tag: only articles that have it, and quotes in them.</summary>
    [Example("north-korea")]
    public string? Tag { get; init; }

    /// <summary>Only quotes of this kind.</summary>
    public QueryValue<QuoteKind>? Kind { get; init; }

    /// <summary>Only quotes of which this is true now.</summary>
    public QueryValue<QuoteStanding>? Standing { get; init; }

    /// <summary>Only what was published at this time or later. Articles without a date are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedFrom { get; init; }

    /// <summary>Only what was published before this time. Articles without a date are left out.</summary>
    public QueryValue<DateTimeOffset>? PublishedTo { get; init; }

    /// <summary>How hits divide, comma-separated: by which of these to count them.</summary>
    public string? Facets { get; init; }

    /// <summary>How many items a page has, 1 to 100.</summary>
    public QueryValue<int>? Limit { get; init; }

    /// <summary>Where the page begins: the `nextCursor` of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Best first, or latest first.</summary>
    public string? Sort { get; init; }

    /// <summary>The members to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    /// <summary>Whether to count all that match.</summary>
    public QueryValue<bool>? IncludeTotal { get; init; }

    string IListRequest.DefaultSort => Relevance;

    internal sealed class Validator : ListValidator<SearchAll, SearchHit>
    {
        public Validator(ReadingLimits limits)
            : base(limits, [])
        {
            RuleFor(request => request.Q).NotNull().WithMessage("is missing");
            RuleFor(request => request.Sort).NameOnly([Relevance, Latest]);
            RuleFor(request => request.Facets).NamesOnly(KnownFacets);
        }
    }

    internal sealed class Handler(ArticlesDb db, Paging paging, WordFrequencies frequencies)
        : IRequestHandler<SearchAll, SearchPage>
    {
        public async Task<SearchPage> Handle(SearchAll request, CancellationToken cancellationToken)
        {
            // Drafts are found where they are listed: /v1/articles?state=draft&q=
            db.SeeAsReaders();
            var query = TypedQuery.Of(request.Q!, request.Prefix?.Value is SearchPrefix.Last);
            var scope = await SearchScope.ReadAsync(db, request, cancellationToken);
            var matches = new RankMatches(db, scope, query, frequencies, request.Sort is Latest);
            var ranked = await matches.RunAsync(cancellationToken);
            var show = new ShowHits(db, query, request.Fields is null || request.Fields.Asks("snippets"));
            var page = await paging.PageAsync(
                request,
                request.Sort ?? Relevance,
                (after, limit) => TakeAsync(ranked, show, after, limit, cancellationToken),
                matches.CountAsync,
                cancellationToken
            );
            return new SearchPage
            {
                Items = page.Items,
                NextCursor = page.NextCursor,
                Total = page.Total,
                DidYouMean =
                    request.Cursor is null && (ranked.Count == 0 || matches.IsOfSome)
                        ? await new SuggestWords(db, scope, query).RunAsync(request.Q!, cancellationToken)
                        : null,
                Facets = request.Facets is null
                    ? null
                    : await new CountFacets(db, ranked).RunAsync(request.Facets, cancellationToken),
            };
        }

        private static async Task<Slice<SearchHit>> TakeAsync(
            IReadOnlyList<RankedMatch> ranked,
            ShowHits show,
            Cursor? after,
            int limit,
            CancellationToken cancellationToken
        )
        {
            var rest = after is null ? ranked : Beyond(after, ranked);
            var taken = rest.Take(limit).ToList();
            var items = await show.RunAsync(taken, cancellationToken);
            return new Slice<SearchHit>(items, rest.Count <= limit ? null : new Cursor(Key(taken[^1]), taken[^1].Id));
        }

        // In the order of RankMatches.
        private static List<RankedMatch> Beyond(Cursor last, IReadOnlyList<RankedMatch> ranked)
        {
            var parts = last.Key.Split(' ');
            var order = double.Parse(parts[0], CultureInfo.InvariantCulture);
            // Cursors of before have no second part.
            var index = parts.Length > 1 ? Enum.Parse<WordIndex>(parts[1]) : WordIndex.Articles;
            return [.. ranked.Where(one => (-one.Order, one.Index, one.Id).CompareTo((-order, index, last.Id)) > 0)];
        }

        private static string Key(RankedMatch match) =>
            $"{match.Order.ToString("R", CultureInfo.InvariantCulture)} {match.Index}";
    }
}
