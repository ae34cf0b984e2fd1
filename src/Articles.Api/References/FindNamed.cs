using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.References;

/// <summary>What a name means: an article, or a quote.</summary>
internal readonly record struct Named(Guid? Article, Guid? Quote);

/// <summary>Finds what is named, as far as readers ever saw it: a handful of queries, however many names there are.</summary>
internal sealed class FindNamed(ArticlesDb db)
{
    public async Task<Dictionary<Name, Named>> RunAsync(
        IReadOnlyCollection<Name> names,
        CancellationToken cancellationToken
    )
    {
        var ids = names
            .Where(name => name.Kind is NameKind.Id or NameKind.Article or NameKind.Quote)
            .Select(name => Guid.TryParseExact(name.Text, "D", out var id) ? id : (Guid?)null)
            .OfType<Guid>()
            .ToList();
        var slugs = names
            .Where(name => name.Kind is NameKind.Slug or NameKind.Article)
            .Select(name => name.Text)
            .ToList();
        var addresses = names.Where(name => name.Kind is NameKind.Address).Select(name => name.Text);
        var titles = names.Where(name => name.Kind is NameKind.Title).Select(name => name.Text).ToList();
        var articles = await db
            .Articles.IgnoreQueryFilters()
            .Where(article => article.Exposure != Exposure.Hidden)
            .Where(article => ids.Contains(article.Id) || slugs.Contains(article.Slug))
            .Select(article => new { article.Id, article.Slug })
            .ToListAsync(cancellationToken);
        var former = await FormerAsync(slugs, cancellationToken);
        var quotes = await QuotesAsync(ids, cancellationToken);
        var byAddress = await db.SeenAtAsync(addresses, cancellationToken);
        var byTitle = await ByTitleAsync(titles, cancellationToken);
        var bySlug = articles.ToDictionary(article => article.Slug, article => article.Id);
        var byId = articles.Select(article => article.Id).ToHashSet();
        var known = new Dictionary<Name, Named>();
        foreach (var name in names)
        {
            var isId = Guid.TryParseExact(name.Text, "D", out var id);
            Guid? article =
                isId && byId.Contains(id) ? id
                : bySlug.TryGetValue(name.Text, out var slugged) ? slugged
                : former.TryGetValue(name.Text, out var moved) ? moved
                : null;
            if (name.Kind is NameKind.Address)
                article = byAddress.TryGetValue(name.Text, out var there) ? there : null;
            else if (name.Kind is NameKind.Title)
                article = byTitle.GetValueOrDefault(name.Text);
            var quote = isId && name.Kind is not NameKind.Article && quotes.Contains(id) ? id : (Guid?)null;
            if (article is not null || quote is not null)
                known[name] = new Named(quote is null ? article : null, quote);
        }
        return known;
    }

    private Task<Dictionary<string, Guid>> FormerAsync(List<string> slugs, CancellationToken cancellationToken) =>
        db
            .SlugAliases.Where(alias => alias.Noun == Noun.Article && slugs.Contains(alias.Slug))
            // Imports know former slugs of drafts too.
            .Where(alias =>
                db.Articles.IgnoreQueryFilters().Any(a => a.Id == alias.OwnerId && a.Exposure != Exposure.Hidden)
            )
            .ToDictionaryAsync(alias => alias.Slug, alias => alias.OwnerId, cancellationToken);

    private Task<HashSet<Guid>> QuotesAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => quote.Exposure != Exposure.Hidden && ids.Contains(quote.Id))
            .Select(quote => quote.Id)
            .ToHashSetAsync(cancellationToken);

    /// <summary>A title that two articles have names neither.</summary>
    private async Task<Dictionary<string, Guid?>> ByTitleAsync(
        List<string> titles,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .Articles.Where(article => titles.Contains(article.TitleKey))
                .Where(article => !db.Articles.Any(o => o.TitleKey == article.TitleKey && o.Id != article.Id))
                .Select(article => new { article.Id, Key = article.TitleKey })
                .ToListAsync(cancellationToken)
        ).ToDictionary(article => article.Key, article => (Guid?)article.Id);
}
