using Articles.Reading.Quotes.Marks;

namespace Articles.Reading.Quotes;

/// <summary>
/// Finds the quotes that a page set apart from its text and credited: a paragraph in quotation marks with a name behind
/// it, or words with a name behind them that the article says elsewhere too.
/// </summary>
internal sealed class CreditedQuotes(IReadOnlyList<Block> blocks)
{
    private const int FewestWords = 5;

    // Each is sought in the whole article; no page sets more apart.
    private const int MostRepeated = 20;

    private readonly Lazy<string> _text = new(() => string.Join('\n', blocks.Select(block => block.Text)));
    private int _sought;

    internal bool IsAt(int at)
    {
        if (!CanBe(at))
        {
            return false;
        }

        if (BehindMarks(blocks[at].Text) is not { } behind)
        {
            return CreditLine.IsDashed(Below(at)) && IsRepeated(blocks[at].Text);
        }

        return behind.Length > 0
            ? CreditLine.IsDashed(behind) && !IsListed(at)
            : CreditLine.IsDashed(Below(at)) || CreditLine.IsNameAndPost(Below(at));
    }

    private bool CanBe(int at) =>
        blocks[at].Kind is BlockKind.Paragraph or BlockKind.Heading
        && blocks[at].Text.AsSpan().Count(' ') >= FewestWords - 1;

    private string Below(int at) => at + 1 < blocks.Count ? blocks[at + 1].Text : "";

    // One review below the other: nothing is set apart.
    private bool IsListed(int at) => IsCredited(at - 1) || IsCredited(at + 1);

    private bool IsCredited(int at) =>
        at >= 0 && at < blocks.Count && BehindMarks(blocks[at].Text) is { } behind && CreditLine.IsDashed(behind);

    // What stands behind a quotation that opens the paragraph and is the only one in it.
    private static string? BehindMarks(string text)
    {
        if (!MarkReader.MayOpen(text))
        {
            return null;
        }

        var quotations = MarkPairing.Pair(text, MarkReader.Read(text), 0, text.Length);
        return
            quotations.Count > 0
            && quotations[0] is { OuterStart: 0, IsClosed: true } first
            && quotations.TrueForAll(quotation => quotation.OuterEnd <= first.OuterEnd)
            ? text[first.OuterEnd..].Trim()
            : null;
    }

    private bool IsRepeated(string text)
    {
        if (_sought++ >= MostRepeated)
        {
            return false;
        }

        var words = text.TrimEnd('.', ' ');
        var first = _text.Value.IndexOf(words, StringComparison.Ordinal);
        return _text.Value.IndexOf(words, first + words.Length, StringComparison.Ordinal) >= 0;
    }
}
