using Articles.Api.Database.Words;
using Articles.Api.Indexing.Analysis;
using Articles.Api.Model;

namespace Articles.Api.Indexing;

/// <summary>Prepares the words of one article or quote, field by field. No phrase goes from one field into the next.</summary>
internal sealed class PreparedWords
{
    // What a text says so often it is about; a long text is about no more than this.
    private const int Often = 3;
    private const int MostOften = 16;

    private readonly List<string> words = [WordRow.Edge];
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> often = new(StringComparer.Ordinal);
    private readonly WordWeights weights = new();

    public void Add(WordField field, params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
                AddText(field, text);
        }
    }

    /// <summary>A title is a field like others, and can be asked for as a whole too.</summary>
    public void AddTitle(string title)
    {
        var terms = AddText(WordField.Title, title);
        whole.Add(WordRow.AllOf(terms));
        topics.UnionWith(terms);
    }

    /// <summary>The words of a quote, which can be asked for as a whole too.</summary>
    public void AddQuote(string text) => whole.Add(WordRow.AllOf(AddText(WordField.Text, text)));

    public WordRow ToRow(Guid owner, DateTimeOffset sortAt, Exposure exposure)
    {
        topics.UnionWith(
            often
                .Where(word => word.Value >= Often)
                .OrderByDescending(word => word.Value)
                .Take(MostOften)
                .Select(word => word.Key)
        );
        return new()
        {
            Owner = owner,
            SortAt = sortAt,
            Exposure = exposure,
            Words = words,
            Whole = [.. whole, .. topics.Select(term => WordRow.TopicMark + term)],
            Weights = weights.ToBytes(),
        };
    }

    /// <returns>The terms of the text, in their order.</returns>
    private List<string> AddText(WordField field, string text)
    {
        var some = TextWords.Of(text);
        var terms = some.ConvertAll(word => Add(field, word));
        words.AddRange(terms);
        words.Add(WordRow.Edge);
        foreach (var compound in Compounds.Of(text, some))
            AddAsOne(field, compound);
        return terms;
    }

    private string Add(WordField field, TextWord word)
    {
        var term = word.Term;
        Count(field, word, term);
        if (field is WordField.Text && !CommonWords.Contain(word.Folded))
            often[term] = often.GetValueOrDefault(term) + 1;
        return term;
    }

    /// <summary>It stands in no row: its parts do.</summary>
    private void AddAsOne(WordField field, TextWord compound)
    {
        var term = compound.Term;
        whole.Add(term);
        Count(field, compound, term);
    }

    private void Count(WordField field, TextWord word, string term)
    {
        weights.Add(term, field);
        // A beginning such as "universiti" is none of the stem "univers".
        if (term != word.Folded)
            whole.Add(WordRow.WholeMark + word.Folded);
    }
}
