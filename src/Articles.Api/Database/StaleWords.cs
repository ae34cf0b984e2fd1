using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Articles.Api.Database;

/// <summary>Whose words in the index are no longer right once what is tracked is saved. No write has to think of it.</summary>
internal sealed class StaleWords
{
    public HashSet<Guid> Articles { get; } = [];

    public HashSet<Guid> Quotes { get; } = [];

    /// <summary>Those of <see cref="Articles"/> that are new: whole, and with no words in the index yet.</summary>
    public Dictionary<Guid, Article> NewArticles { get; } = [];

    /// <summary>As <see cref="NewArticles"/>, of <see cref="Quotes"/>.</summary>
    public Dictionary<Guid, Quote> NewQuotes { get; } = [];

    /// <summary>Their words go with them.</summary>
    public HashSet<Guid> DeletedQuotes { get; } = [];

    /// <summary>All articles of these.</summary>
    public HashSet<Guid> Authors { get; } = [];

    /// <summary>All quotes of these.</summary>
    public HashSet<Guid> Speakers { get; } = [];

    public static StaleWords Among(IEnumerable<EntityEntry> entries)
    {
        var stale = new StaleWords();
        foreach (var entry in entries)
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                stale.Add(entry, isNew: entry.State is EntityState.Added);
            else if (entry is { State: EntityState.Deleted, Entity: ArticleAuthor link })
                stale.Articles.Add(link.ArticleId);
            else if (entry is { State: EntityState.Deleted, Entity: Quote quote })
                stale.DeletedQuotes.Add(quote.Id);
        }
        return stale;
    }

    private void Add(EntityEntry entry, bool isNew)
    {
        switch (entry.Entity)
        {
            case Article article
                when isNew
                    || IsAny(
                        entry,
                        nameof(Article.Title),
                        nameof(Article.Subtitle),
                        nameof(Article.SortAt),
                        nameof(Article.Exposure)
                    ):
                Articles.Add(article.Id);
                if (isNew)
                    NewArticles.Add(article.Id, article);
                break;
            case ArticleBody body when isNew || IsAny(entry, nameof(ArticleBody.Text)):
                Articles.Add(body.ArticleId);
                break;
            case ArticleAuthor link:
                Articles.Add(link.ArticleId);
                break;
            case Quote quote
                when isNew
                    || IsAny(
                        entry,
                        nameof(Quote.Text),
                        nameof(Quote.Segments),
                        nameof(Quote.Kind),
                        nameof(Quote.SpeakerId),
                        nameof(Quote.SpeakerText),
                        nameof(Quote.Source),
                        nameof(Quote.Review),
                        nameof(Quote.SortAt),
                        nameof(Quote.Exposure)
                    ):
                Quotes.Add(quote.Id);
                if (isNew && quote.SpeakerId == quote.Speaker?.Id)
                    NewQuotes.Add(quote.Id, quote);
                break;
            case Author author when !isNew && (IsAny(entry, nameof(Author.Name)) || IsOtherBio(entry)):
                Authors.Add(author.Id);
                break;
            case Speaker speaker when !isNew && IsAny(entry, nameof(Speaker.Name)):
                Speakers.Add(speaker.Id);
                break;
        }
    }

    private static bool IsAny(EntityEntry entry, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (entry.Property(property).IsModified)
                return true;
        }
        return false;
    }

    private static bool IsOtherBio(EntityEntry entry)
    {
        var profile = entry.Property(nameof(Author.Profile));
        return profile.IsModified
            && ((AuthorProfile)profile.OriginalValue!).Bio != ((AuthorProfile)profile.CurrentValue!).Bio;
    }
}
