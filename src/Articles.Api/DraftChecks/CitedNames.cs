using Articles.Api.Database;
using Articles.Api.DraftChecks.Contents;
using Articles.Api.Model;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.DraftChecks;

/// <summary>Something that a draft cites.</summary>
/// <param name="Name">The id or slug by which it is known here; null for an entry that is not.</param>
/// <param name="Article">The article, once it is found.</param>
internal sealed record Cited(Mention Mention, string? Name, bool IsQuote, Guid? Article, DateTimeOffset? RetrievedAt);

/// <summary>Tells which articles and quotes a draft names, by addresses, ids, slugs and titles.</summary>
internal sealed class CitedNames(ArticlesDb db, OwnAddresses own)
{
    // What is beyond is said to be left out: nobody cites a thousand different things.
    private const int MostNames = 1_000;

    public async Task<(List<Cited> Cited, List<string> Notes)> FindAsync(
        DraftContent content,
        CancellationToken cancellationToken
    )
    {
        var sought = content.Entries.Count > 0 ? OfEntries(content) : OfMentions(content.Draft);
        var names = sought.SelectMany(one => one.Names).Distinct().ToList();
        var notes = new List<string>();
        if (names.Count > MostNames)
        {
            notes.Add(
                $"The draft has {names.Count} different addresses and words that may name an article. Those after the first {MostNames} were not looked up."
            );
            var kept = names.Take(MostNames).ToHashSet();
            sought = sought.ConvertAll(one => one with { Names = [.. one.Names.Where(kept.Contains)] });
        }
        var known = await KnownAsync([.. sought.SelectMany(one => one.Names).Distinct()], cancellationToken);
        return ([.. sought.Select(one => Of(one, known)).OfType<Cited>()], notes);
    }

    private List<Sought> OfMentions(Draft draft) =>
        NamesInDraft
            .In(draft)
            .Select(mention => new Sought(
                mention,
                mention.Form switch
                {
                    CitationForm.Address => own.Read(mention.Text) is { } name
                        ? [name]
                        : [new Name(NameKind.Address, mention.Text)],
                    CitationForm.Id => [new Name(NameKind.Id, mention.Text.ToLowerInvariant())],
                    _ => [new Name(NameKind.Slug, mention.Text)],
                },
                null
            ))
            .ToList();

    private List<Sought> OfEntries(DraftContent content) =>
        content
            .Entries.Select(entry =>
            {
                var names = new List<Name>();
                // As this API calls what it cites.
                if (Guid.TryParseExact(entry.Key.Replace("quote-", "", StringComparison.Ordinal), "D", out var id))
                    names.Add(new Name(NameKind.Id, $"{id}"));
                if (entry.Address is { } address)
                    names.Add(own.Read(address) ?? new Name(NameKind.Address, address));
                if (names.TrueForAll(name => name.Kind is not NameKind.Id) && entry.Key.Length > 0)
                    names.Add(new Name(NameKind.Slug, entry.Key));
                if (entry.Title is { } title && !string.IsNullOrWhiteSpace(title))
                    names.Add(new Name(NameKind.Title, FoldedText.Of(title)));
                return new Sought(
                    new Mention(CitationForm.Entry, entry.Key, entry.From, entry.To),
                    names,
                    entry.RetrievedAt
                );
            })
            .ToList();

    private static Cited? Of(Sought sought, Dictionary<Name, (Guid? Article, Guid? Quote)> known)
    {
        foreach (var name in sought.Names)
        {
            if (!known.TryGetValue(name, out var found))
                continue;
            return new Cited(
                sought.Mention,
                $"{found.Quote ?? found.Article}",
                found.Quote is not null,
                found.Article,
                sought.RetrievedAt
            );
        }
        // What names something of this API is a citation, whether or not it is there; and so is an entry.
        var own = sought.Names.FirstOrDefault(name => name.IsOwn);
        return own is not null && sought.Mention.Form is not CitationForm.Id
                ? new Cited(sought.Mention, own.Text, own.Kind is NameKind.Quote, null, sought.RetrievedAt)
            : sought.Mention.Form is CitationForm.Entry ? new Cited(sought.Mention, null, false, null, null)
            : null;
    }

    /// <summary>What each name means, as far as readers ever saw it.</summary>
    private async Task<Dictionary<Name, (Guid? Article, Guid? Quote)>> KnownAsync(
        List<Name> names,
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
        var known = new Dictionary<Name, (Guid? Article, Guid? Quote)>();
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
                known[name] = (quote is null ? article : null, quote);
        }
        return known;
    }

    private Task<Dictionary<string, Guid>> FormerAsync(List<string> slugs, CancellationToken cancellationToken) =>
        db
            .SlugAliases.Where(alias => alias.Noun == Noun.Article && slugs.Contains(alias.Slug))
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

    private sealed record Sought(Mention Mention, IReadOnlyList<Name> Names, DateTimeOffset? RetrievedAt);
}
