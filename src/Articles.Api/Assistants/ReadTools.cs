using System.ComponentModel;
using Articles.Api.Articles;
using Articles.Api.Pipeline;
using Articles.Api.Search;
using Articles.Api.Speakers;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Assistants;

/// <summary>The tools that find and read. Each asks what an operation of the API asks, and shows less of it.</summary>
internal sealed class ReadTools(IMediator mediator, ShowPrinted show)
{
    private const int MostItems = 20;
    private const int LongestPart = 40_000;

    [Description("Search articles and quotes by their words, best first. Quotes come with speaker and standing.")]
    public async Task<FoundPage> Search(
        [Description("Words; \"phrases\"; a beginning before an asterisk; -word for what may not be there.")]
            string query,
        [Description("article or quote; both when left out.")] string? type = null,
        [Description("The id or slug of a speaker: only that speaker's words, and articles that quote them.")]
            string? speaker = null,
        [Description("How many hits, 1 to 20.")] int limit = 10,
        [Description("The nextCursor of the page before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        var page = await mediator.Send(
            new SearchAll
            {
                Q = query,
                Type = Read<HitType>(type),
                Speaker = speaker,
                Limit = Items(limit),
                Cursor = cursor,
            },
            cancellationToken
        );
        return new FoundPage
        {
            Hits = [.. page.Items.Select(Of)],
            NextCursor = page.NextCursor,
            DidYouMean = page.DidYouMean,
        };
    }

    [Description(
        "Get an article as Markdown, with its quotes (id, speaker, standing) and its corrections. Long ones come in parts: go on with offset."
    )]
    public async Task<ReadArticle> GetArticle(
        [Description("The id or slug of the article.")] string id,
        [Description("The nextOffset of the part before.")] int offset = 0,
        CancellationToken cancellationToken = default
    )
    {
        var get = new GetArticle { Id = id, Include = "markdown,quotes,updates" };
        var found = await mediator.Send(get, cancellationToken) ?? throw NoArticle();
        return show.Of(found.Resource.Open(), offset, LongestPart);
    }

    [Description("Get an article as readers saw it at a time, to see what it said before a correction.")]
    public async Task<ReadArticle> ArticleAsOf(
        [Description("The id or slug of the article.")] string id,
        [Description("RFC 3339, such as 2026-11-23T08:00:00Z, or a day.")] string time,
        [Description("The nextOffset of the part before.")] int offset = 0,
        CancellationToken cancellationToken = default
    )
    {
        var get = new GetArticle
        {
            Id = id,
            Include = "markdown",
            AsOf = Read<DateTimeOffset>(time),
        };
        var found = await mediator.Send(get, cancellationToken) ?? throw NoArticle();
        return show.Of(found.Resource.Open(), offset, LongestPart);
    }

    [Description("List what a speaker said, in the latest articles first, each with its standing.")]
    public async Task<QuotesPage> QuotesOfSpeaker(
        [Description("The id or slug of the speaker, such as donald-trump. Search finds it.")] string speaker,
        [Description("How many quotes, 1 to 20.")] int limit = 10,
        [Description("The nextCursor of the page before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        var list = new ListSpeakerQuotes
        {
            Id = speaker,
            Limit = Items(limit),
            Cursor = cursor,
        };
        var page =
            await mediator.Send(list, cancellationToken)
            ?? throw new RefusedException(StatusCodes.Status404NotFound, "No speaker has this id or slug.");
        return new QuotesPage
        {
            Quotes = [.. page.Items.Select(quote => show.Of(quote))],
            NextCursor = page.NextCursor,
        };
    }

    [Description(
        "List corrections, retractions and other notes that were added or changed since a time, oldest first."
    )]
    public async Task<NotesPage> CorrectionsSince(
        [Description("RFC 3339, such as 2026-11-23T08:00:00Z, or a day.")] string since,
        [Description("update, correction, clarification, retraction or editors-note; all when left out.")]
            string? kind = null,
        [Description("How many notes, 1 to 20.")] int limit = 10,
        [Description("The nextCursor of the page before.")] string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        var list = new ListUpdates
        {
            ChangedSince = Read<DateTimeOffset>(since),
            Kind = Read<UpdateKind>(kind),
            Limit = Items(limit),
            Cursor = cursor,
        };
        var page = await mediator.Send(list, cancellationToken);
        return new NotesPage { Updates = [.. page.Items.Select(show.Of)], NextCursor = page.NextCursor };
    }

    private FoundHit Of(SearchHit hit)
    {
        var article = hit.Article?.Open();
        return new FoundHit
        {
            Type = hit.Type,
            Snippets = [.. hit.Snippets.Select(snippet => snippet.Text)],
            Article = article is null
                ? null
                : new NamedArticle(article.Id, article.Title, show.At($"/v1/articles/{article.Slug}")),
            State = article?.State,
            Quote = hit.Quote is { } quote ? show.Of(quote) : null,
        };
    }

    private static QueryValue<int> Items(int limit) =>
        limit <= MostItems
            ? new QueryValue<int>($"{limit}", limit)
            : throw RefusedException.InvalidParameter("limit", $"is more than {MostItems}");

    private static QueryValue<T>? Read<T>(string? text)
        where T : struct => text is not null && QueryValue<T>.TryParse(text, out var value) ? value : null;

    private static RefusedException NoArticle() =>
        new(StatusCodes.Status404NotFound, "No article has this id or slug, or readers could not see it then.");
}
