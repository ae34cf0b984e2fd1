using Articles.Api.Database.Words;
using Articles.Api.Indexing.Analysis;
using Articles.Api.Model;

namespace Articles.Api.Indexing;

/// <summary>Prepares the words of one article or quote, field by field. No phrase goes from one field into the next.</summary>
internal sealed class PreparedWords
{
    private readonly List<string> words = [WordRow.Edge];
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly WordWeights weights = new();

    public void Add(WordField field, params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            foreach (var word in TextWords.Of(text))
                Add(field, word);
            words.Add(WordRow.Edge);
        }
    }

    /// <summary>A title is a field like others, and can be asked for apart from them.</summary>
    public void AddTitle(string title)
    {
        Add(WordField.Title, title);
        var terms = TextWords.Of(title).ConvertAll(word => word.Term);
        words.AddRange(terms.Select(term => WordRow.TitleMark + term));
        whole.Add(WordRow.AllOf(terms));
        words.Add(WordRow.Edge);
    }

    /// <summary>The words of a quote, which can be asked for as a whole too.</summary>
    public void AddQuote(string text)
    {
        Add(WordField.Text, text);
        whole.Add(WordRow.AllOf(TextWords.Of(text).Select(word => word.Term)));
    }

    public WordRow ToRow(Guid owner, DateTimeOffset sortAt, Exposure exposure) =>
        new()
        {
            Owner = owner,
            SortAt = sortAt,
            Exposure = exposure,
            Words = words,
            Whole = whole,
            Weights = weights.ToBytes(),
        };

    private void Add(WordField field, TextWord word)
    {
        var term = word.Term;
        words.Add(term);
        weights.Add(term, field);
        // A beginning such as "universiti" is none of the stem "univers".
        if (term != word.Folded)
            whole.Add(WordRow.WholeMark + word.Folded);
    }
}
