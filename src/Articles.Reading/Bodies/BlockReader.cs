using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads the elements that are blocks by themselves.</summary>
internal static class BlockReader
{
    /// <returns>Null for an element that only holds others.</returns>
    public static IEnumerable<Block>? Read(IElement element, string tag, BodyScope scope, IReadOnlyList<Mark> around) =>
        tag switch
        {
            _ when Galleries.Is(element) => Galleries.Read(element, scope, around),
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Heading(element, tag[1] - '0', scope),
            "ul" or "ol" or "menu" or "dir" => Lists.Read(element, scope),
            "dl" => Lists.ReadDefinitions(element, scope),
            "blockquote" => Blockquotes.Read(element, scope),
            "table" => Tables.Read(element, scope),
            "pre" or "listing" or "xmp" or "plaintext" => Code.Read(element, scope),
            "hr" => [new Block(BlockKind.Divider, "")],
            "figure" => Figures.Read(element, scope, around),
            "div" when element.ClassList.Contains("wp-caption") => Figures.Read(element, scope, around),
            _ when scope.Footnotes.Holds(element) => Lists.ReadFootnotes(element, scope),
            _ when BodyTags.Embeds.Contains(tag) => Embeds.Read(element, tag, scope),
            _ => null,
        };

    /// <summary>Its words on one line; what else stands in it comes behind it.</summary>
    private static List<Block> Heading(IElement element, int level, BodyScope scope)
    {
        var inner = FlowReader.Read(scope, element);
        var text = MakeBlock.TextOf(inner.Where(IsWords), " ").WithSpacesForBreaks();
        var blocks = inner.Where(block => !IsWords(block)).ToList();
        if (text.Text.Length > 0)
            blocks.Insert(0, new Block(BlockKind.Heading, text.Text) { Level = level, Marks = text.Marks });
        return blocks;
    }

    private static bool IsWords(Block block) =>
        block.Kind is not (BlockKind.Image or BlockKind.Embed or BlockKind.Divider);
}
