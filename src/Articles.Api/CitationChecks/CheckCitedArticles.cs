using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Revisions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.CitationChecks;

/// <summary>Tells what became of cited articles: a handful of queries, however many there are.</summary>
internal sealed class CheckCitedArticles(ArticlesDb db)
{
    // So many characters are compared and answered; a third of a second, more or less.
    private const long MostText = 1_000_000;

    private const int PairsAtOnce = 8;

    private Dictionary<string, Guid> ids = [];
    private Dictionary<Guid, (ArticleState State, string? Notice)> articles = [];
    private ILookup<Guid, StoredRevision> revisions = Array.Empty<StoredRevision>().ToLookup(_ => Guid.Empty);
    private ILookup<Guid, NoteSince> notes = Array.Empty<NoteSince>().ToLookup(_ => Guid.Empty);
    private readonly Dictionary<(Guid From, Guid To), DiffResponse> diffs = [];
    private readonly HashSet<(Guid From, Guid To)> told = [];
    private HashSet<Guid> gone = [];
    private long left = MostText;
    private long noted;

    public async Task<Func<Citation, CheckedCitation>> RunAsync(
        List<Citation> citations,
        CancellationToken cancellationToken
    )
    {
        await FindAsync([.. citations.Select(citation => citation.Article!).Distinct()], cancellationToken);
        var all = ids.Values.ToList();
        revisions = (
            await db
                .Revisions.Where(revision => all.Contains(revision.ArticleId))
                .OrderBy(revision => revision.Number)
                .Select(revision => new StoredRevision(
                    revision.Id,
                    revision.ArticleId,
                    revision.Number,
                    revision.CreatedAt
                ))
                .ToListAsync(cancellationToken)
        ).ToLookup(revision => revision.Article);
        notes = (
            await db
                .Updates.Where(update => all.Contains(update.ArticleId))
                .OrderBy(update => update.CreatedAt)
                .Select(update => new
                {
                    update.ArticleId,
                    update.Id,
                    update.Kind,
                    update.Text,
                    update.CreatedAt,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(
            note => note.ArticleId,
            note => new NoteSince(note.Id, $"/v1/updates/{note.Id}", note.Kind, note.Text, note.CreatedAt)
        );
        await CompareAsync(citations, cancellationToken);
        return Check;
    }

    private async Task FindAsync(List<string> names, CancellationToken cancellationToken)
    {
        var guids = names.Where(IsId).Select(Guid.Parse).ToList();
        var slugs = names.Where(name => !IsId(name)).ToList();
        var former = await db
            .SlugAliases.Where(alias => alias.Noun == Noun.Article && slugs.Contains(alias.Slug))
            .ToDictionaryAsync(alias => alias.Slug, alias => alias.OwnerId, cancellationToken);
        guids.AddRange(former.Values);
        // Those that were withdrawn too, to say so; not those that readers never saw.
        var found = await db
            .Articles.IgnoreQueryFilters()
            .Where(article => article.Exposure != Exposure.Hidden)
            .Where(article => guids.Contains(article.Id) || slugs.Contains(article.Slug))
            .Select(article => new
            {
                article.Id,
                article.Slug,
                article.State,
                article.Notice,
            })
            .ToListAsync(cancellationToken);
        articles = found.ToDictionary(article => article.Id, article => (article.State, article.Notice));
        ids = former;
        guids.ForEach(id => ids[$"{id}"] = id);
        found.ForEach(article => ids[article.Slug] = article.Id);
        gone = await db
            .Tombstones.Where(stone => stone.Noun == Noun.Article && guids.Contains(stone.Id))
            .Select(stone => stone.Id)
            .ToHashSetAsync(cancellationToken);
    }

    private static bool IsId(string name) => Guid.TryParseExact(name, "D", out _);

    private Guid? IdOf(Citation citation) =>
        Guid.TryParseExact(citation.Article, "D", out var id) ? id
        : ids.TryGetValue(citation.Article!, out var named) ? named
        : null;

    /// <summary>Only of what changed is it looked at how, of each pair of versions once, and as far as the budget reaches.</summary>
    private async Task CompareAsync(List<Citation> citations, CancellationToken cancellationToken)
    {
        var pairs = citations
            .Select(citation => IdOf(citation) is { } id ? Between(id, citation) : null)
            .OfType<(StoredRevision From, StoredRevision To)>()
            .Where(pair => pair.From.Number < pair.To.Number)
            .DistinctBy(pair => (pair.From.Id, pair.To.Id));
        foreach (var some in pairs.Chunk(PairsAtOnce))
        {
            if (left <= 0)
                return;
            var needed = some.SelectMany(pair => new[] { pair.From.Id, pair.To.Id }).Distinct().ToList();
            var contents = await db
                .Revisions.AsNoTracking()
                .Where(revision => needed.Contains(revision.Id))
                .ToDictionaryAsync(revision => revision.Id, cancellationToken);
            foreach (var (from, to) in some.TakeWhile(_ => left > 0))
            {
                diffs[(from.Id, to.Id)] = DiffResponse.Between(contents[from.Id], contents[to.Id]);
                left -= LengthOf(contents[from.Id]) + LengthOf(contents[to.Id]);
            }
        }
    }

    private static int LengthOf(Revision revision) => revision.Content.Blocks.Sum(block => block.Text.Length);

    /// <summary>What was used, and what there is now; null when nobody could have used it.</summary>
    private (StoredRevision From, StoredRevision To)? Between(Guid article, Citation citation)
    {
        var all = revisions[article].ToList();
        if (all.Count == 0)
            return null;
        var from =
            citation.Version is { } version ? all.Find(revision => revision.Number == version)
            : citation.RetrievedAt is { } time
                // Who had it from elsewhere before has what it said first.
                ? all.FindLast(revision => revision.CreatedAt <= time) ?? all[0]
            : all[^1];
        return from is null ? null : (from, all[^1]);
    }

    private CheckedCitation Check(Citation citation)
    {
        var answer = new CheckedCitation
        {
            Article = citation.Article,
            Quote = null,
            Status = CitationStatus.Unknown,
        };
        if (IdOf(citation) is not { } id)
            return answer;
        if (gone.Contains(id))
            return answer with { Status = CitationStatus.Gone };
        if (!articles.TryGetValue(id, out var article))
            return answer;
        if (article.State is ArticleState.Withdrawn)
            return answer with { Status = CitationStatus.Withdrawn };
        if (Between(id, citation) is not { } pair)
            return answer;
        var key = (pair.From.Id, pair.To.Id);
        var isChanged = pair.From.Number < pair.To.Number;
        answer = answer with
        {
            CitedVersion = pair.From.Number,
            Version = pair.To.Number,
            Notice = article.State is ArticleState.Retracted ? article.Notice : null,
            Diff = isChanged ? $"/v1/articles/{id}/diff?from={pair.From.Number}&to={pair.To.Number}" : null,
        };
        var since = citation.RetrievedAt ?? pair.From.CreatedAt;
        var added = notes[id].Where(note => note.CreatedAt > since).ToList();
        var diff = diffs.GetValueOrDefault(key);
        if (
            isChanged && diff is null
            || added.Sum(note => note.Text.Length) is var length && (noted += length) > MostText
        )
            return answer with { Status = CitationStatus.Unchecked };
        return answer with
        {
            Status = StatusOf(article.State, diff, added),
            Changes = diff?.Changes ?? [],
            Sentences = diff is not null && told.Add(key) ? diff.Sentences : [],
            Updates = added,
        };
    }

    private static CitationStatus StatusOf(ArticleState state, DiffResponse? diff, List<NoteSince> added) =>
        state is ArticleState.Retracted || added.Exists(note => note.Kind is UpdateKind.Retraction)
            ? CitationStatus.Retracted
        : added.Exists(note => note.Kind is UpdateKind.Correction) ? CitationStatus.Corrected
        : added.Count > 0 || diff is { IsSubstantive: true } ? CitationStatus.Changed
        : CitationStatus.Unchanged;

    private sealed record StoredRevision(Guid Id, Guid Article, int Number, DateTimeOffset CreatedAt);
}
