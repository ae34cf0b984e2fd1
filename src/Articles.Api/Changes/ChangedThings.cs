using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Changes;

/// <summary>
/// What some changes are about, as far as filters ask: looked up once for all changes and all filters. It is what it is now, as whoever is
/// told may see it, so that no filter finds out what is hidden. What can no longer be seen fits no filter but those of its ids; that it
/// is gone is told to all, because nobody can know any more whom it concerned.
/// </summary>
internal sealed class ChangedThings
{
    private HashSet<Guid> articles = [];
    private HashSet<(Guid Article, Guid Author)> authors = [];
    private HashSet<(Guid Article, Guid Speaker)> speakers = [];
    private HashSet<(Guid Article, string Key)> sections = [];
    private HashSet<(Guid Article, string Key)> tags = [];
    private Dictionary<Guid, Guid?> quotes = [];
    private readonly Dictionary<string, HashSet<Guid>> having = [];

    private ChangedThings() { }

    public static async Task<ChangedThings> OfAsync(
        ArticlesDb db,
        IEnumerable<RecordedChange> changes,
        IReadOnlyCollection<SoughtChanges> filters,
        CancellationToken cancellationToken
    )
    {
        var things = new ChangedThings();
        var deep = filters.Where(filter => filter.LooksInside).ToList();
        var printed = changes.Where(change => IsPrinted(change.Noun)).ToList();
        if (deep.Count == 0 || printed.Count == 0)
            return things;
        var named = printed.Select(change => change.Article).Distinct().ToList();
        things.articles = await db
            .Articles.Where(article => named.Contains(article.Id))
            .Select(article => article.Id)
            .ToHashSetAsync(cancellationToken);
        var quoted = printed
            .Where(change => change.Noun is Noun.Quote)
            .Select(change => change.Subject)
            .Distinct()
            .ToList();
        await things.LinkAsync(db, deep, cancellationToken);
        await things.QuoteAsync(db, deep, quoted, cancellationToken);
        return things;
    }

    public bool Fit(RecordedChange change, ChangeKind kind, SoughtChanges filter) =>
        (filter.Article is not { } article || IsPrinted(change.Noun) && change.Article == article)
        && (filter.Quote is not { } quote || change.Noun is Noun.Quote && change.Subject == quote)
        && (filter.Watched is not { } watched || watched.Have(change))
        && (!filter.LooksInside || FitsInside(change, kind, filter));

    private static bool IsPrinted(Noun noun) => noun is Noun.Article or Noun.Quote or Noun.Update;

    private bool FitsInside(RecordedChange change, ChangeKind kind, SoughtChanges filter)
    {
        if (!IsPrinted(change.Noun))
            return IsPerson(change, filter);
        if (!articles.Contains(change.Article))
            return kind is ChangeKind.Deleted or ChangeKind.Withdrawn;
        return (filter.Author is not { } author || authors.Contains((change.Article, author)))
            && (filter.Speaker is not { } speaker || IsOf(change, speaker))
            && (filter.Section is not { } section || sections.Contains((change.Article, section)))
            && (filter.Tag is not { } tag || tags.Contains((change.Article, tag)))
            && (filter.Q is not { } words || having[words].Contains(Told(change)));
    }

    /// <summary>Authors and speakers are in no section, and words are not sought in them.</summary>
    private static bool IsPerson(RecordedChange change, SoughtChanges filter) =>
        filter is { Section: null, Tag: null, Q: null }
        && (filter.Author is null || change.Noun is Noun.Author && change.Subject == filter.Author)
        && (
            filter.Speaker is null
            || change.Noun is Noun.Speaker && (change.Subject == filter.Speaker || change.Into == filter.Speaker)
        );

    // Of a quote that is no more its article still tells.
    private bool IsOf(RecordedChange change, Guid speaker) =>
        change.Noun is Noun.Quote && quotes.TryGetValue(change.Subject, out var said)
            ? said == speaker
            : speakers.Contains((change.Article, speaker));

    /// <summary>What has the words: the quote, or the article.</summary>
    private Guid Told(RecordedChange change) =>
        change.Noun is Noun.Quote && quotes.ContainsKey(change.Subject) ? change.Subject : change.Article;

    private async Task LinkAsync(ArticlesDb db, List<SoughtChanges> filters, CancellationToken cancellationToken)
    {
        var soughtAuthors = filters.Select(filter => filter.Author).OfType<Guid>().Distinct().ToList();
        if (soughtAuthors.Count > 0)
            authors = await db
                .ArticleAuthors.Where(link =>
                    articles.Contains(link.ArticleId) && soughtAuthors.Contains(link.AuthorId)
                )
                .Select(link => new ValueTuple<Guid, Guid>(link.ArticleId, link.AuthorId))
                .ToHashSetAsync(cancellationToken);
        var soughtSpeakers = filters.Select(filter => filter.Speaker).OfType<Guid>().Distinct().ToList();
        if (soughtSpeakers.Count > 0)
            speakers = await db
                .ArticleSpeakers.Where(link =>
                    articles.Contains(link.ArticleId) && soughtSpeakers.Contains(link.SpeakerId)
                )
                .Select(link => new ValueTuple<Guid, Guid>(link.ArticleId, link.SpeakerId))
                .ToHashSetAsync(cancellationToken);
        sections = await TermsAsync(db.ArticleSections, filters.Select(filter => filter.Section), cancellationToken);
        tags = await TermsAsync(db.ArticleTags, filters.Select(filter => filter.Tag), cancellationToken);
    }

    private async Task<HashSet<(Guid, string)>> TermsAsync<T>(
        IQueryable<T> links,
        IEnumerable<string?> sought,
        CancellationToken cancellationToken
    )
        where T : ArticleTerm
    {
        var keys = sought.OfType<string>().Distinct().ToList();
        return keys.Count == 0
            ? []
            : await links
                .Where(link => articles.Contains(link.ArticleId) && keys.Contains(link.Key))
                .Select(link => new ValueTuple<Guid, string>(link.ArticleId, link.Key))
                .ToHashSetAsync(cancellationToken);
    }

    private async Task QuoteAsync(
        ArticlesDb db,
        List<SoughtChanges> filters,
        List<Guid> quoted,
        CancellationToken cancellationToken
    )
    {
        if (quoted.Count > 0 && filters.Exists(filter => filter.Speaker is not null || filter.Q is not null))
            quotes = await db
                .Quotes.Where(quote => quoted.Contains(quote.Id))
                .Select(quote => new { quote.Id, quote.SpeakerId })
                .ToDictionaryAsync(quote => quote.Id, quote => quote.SpeakerId, cancellationToken);
        foreach (
            var (typed, words) in filters
                .Where(filter => filter.Q is not null)
                .Select(filter => (filter.Q!, filter.Words))
        )
        {
            if (having.TryAdd(typed, []) && words is not null)
                having[typed] = await HavingAsync(db, words, cancellationToken);
        }
    }

    private async Task<HashSet<Guid>> HavingAsync(ArticlesDb db, WordQuery words, CancellationToken cancellationToken)
    {
        var found = new HashSet<Guid>();
        foreach (
            var (index, owners) in new[]
            {
                (WordIndex.Articles, articles.ToList()),
                (WordIndex.Quotes, [.. quotes.Keys]),
            }
        )
        {
            if (owners.Count > 0)
                found.UnionWith(
                    await db.MatchEach(index, words)
                        .Where(match => owners.Contains(match.OwnerId))
                        .Select(match => match.OwnerId)
                        .ToListAsync(cancellationToken)
                );
        }
        return found;
    }
}
