namespace Articles.Api.Indexing.Analysis;

/// <summary>A word of a text: what both engines are given of it, and where it stands.</summary>
/// <param name="Start">The first UTF-16 unit in the text.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Folded">In lower case and without diacritics; letters and digits only.</param>
public readonly record struct TextWord(int Start, int End, string Folded)
{
    /// <summary>What it is found by: the stem of the singular.</summary>
    public string Term => EnglishStem.Of(IrregularPlurals.SingularOf(Folded));
}
