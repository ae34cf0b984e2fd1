using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Editing;

/// <summary>
/// The quotes and updates of an article. Whoever changes its body, its quotes or its updates does it here, so that in one
/// transaction each quote is anchored in the text, stands as the updates say, and is counted.
/// </summary>
internal sealed class ArticleConsistency
{
    private readonly ArticlesDb db;
    private readonly DateTimeOffset now;
    private readonly Dictionary<Speaker, int> counts;

    private ArticleConsistency(
        ArticlesDb db,
        Article article,
        List<Quote> quotes,
        List<Update> updates,
        DateTimeOffset now
    )
    {
        this.db = db;
        Article = article;
        this.now = now;
        Quotes = quotes;
        Updates = updates;
        counts = CountBySpeaker();
    }

    public Article Article { get; }

    public List<Quote> Quotes { get; }

    public List<Update> Updates { get; }

    /// <param name="article">With its body and its speakers.</param>
    public static async Task<ArticleConsistency> LoadAsync(
        ArticlesDb db,
        Article article,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        // One that was never saved holds nothing yet.
        if (article.Version == 0)
            return new ArticleConsistency(db, article, [], [], now);
        var quotes = await db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => quote.ArticleId == article.Id)
            .Include(quote => quote.Speaker)
            .OrderBy(quote => quote.Start)
            .ToListAsync(cancellationToken);
        var updates = await db
            .Updates.IgnoreQueryFilters()
            .Where(update => update.ArticleId == article.Id)
            .ToListAsync(cancellationToken);
        return new ArticleConsistency(db, article, quotes, updates, now);
    }

    /// <summary>As <see cref="LoadAsync(ArticlesDb, Article, DateTimeOffset, CancellationToken)"/>, with the article.</summary>
    /// <returns>Null when there is no such article.</returns>
    public static async Task<ArticleConsistency?> LoadAsync(
        ArticlesDb db,
        string idOrSlug,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await db.Articles.At(idOrSlug).WithAll().SingleOrDefaultAsync(cancellationToken) is { } article
            ? await LoadAsync(db, article, now, cancellationToken)
            : null;

    /// <summary>Takes a new quote in, with its place among the others.</summary>
    public void Add(Quote quote)
    {
        Quotes.Add(quote);
        Nest(quote);
    }

    /// <summary>Puts a quote inside the narrowest that contains it, and those inside it that are in no narrower one into it.</summary>
    public void Nest(Quote quote)
    {
        quote.PutInside(Quotes.Where(other => IsWider(other, quote)).MinBy(other => other.End - other.Start));
        foreach (var inner in Quotes.Where(other => IsWider(quote, other)))
        {
            if (inner.Parent is null || IsWider(inner.Parent, quote))
                inner.PutInside(quote);
        }
    }

    public void Remove(Quote quote)
    {
        foreach (var inner in Quotes.Where(other => other.ParentId == quote.Id).ToList())
            inner.PutInside(quote.Parent?.Contains(inner) is true ? quote.Parent : null);
        foreach (var update in Updates)
            update.Affect(update.Affects.Where(words => words.Quote != quote.Id).ToList(), now);
        Quotes.Remove(quote);
        db.Quotes.Remove(quote);
    }

    private static bool IsWider(Quote outer, Quote inner) =>
        outer.Contains(inner) && outer.End - outer.Start > inner.End - inner.Start;

    /// <summary>After the article's body was written: anchors everything anew, and takes what a reading found.</summary>
    /// <param name="textBefore">The text until now; null for a new article.</param>
    /// <param name="reading">Null when no quotes are to be looked for.</param>
    /// <param name="withUpdates">Whether the reading is of a whole page, with the notes below it.</param>
    public async Task FollowBodyAsync(
        string? textBefore,
        PageReading? reading,
        bool withUpdates,
        CancellationToken cancellationToken
    )
    {
        var textChanged = textBefore is not null && textBefore != Article.Body.Text;
        if (textChanged)
            Anchor();
        var wasSeen = Article.FirstPublishedAt < now;
        if (textChanged && !wasSeen)
            DropLost();
        if (reading is not null)
        {
            var found = await new QuotesOfReading(db, Article, now).ReplaceAsync(
                reading,
                Quotes,
                textChanged,
                cancellationToken
            );
            if (withUpdates)
                new UpdatesOfReading(db, Article, now).Replace(reading, Updates, found);
        }
        Settle();
    }

    /// <summary>What was only extracted, and whose words are gone before anybody saw them, was never said.</summary>
    private void DropLost()
    {
        var lost = Quotes.Where(quote =>
            quote.Anchor is QuoteAnchor.Orphaned && !quote.IsEditors && !IsAffected(quote)
        );
        foreach (var quote in lost.ToList())
            Remove(quote);
    }

    private bool IsAffected(Quote quote) =>
        Updates.Exists(update => update.Affects.Any(words => words.Reaches(quote.Id)));

    /// <summary>After quotes or updates were changed: derives all that follows from them.</summary>
    public void Settle()
    {
        Quotes.ForEach(quote => quote.Follow(Article, now));
        Updates.ForEach(update => update.Follow(Article, now));
        foreach (var quote in Quotes.Where(quote => quote.Parent is not null))
            quote.LeaveParentUnlessInside(quote.Parent);
        foreach (var update in Updates)
            update.Affect(update.Affects.Select(words => words.Over(Quotes)).ToList(), now);
        var inOrder = Updates.OrderBy(update => update.CreatedAt).ThenBy(update => update.Id).ToList();
        foreach (var quote in Quotes)
            quote.Stand(inOrder.SelectMany(update => update.EffectsOn(quote.Id)).ToList(), now);
        Recount();
        Article.Hold(Quotes.Where(IsShown).ToList(), Updates.Count);
    }

    private static bool IsShown(Quote quote) => quote.Review is not QuoteReview.Rejected;

    /// <summary>All in one pass: what was found tells where the rest may be.</summary>
    private void Anchor()
    {
        var text = Article.Body.Text;
        var positions = new CodePoints(text);
        var index = Quotes.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var words = Quotes
            .Select(quote => new AnchoredWords(quote.Text, quote.Start, quote.Before, quote.After)
            {
                Parent = quote.ParentId is { } parent && index.TryGetValue(parent, out var at) ? at : null,
            })
            .ToList();
        var selectors = Updates
            .SelectMany(update => update.Affects)
            .Select(affected => affected.Selector)
            .OfType<TextSelector>();
        words.AddRange(selectors.Select(one => new AnchoredWords(one.Exact, one.Start, one.Prefix, one.Suffix)));
        var found = WordAnchors.Find(text, words);
        foreach (var (quote, anchor) in Quotes.Zip(found))
            quote.AnchorIn(text, anchor, positions, now);
        var next = Quotes.Count;
        foreach (var update in Updates)
            update.Affect(
                update
                    .Affects.Select(one => one.Selector is null ? one : one.At(found[next++], text, positions))
                    .ToList(),
                now
            );
    }

    private Dictionary<Speaker, int> CountBySpeaker() =>
        Quotes
            .Where(quote => IsShown(quote) && quote.Exposure is Exposure.Public)
            .Select(quote => quote.Speaker)
            .OfType<Speaker>()
            .CountBy(speaker => speaker)
            .ToDictionary();

    private void Recount()
    {
        var after = CountBySpeaker();
        foreach (var speaker in counts.Keys.Union(after.Keys).ToList())
        {
            var difference = after.GetValueOrDefault(speaker) - counts.GetValueOrDefault(speaker);
            if (difference == 0)
                continue;
            speaker.CountQuotes(difference, now);
            if (speaker.QuoteCount > 0)
                speaker.Show(true, now);
            // Whom readers find quoted nowhere any more because an article was hidden is hidden too.
            else if (!Article.IsPublic)
                speaker.Hide(now);
            counts[speaker] = after.GetValueOrDefault(speaker);
        }
    }
}
