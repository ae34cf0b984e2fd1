using AngleSharp.Dom;
using Articles.Reading.Quotes.Marks;

namespace Articles.Reading.Bodies;

/// <summary>Reads block quotes: whose words they are is not one of the words.</summary>
internal static class Blockquotes
{
    private const int LongestAttribution = 200;
    private const int LongestCredit = 120;
    private const string Dashes = "—–―-~ \u00A0";

    public static IEnumerable<Block> Read(IElement quote, BodyScope scope)
    {
        if (Embeds.PostOf(quote, scope) is { } post)
            return [post];
        var named = NamedIn(quote);
        var attribution = named is null ? null : AttributionOf(named);
        var source = scope.Resolve(quote.GetAttribute("cite"));
        if (attribution is not null)
        {
            source ??= scope.Resolve(
                named!.QuerySelector("a[href]")?.GetAttribute("href") ?? named.GetAttribute("href")
            );
            scope.Take(named!);
        }
        var blocks = FlowReader.Read(scope, quote);
        if (attribution is null && TakeCredit(blocks) is { } credit)
        {
            attribution = Undashed(credit.Text);
            source ??= credit.Marks.FirstOrDefault(mark => mark.Kind is MarkKind.Link)?.Href;
        }
        if (blocks.Count == 0)
            return attribution is null ? [] : [new Block(BlockKind.Paragraph, attribution)];
        TrimDash(blocks);
        return [MakeBlock.Blockquote(blocks) with { Attribution = attribution, SourceAddress = source }];
    }

    public static string? Undashed(string words) =>
        InlineMarks.Clean(words).Trim([.. Dashes]) is { Length: > 0 and <= LongestAttribution } clean ? clean : null;

    private static string? AttributionOf(IElement named) => Undashed(named.TextContent);

    /// <summary>The footer of the quote; or its <c>cite</c>, where that comes last and does not go on a sentence.</summary>
    private static IElement? NamedIn(IElement quote)
    {
        var footer = quote.Children.LastOrDefault(child => child.LocalName is "footer" or "figcaption");
        if (footer is not null)
            return footer;
        var cite = quote.QuerySelectorAll("cite").LastOrDefault(found => found.Closest("blockquote") == quote);
        return cite is not null && IsLast(cite, quote) && BeginsAnew(cite, quote) ? cite : null;
    }

    private static bool IsLast(INode node, IElement quote)
    {
        for (; node != quote; node = node.Parent!)
        {
            for (var next = node.NextSibling; next is not null; next = next.NextSibling)
            {
                if (next.TextContent.Trim().Length > 0)
                    return false;
            }
        }
        return true;
    }

    private static bool BeginsAnew(INode cite, IElement quote)
    {
        if (cite.Parent == quote)
            return true;
        for (var before = cite.PreviousSibling; before is not null; before = before.PreviousSibling)
        {
            if (before is IElement { LocalName: "br" })
                return true;
            var text = before.TextContent.TrimEnd();
            if (text.Length > 0)
                return text[^1] is '.' or '!' or '?' or '”' or '"' or '»' or '—' or '–' or '―' or '…';
        }
        return true;
    }

    /// <summary>The name on a line of its own at the end, behind a dash.</summary>
    private static MarkedText? TakeCredit(List<Block> blocks)
    {
        if (blocks is not [.., { Kind: BlockKind.Paragraph } last])
            return null;
        var line = last.Text.LastIndexOf('\n') + 1;
        var before =
            line > 0 ? last.Text[..line]
            : blocks.Count > 1 ? blocks[^2].Text
            : "";
        if (before.Length == 0 || !IsCredit(last.Text[line..], before) || Undashed(last.Text[line..]) is null)
            return null;
        var words = MarkedText.Of(last);
        if (line == 0)
            blocks.RemoveAt(blocks.Count - 1);
        else
            blocks[^1] = Cut(last, last.Text[..line].TrimEnd());
        return words.Slice(MarkedText.LengthOf(last.Text[..line]), words.Length);
    }

    // Where lines before it begin with a dash too, people talk.
    private static bool IsCredit(string line, string before) =>
        CreditLine.IsDashed(line)
        || line.Length is > 1 and <= LongestCredit
            && line[0] is '—' or '―'
            && line[^1] is not ('.' or '!' or '?' or '…')
            && !before.Split('\n').Any(other => other.TrimStart().StartsWith(line[0]));

    // What introduced the name that was taken out.
    private static void TrimDash(List<Block> blocks)
    {
        if (
            blocks is [.., { Kind: BlockKind.Paragraph } last]
            && last.Text.TrimEnd('—', '–', '―', ' ', '\n') is { Length: > 0 } text
            && text.Length < last.Text.Length
        )
            blocks[^1] = Cut(last, text);
        else if (blocks is [_, .., { Kind: BlockKind.Paragraph, Text: "—" or "–" or "―" or "-" }])
            blocks.RemoveAt(blocks.Count - 1);
    }

    private static Block Cut(Block block, string text)
    {
        var kept = MarkedText.Of(block).Slice(0, MarkedText.LengthOf(text));
        return block with { Text = kept.Text, Marks = kept.Marks };
    }
}
