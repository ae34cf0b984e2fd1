using Articles.Api.Database.Words;
using Articles.Api.Search.Analysis;

namespace Articles.Api.Search.Indexing;

/// <summary>Prepares the words of one article or quote, field by field.</summary>
internal sealed class PreparedWords
{
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);

    /// <summary>The words that are not their own stems: a beginning such as "universit" is none of the stem "univers".</summary>
    public IReadOnlyCollection<string> Whole => whole;

    /// <summary>The words of each of the texts, with an edge before, between and behind them. Those that are null or empty are left out.</summary>
    public List<string> Of(params IEnumerable<string?> texts)
    {
        var prepared = new List<string>();
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (prepared.Count == 0)
                prepared.Add(WordRow.Edge);
            foreach (var word in TextWords.Of(text))
            {
                var term = word.Term;
                prepared.Add(term);
                if (term != word.Folded)
                    whole.Add(WordRow.WholeMark + word.Folded);
            }
            prepared.Add(WordRow.Edge);
        }
        return prepared;
    }
}
