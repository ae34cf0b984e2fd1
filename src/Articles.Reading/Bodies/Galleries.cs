using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads images that belong together.</summary>
internal static class Galleries
{
    private static readonly string[] Names =
    [
        "wp-block-gallery",
        "gallery",
        "blocks-gallery-grid",
        "kg-gallery-card",
        "tiled-gallery",
    ];

    public static bool Is(IElement element) =>
        element.LocalName is "figure" or "div" or "ul" or "section"
        && Names.Any(element.ClassList.Contains)
        && element.QuerySelectorAll("img").Length > 1;

    public static IEnumerable<Block> Read(IElement element, BodyScope scope, IReadOnlyList<Mark> around)
    {
        var caption = element.Children.LastOrDefault(Figures.IsCaption);
        if (caption is not null)
            scope.Take(caption);
        var shown = new List<Block>();
        foreach (var block in FlowReader.Read(scope, element, around))
            shown.AddRange(
                block.Kind is BlockKind.Gallery ? block.Blocks
                : block.Kind is BlockKind.List ? block.Items.SelectMany(item => item.Blocks)
                : [block]
            );
        var images = shown.Where(block => block.Kind is BlockKind.Image).ToList();
        var text = caption is null ? MarkedText.Empty : FlowReader.ReadText(scope, caption);
        return
        [
            Of(images) with
            {
                Caption = text.Text.Length > 0 ? text.Text : null,
                CaptionMarks = text.Marks,
            },
            .. shown.Except(images),
        ];
    }

    public static Block Of(IReadOnlyList<Block> images) => new(BlockKind.Gallery, "") { Blocks = images };
}
