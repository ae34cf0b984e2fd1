using System.Text;
using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Counts words, so that none is lost unnoticed.</summary>
internal static class BodyWords
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var (words, isInside) = (0, false);
        foreach (var character in text)
        {
            var isPart = char.IsLetterOrDigit(character);
            // An apostrophe, a hyphen or a point inside a word does not end it; a space does.
            if (isPart && !isInside)
                words++;
            isInside = isPart || isInside && !char.IsWhiteSpace(character);
        }
        return words;
    }

    /// <summary>The words that the body shows.</summary>
    public static int Count(INode body)
    {
        var text = new StringBuilder();
        Collect(body, text);
        return Count(text.ToString());
    }

    public static int Count(IEnumerable<Block> blocks) => blocks.Sum(Count);

    private static int Count(Block block) =>
        Count(block.Text)
        + Count(block.Caption)
        + Count(block.Credit)
        + Count(block.Attribution)
        + (IsAddressAlone(block) ? Count(block.Address) : 0)
        + (block.Text.Length == 0 ? Count(block.Blocks) : 0)
        + Images(block).Sum(Count);

    // The line that named it is its address.
    private static bool IsAddressAlone(Block block) =>
        block is { Kind: BlockKind.Embed, Text: "", Title: null, Width: null, Height: null };

    // Captions are not in the text of what holds them.
    private static IEnumerable<Block> Images(Block block) =>
        block.Text.Length == 0
            ? []
            : block
                .Blocks.Concat(block.Items.SelectMany(item => item.Blocks))
                .Concat(block.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks))
                .SelectMany(inner => inner.Kind is BlockKind.Image ? [inner] : Images(inner));

    private static void Collect(INode parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
                text.Append(words.Data);
            if (node is not IElement element || BodyTags.Dropped.Contains(element.LocalName))
                continue;
            var isApart = !BodyTags.Inline.Contains(element.LocalName);
            if (isApart)
                text.Append(' ');
            Collect(element, text);
            if (isApart)
                text.Append(' ');
        }
    }
}
