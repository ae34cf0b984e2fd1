using Articles.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>Takes away voices that no quote has any more, and takes apart the clusters that held together by them.</summary>
internal sealed class LeaveClusters(ArticlesDb db)
{
    // More wordings are too many to compare each with each: such a cluster stays in one piece.
    private const int MostWordings = 300;

    // The longest have some hundred clues, and a query has room for some ten thousand.
    private const int AtOnce = 50;

    /// <param name="left">Voices of which quotes were taken away.</param>
    public async Task RunAsync(List<long> left, CancellationToken cancellationToken)
    {
        var silent = await db
            .Voices.AsNoTracking()
            .Where(voice => left.Contains(voice.Id) && !db.ClusteredQuotes.Any(quote => quote.VoiceId == voice.Id))
            .ToListAsync(cancellationToken);
        if (silent.Count == 0)
            return;
        var ids = silent.ConvertAll(voice => voice.Id);
        await db.Voices.Where(voice => ids.Contains(voice.Id)).ExecuteDeleteAsync(cancellationToken);
        await ForgetAsync(silent.Select(voice => voice.WordingId).Distinct().ToList(), cancellationToken);
        foreach (var cluster in silent.Select(voice => voice.ClusterId).Distinct())
            await TakeApartAsync(cluster, cancellationToken);
    }

    /// <summary>Those of the wordings that nobody has any more.</summary>
    private async Task ForgetAsync(List<long> wordings, CancellationToken cancellationToken)
    {
        var unused = await db
            .Wordings.AsNoTracking()
            .Where(wording => wordings.Contains(wording.Id) && !db.Voices.Any(voice => voice.WordingId == wording.Id))
            .ToListAsync(cancellationToken);
        foreach (var some in unused.Chunk(AtOnce))
        {
            var ids = some.Select(wording => wording.Id).ToList();
            var clues = some.SelectMany(wording => SaidWords.Read(wording.Words).Clues).Distinct().ToList();
            await db
                .WordingClues.Where(clue => clues.Contains(clue.Hash) && ids.Contains(clue.WordingId))
                .ExecuteDeleteAsync(cancellationToken);
            await db.Wordings.Where(wording => ids.Contains(wording.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task TakeApartAsync(long cluster, CancellationToken cancellationToken)
    {
        var voices = await db
            .Voices.AsNoTracking()
            .Where(voice => voice.ClusterId == cluster)
            .ToListAsync(cancellationToken);
        var ids = voices.Select(voice => voice.WordingId).Distinct().ToList();
        if (ids.Count > MostWordings)
            return;
        var words = (
            await db
                .Wordings.Where(wording => ids.Contains(wording.Id))
                .Select(wording => wording.Words)
                .ToListAsync(cancellationToken)
        ).ConvertAll(SaidWords.Read);
        foreach (var voice in voices)
            voice.Join(voice.Id);
        var join = new JoinVoices(voices);
        for (var n = 0; n < words.Count; n++)
        {
            foreach (var other in words.Skip(n))
            {
                if (ComparedWords.Of(words[n], other) is { } compared)
                    join.Join(words[n].Id, other.Id, compared);
            }
        }
        foreach (var piece in voices.GroupBy(voice => join.ClusterOf(voice.Id)).Where(piece => piece.Key != cluster))
        {
            var members = piece.Select(voice => voice.Id).ToList();
            await db
                .Voices.Where(voice => members.Contains(voice.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(voice => voice.ClusterId, piece.Key), cancellationToken);
        }
    }
}
