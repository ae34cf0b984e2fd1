using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;

namespace Articles.Api.Changes;

/// <summary>Which changes somebody asks for, page by page or as they happen.</summary>
public abstract record ChangesRequest
{
    /// <summary>Where to go on: the `nextCursor` of a page, or the id of an event of the stream, with the same filters.</summary>
    public string? Cursor { get; init; }

    /// <summary>Only what happened to these.</summary>
    public QueryValue<Noun>? Noun { get; init; }

    /// <summary>Only what happened like this.</summary>
    public QueryValue<ChangeKind>? Kind { get; init; }

    /// <summary>The id or slug of an article: only changes of it, of its quotes and of its updates.</summary>
    public string? Article { get; init; }

    /// <summary>The id of a quote: only changes of it.</summary>
    public string? Quote { get; init; }

    /// <summary>The id, slug or name of a speaker: only changes of that speaker, of that speaker's quotes, and of articles that have such quotes.</summary>
    public string? Speaker { get; init; }

    /// <summary>The id, slug or name of an author: only changes of that author, and of that author's articles with their quotes and updates.</summary>
    public string? Author { get; init; }

    /// <summary>The slug or the name of a section: only changes of articles in it, and of their quotes and updates.</summary>
    [Example("World")]
    public string? Section { get; init; }

    /// <summary>The slug or the name of a tag: only changes of articles that have it, and of their quotes and updates.</summary>
    [Example("north-korea")]
    public string? Tag { get; init; }

    /// <summary>Words, as in `/v1/search`: only changes of articles and quotes that have all of them, and of updates of such articles.</summary>
    [FreeText("hanoi summit")]
    public string? Q { get; init; }

    /// <summary>The token of a watchlist, which `POST /v1/watchlists` makes: only changes of the articles and quotes on it, and of the articles around those quotes.</summary>
    [Example(WatchedIds.Example)]
    public string? Watchlist { get; init; }

    /// <summary>Null where only nouns and kinds are chosen.</summary>
    internal ChangeFilter? Filter =>
        new ChangeFilter
        {
            Article = Article,
            Quote = Quote,
            Speaker = Speaker,
            Author = Author,
            Section = Section,
            Tag = Tag,
            Q = Q,
            Watchlist = Watchlist,
        }
            is var filter
        && filter == new ChangeFilter()
            ? null
            : filter;

    /// <summary>A cursor holds for the feed that it was made of, however that is read.</summary>
    internal string FeedName =>
        $"{nameof(ListChanges)}\nnoun={Noun}\nkind={Kind}{(Filter is { } filter ? $"\n{filter}" : "")}";
}

/// <summary>Validates which changes somebody asks for.</summary>
internal abstract class ChangesValidator<T> : AbstractValidator<T>
    where T : ChangesRequest
{
    protected ChangesValidator()
    {
        RuleFor(request => request.Quote).IsId();
        RuleFor(request => request.Watchlist).IsWatchlist();
    }
}
