using Articles.Api.Database;
using Articles.Api.DraftChecks.Contents;
using Articles.Api.Model;
using Articles.Api.References;

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
        var known = await new FindNamed(db).RunAsync(
            [.. sought.SelectMany(one => one.Names).Distinct()],
            cancellationToken
        );
        return ([.. sought.Select(one => Of(one, known)).OfType<Cited>()], notes);
    }

    private List<Sought> OfMentions(Draft draft) =>
        NamesInDraft.In(draft).Select(mention => new Sought(mention, [own.NameOf(mention.Text)], null)).ToList();

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

    private static Cited? Of(Sought sought, Dictionary<Name, Named> known)
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

    private sealed record Sought(Mention Mention, IReadOnlyList<Name> Names, DateTimeOffset? RetrievedAt);
}
