using Articles.Reading.Quotes.Marks;

namespace Articles.Reading.Quotes;

/// <summary>
/// Finds quoted blocks in plain text, where no tag marks them: after a lead-in that ends in a colon, and as far as the
/// quoted voice reaches; or before a line that says whose words they are.
/// </summary>
internal sealed class BlockQuotes
{
    private const int ShortestBlock = 90;
    private const int FewestWords = 5;
    private const int LongestBlock = 12;
    private const int LongestTerm = 48;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly bool?[] _reports;
    private int? _reportCount;
    private readonly CreditedQuotes _credited;

    private BlockQuotes(IReadOnlyList<Block> blocks)
    {
        _blocks = blocks;
        _credited = new(blocks);
        _reports = new bool?[blocks.Count];
    }

    /// <summary>Merges the paragraphs of a quoted block into one block; without one, the blocks come back unchanged.</summary>
    internal static IReadOnlyList<Block> Group(IReadOnlyList<Block> blocks)
    {
        var quotes = new BlockQuotes(blocks);
        var grouped = new List<Block>(blocks.Count);
        for (var at = 0; at < blocks.Count; )
        {
            var length = quotes.Length(at);
            grouped.Add(
                length > 0 ? quotes.Merge(at, length)
                : quotes.IsCredit(at) ? blocks[at] with { Kind = BlockKind.Paragraph }
                : blocks[at]
            );
            at += Math.Max(1, length);
        }

        return grouped;
    }

    private Block Merge(int first, int length) =>
        new(BlockKind.Blockquote, string.Join("\n\n", Enumerable.Range(first, length).Select(i => _blocks[i].Text)));

    // The name behind words that were set apart is short enough to look like a heading.
    private bool IsCredit(int at) =>
        at > 0
        && _blocks[at].Kind == BlockKind.Heading
        && CreditLine.NameIn(_blocks[at].Text) is not null
        && _credited.IsAt(at - 1);

    // How many paragraphs from here on are quoted as a block.
    private int Length(int first) =>
        first > 0 && Introduced(first) is > 0 and var length ? length
        : _credited.IsAt(first) ? 1
        : 0;

    private int Introduced(int first)
    {
        var leadIn = _blocks[first - 1];
        if (leadIn.Kind != BlockKind.Paragraph || !leadIn.Text.TrimEnd().EndsWith(':') || !CanBeQuoted(_blocks[first]))
        {
            return 0;
        }

        // A paragraph in quotation marks says by itself what of it is quoted; one that is like the next is a list's.
        if (IsMarked(_blocks[first]) || IsLabel(leadIn.Text) || IsListed(first))
        {
            return 0;
        }

        var length = Extent(first);
        return length > 0 && !IsReportItself(length) ? length
            : LeadIn.Announces(leadIn.Text) && _blocks[first].Text.Length >= ShortestBlock ? 1
            : 0;
    }

    // 'Juice cleanses: can lead to …', 'Restrictive diets: can lead to …': a term and what is told of it, again and again.
    private bool IsListed(int first) =>
        first + 1 < _blocks.Count && HasTerm(_blocks[first].Text) && HasTerm(_blocks[first + 1].Text);

    private static bool HasTerm(string text)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, LongestTerm));
        return opening.Contains(": ", StringComparison.Ordinal)
            || opening.Contains(" – ", StringComparison.Ordinal)
            || opening.Contains(" — ", StringComparison.Ordinal)
            || opening.Contains(" - ", StringComparison.Ordinal);
    }

    private int Extent(int first)
    {
        var at = first;
        while (at < _blocks.Count && at - first < LongestBlock && CanBeQuoted(_blocks[at]) && IsReport(at))
        {
            at++;
        }

        return at - first;
    }

    private static bool CanBeQuoted(Block block) =>
        block.Kind == BlockKind.Paragraph && !block.Text.TrimEnd().EndsWith(':');

    /// <summary>It begins in quotation marks.</summary>
    private static bool IsMarked(Block block)
    {
        if (!MarkReader.MayOpen(block.Text))
        {
            return false;
        }

        var quotations = MarkPairing.Pair(block.Text, MarkReader.Read(block.Text), 0, block.Text.Length);
        return quotations.Count > 0 && quotations[0].OuterStart == 0;
    }

    // '2:10 p.m.:', 'Like the page:': too short for a sentence that announces words.
    private static bool IsLabel(string leadIn)
    {
        var sentence = leadIn.AsSpan().TrimEnd().TrimEnd(':');
        sentence = sentence[(sentence.LastIndexOfAny('.', '?', '!') + 1)..];
        return sentence.Trim().Count(' ') < FewestWords - 1 && !LeadIn.Announces(leadIn);
    }

    // When the whole article is a report, its register tells nothing.
    private bool IsReportItself(int length)
    {
        _reportCount ??= Enumerable.Range(0, _blocks.Count).Count(IsReport);
        return (_reportCount - length) * 3 > _blocks.Count - length;
    }

    private bool IsReport(int at) =>
        _reports[at] ??= _blocks[at].Kind == BlockKind.Paragraph && ParagraphStyle.IsReport(_blocks[at].Text);
}
