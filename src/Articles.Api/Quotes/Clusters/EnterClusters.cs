using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>Puts quotes into the clusters of those that are the same, and joins clusters that they are the same as.</summary>
internal sealed class EnterClusters(ArticlesDb db)
{
    // What is in more wordings than these tells little; those that share more clues are found by the others.
    private const int MostOfClue = 16;
    private const int MostCandidates = 20;

    public async Task RunAsync(IReadOnlyList<QuoteToCluster> quotes, CancellationToken cancellationToken)
    {
        if (quotes.Count == 0)
            return;
        var voices = quotes.Select(quote => quote.Voice).DistinctBy(voice => voice.Id).ToList();
        var printed = await PrintedAsync(voices, cancellationToken);
        var known = await KnownAsync(voices.FindAll(voice => printed.Contains(voice.WordingId)), cancellationToken);
        var added = voices.Where(voice => !known.Contains(voice.Id)).ToList();
        if (added.Count > 0)
            await AddAsync(added, WordsOf(quotes, added), printed, cancellationToken);
        await db.InsertAsync(quotes.Select(quote => quote.Row).ToList(), cancellationToken);
    }

    private static Dictionary<long, SaidWords> WordsOf(IReadOnlyList<QuoteToCluster> quotes, List<Voice> voices)
    {
        var wordings = voices.Select(voice => voice.WordingId).ToHashSet();
        return quotes
            .Select(quote => quote.Words)
            .Where(words => wordings.Contains(words.Id))
            .DistinctBy(words => words.Id)
            .ToDictionary(words => words.Id);
    }

    /// <summary>Those of the voices' wordings that are there already.</summary>
    private Task<HashSet<long>> PrintedAsync(List<Voice> voices, CancellationToken cancellationToken)
    {
        var ids = voices.ConvertAll(voice => voice.WordingId).Distinct().ToList();
        return db
            .Wordings.Where(wording => ids.Contains(wording.Id))
            .Select(wording => wording.Id)
            .ToHashSetAsync(cancellationToken);
    }

    private async Task<HashSet<long>> KnownAsync(List<Voice> voices, CancellationToken cancellationToken)
    {
        if (voices.Count == 0)
            return [];
        var ids = voices.ConvertAll(voice => voice.Id);
        return await db
            .Voices.Where(voice => ids.Contains(voice.Id))
            .Select(voice => voice.Id)
            .ToHashSetAsync(cancellationToken);
    }

    private async Task AddAsync(
        List<Voice> added,
        Dictionary<long, SaidWords> words,
        HashSet<long> printed,
        CancellationToken cancellationToken
    )
    {
        var isNew = words.Keys.Where(id => !printed.Contains(id)).ToHashSet();
        await AddWordingsAsync([.. isNew.Select(id => words[id])], cancellationToken);
        var pairs = await CompareAsync(words, cancellationToken);
        // Nobody said before what nobody printed before.
        var others = await OthersAsync(added, pairs.FindAll(pair => !isNew.Contains(pair.Other)), cancellationToken);
        var join = new JoinVoices(added.Concat(others));
        foreach (var (one, other, compared) in pairs)
            join.Join(one, other, compared);
        foreach (var voice in added)
            voice.Join(join.ClusterOf(voice.Id));
        await db.InsertAsync(added, cancellationToken);
        var merged = others.Select(voice => voice.ClusterId).Distinct().Where(id => join.ClusterOf(id) != id);
        foreach (var same in merged.GroupBy(join.ClusterOf))
        {
            var clusters = same.ToList();
            await db
                .Voices.Where(voice => clusters.Contains(voice.ClusterId))
                .ExecuteUpdateAsync(set => set.SetProperty(voice => voice.ClusterId, same.Key), cancellationToken);
        }
    }

    private async Task AddWordingsAsync(List<SaidWords> added, CancellationToken cancellationToken)
    {
        await db.InsertAsync(added.ConvertAll(one => new Wording(one.Id, $"{one}")), cancellationToken);
        await db.InsertAsync(
            added.SelectMany(one => one.Clues.Select(clue => new WordingClue(clue, one.Id))).ToList(),
            cancellationToken
        );
    }

    /// <summary>The wordings beside those that may be the same; each of them beside itself too.</summary>
    private async Task<List<(long One, long Other, ComparedWords Words)>> CompareAsync(
        Dictionary<long, SaidWords> words,
        CancellationToken cancellationToken
    )
    {
        var found = await db.FindCluesAsync(
            words.Values.SelectMany(one => one.Clues).ToHashSet(),
            MostOfClue,
            cancellationToken
        );
        var byClue = found.ToLookup(clue => clue.Hash, clue => clue.WordingId);
        var candidates = words.ToDictionary(
            pair => pair.Key,
            pair =>
                pair.Value.Clues.SelectMany(clue => byClue[clue])
                    .Where(other => other != pair.Key)
                    .CountBy(other => other)
                    .OrderByDescending(other => other.Value)
                    .ThenBy(other => other.Key)
                    .Take(MostCandidates)
                    .Select(other => other.Key)
                    .ToList()
        );
        var all = await ReadAsync(candidates.Values.SelectMany(some => some), words, cancellationToken);
        var pairs = new List<(long, long, ComparedWords)>();
        foreach (var (id, others) in candidates)
        {
            pairs.Add((id, id, ComparedWords.Of(words[id], words[id])!));
            foreach (var other in others)
            {
                if (ComparedWords.Of(words[id], all[other]) is { } compared)
                    pairs.Add((id, other, compared));
            }
        }
        return pairs;
    }

    private async Task<Dictionary<long, SaidWords>> ReadAsync(
        IEnumerable<long> wordings,
        Dictionary<long, SaidWords> known,
        CancellationToken cancellationToken
    )
    {
        var ids = wordings.Where(id => !known.ContainsKey(id)).Distinct().ToList();
        if (ids.Count == 0)
            return known;
        var stored = await db
            .Wordings.Where(wording => ids.Contains(wording.Id))
            .Select(wording => new { wording.Id, wording.Words })
            .ToListAsync(cancellationToken);
        var all = new Dictionary<long, SaidWords>(known);
        foreach (var wording in stored)
            all.Add(wording.Id, SaidWords.Read(wording.Words));
        return all;
    }

    /// <summary>
    /// The voices that are there already and may say the same: where it matters who says it, those of the same surname; where it does not,
    /// one of each cluster.
    /// </summary>
    private async Task<List<Voice>> OthersAsync(
        List<Voice> added,
        List<(long One, long Other, ComparedWords Words)> pairs,
        CancellationToken cancellationToken
    )
    {
        if (pairs.Count == 0)
            return [];
        var surnames = added.Select(voice => voice.Surname).Where(name => name.Length > 0).Distinct().ToList();
        var related = pairs.ConvertAll(pair => pair.Other).Distinct().ToList();
        var ofAnybody = pairs
            .Where(pair => pair.Words.JoinAnybody(isMixed: false) || pair.Words.JoinAnybody(isMixed: true))
            .Select(pair => pair.Other)
            .Distinct()
            .ToList();
        var others = await db
            .Voices.AsNoTracking()
            .Where(voice => related.Contains(voice.WordingId) && surnames.Contains(voice.Surname))
            .ToListAsync(cancellationToken);
        if (ofAnybody.Count == 0)
            return others;
        var clusters = await db
            .Voices.Where(voice => ofAnybody.Contains(voice.WordingId))
            .Select(voice => new
            {
                voice.WordingId,
                voice.IsReport,
                voice.ClusterId,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        others.AddRange(clusters.Select(one => Voice.OfCluster(one.ClusterId, one.WordingId, one.IsReport)));
        return others;
    }
}
