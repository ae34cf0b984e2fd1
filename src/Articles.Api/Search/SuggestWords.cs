using Articles.Api.Database;
using Articles.Api.Database.Words;
using Articles.Api.Indexing;
using Articles.Api.Indexing.Analysis;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Search;

/// <summary>
/// Finds what a person may have meant where nothing has a word of the query: the word that most of the latest articles have among those
/// that are one slip away (a letter left out, added, changed, or two of them swapped).
/// </summary>
internal sealed class SuggestWords(ArticlesDb db, SearchScope scope, TypedQuery query)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    // Of a shorter word nearly any other is one slip away, and a longer one has too many neighbours to look for.
    private const int Shortest = 4;
    private const int Longest = 16;

    private const int MostWords = 2;
    private const int Latest = 100;

    /// <returns>What was typed with other words; null where nothing has to be mended or nothing is near.</returns>
    public async Task<string?> RunAsync(string typed, CancellationToken cancellationToken)
    {
        var mended = typed;
        // From the end, so that places before it stay as they are.
        foreach (var word in (await UnknownAsync(cancellationToken)).OrderByDescending(word => word.Start))
        {
            if (await NearestAsync(word.Folded, cancellationToken) is { } near)
                mended = mended[..word.Start] + near + mended[word.End..];
        }
        return mended == typed ? null : mended;
    }

    private async Task<List<TextWord>> UnknownAsync(CancellationToken cancellationToken)
    {
        var words = query.Telling.Select(word => word.Single).OfType<TextWord>().Where(MayBeMended).ToList();
        if (words.Count == 0)
            return [];
        var found = await db.FindTerms(words.ConvertAll(word => word.Term), 1).ToListAsync(cancellationToken);
        return [.. words.Where((_, n) => !found.Exists(match => match.Term == n)).Take(MostWords)];
    }

    private static bool MayBeMended(TextWord word) =>
        word.Folded.Length is >= Shortest and <= Longest && word.Folded.All(char.IsAsciiLetterLower);

    private async Task<string?> NearestAsync(string word, CancellationToken cancellationToken)
    {
        var neighbours = Neighbours(word)
            .Distinct(StringComparer.Ordinal)
            .Select(near => (Word: near, new TextWord(0, 0, near).Term))
            .ToList();
        var matches = await scope
            .Match(
                db,
                scope.Indexes.First(),
                new WordQuery
                {
                    All =
                    [
                        neighbours.ConvertAll(near => new Phrase([
                            near.Term == near.Word ? near.Word : WordRow.WholeMark + near.Word,
                        ])),
                    ],
                }
            )
            .OrderByDescending(match => match.Number)
            .Take(Latest)
            .ToListAsync(cancellationToken);
        return neighbours
            .Select(near => (near.Word, Count: CountOf(WordWeights.HashOf(near.Term), matches)))
            .Where(near => near.Count > 0)
            // The first letter is seldom the slip.
            .OrderByDescending(near => near.Word[0] == word[0])
            .ThenByDescending(near => near.Count)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();
    }

    private static int CountOf(uint hash, List<WordMatch> matches) =>
        matches.Count(match => WordWeights.CountOf(match.Weights, hash) != default);

    private static IEnumerable<string> Neighbours(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            var (before, after) = (word[..at], word[(at + 1)..]);
            yield return before + after;
            if (after.Length > 0)
                yield return before + after[0] + word[at] + after[1..];
            foreach (var letter in Letters)
            {
                yield return before + letter + after;
                yield return before + letter + word[at..];
            }
        }
        foreach (var letter in Letters)
            yield return word + letter;
    }
}
