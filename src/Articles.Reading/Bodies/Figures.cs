using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads figures: what is shown, with its caption and credit.</summary>
internal static class Figures
{
    public static IEnumerable<Block> Read(IElement figure, BodyScope scope, IReadOnlyList<Mark> around)
    {
        var caption = figure.Children.FirstOrDefault(IsCaption) ?? figure.QuerySelector("figcaption, .wp-caption-text");
        if (caption?.Closest("figure, div.wp-caption") != figure)
            caption = null;
        var credit = caption is null ? null : CreditOf(caption, scope);
        if (caption is not null)
            scope.Take(caption);
        if (Embeds.OfFigure(figure, scope) is { } embed)
            return Captioned([embed], caption, credit, scope);
        return Captioned(FlowReader.Read(scope, figure, around), caption, credit, scope);
    }

    public static bool IsCaption(IElement element) =>
        element.LocalName is "figcaption" || element.ClassList.Contains("wp-caption-text");

    private static List<Block> Captioned(List<Block> shown, IElement? caption, string? credit, BodyScope scope)
    {
        var text = caption is null ? MarkedText.Empty : FlowReader.ReadText(scope, caption);
        if (shown.Count > 1 && shown.TrueForAll(block => block.Kind is BlockKind.Image))
            shown = [Galleries.Of(shown)];
        var at = shown.FindIndex(block =>
            block.Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.Divider)
        );
        if (credit is not null && at >= 0 && shown[at].Kind is BlockKind.Image)
            shown[at] = shown[at] with { Credit = credit };
        if (text.Text.Length == 0)
            return shown;
        if (at >= 0)
            shown[at] = WithCaption(shown[at], text);
        else
            shown.Add(new Block(BlockKind.Paragraph, text.Text) { Marks = text.Marks });
        return shown;
    }

    private static Block WithCaption(Block block, MarkedText caption) =>
        block.Kind switch
        {
            BlockKind.Image => block with { Text = caption.Text, Marks = caption.Marks },
            BlockKind.Blockquote when block.Attribution is null => block with
            {
                Attribution = Blockquotes.Undashed(caption.Text),
            },
            _ => block with { Caption = caption.Text, CaptionMarks = caption.Marks },
        };

    private static string? CreditOf(IElement caption, BodyScope scope)
    {
        var credit = caption.QuerySelector(
            "[itemprop=copyrightHolder], [class*=credit], [class*=Credit], [class*=photographer], [class*=copyright]"
        );
        if (credit is null || InlineMarks.Clean(credit.TextContent) is not { Length: > 0 and <= 500 } words)
            return null;
        scope.Take(credit);
        return words;
    }
}
