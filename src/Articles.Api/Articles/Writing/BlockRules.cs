using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>What the members of a block may be, and of which kinds they are.</summary>
internal static class BlockRules
{
    public const int DeepestItem = 20;

    private const string Blank = "\n\n";
    private const int MostPixels = 100_000;
    private const string NoAddress =
        "is no address that can be shown: http, https, or relative to where the article stands, of at most 2000 characters";

    private static readonly Rule[] Rules =
    [
        new("level", block => block.Level, [BlockKind.Heading], "a heading"),
        new("address", block => block.Address, [BlockKind.Image, BlockKind.Embed], "an image or an embed"),
        new("ordered", block => block.Ordered, [BlockKind.List], "a list"),
        new("firstNumber", block => block.FirstNumber, [BlockKind.List], "a list"),
        new(
            "items",
            block => block.Items,
            [BlockKind.List, BlockKind.DefinitionList, BlockKind.Footnotes],
            "a list, a definition list or footnotes"
        ),
        new("rows", block => block.Rows, [BlockKind.Table], "a table"),
        new(
            "blocks",
            block => block.Blocks,
            [BlockKind.Blockquote, BlockKind.Gallery, BlockKind.Embed],
            "a block quote, a gallery or an embed"
        ),
        new("language", block => block.Language, [BlockKind.Code, BlockKind.Math], "code or a formula", 50),
        new("alt", block => block.Alt, [BlockKind.Image], "an image", 2_000),
        new("title", block => block.Title, [BlockKind.Image, BlockKind.Embed], "an image or an embed", 1_000),
        new("width", block => block.Width, [BlockKind.Image, BlockKind.Embed], "an image or an embed"),
        new("height", block => block.Height, [BlockKind.Image, BlockKind.Embed], "an image or an embed"),
        new("credit", block => block.Credit, [BlockKind.Image], "an image", 500),
        new("srcset", block => block.Srcset, [BlockKind.Image], "an image", 8_000),
        new("link", block => block.Link, [BlockKind.Image], "an image"),
        new("provider", block => block.Provider, [BlockKind.Embed], "an embed", 100),
        new(
            "attribution",
            block => block.Attribution,
            [BlockKind.Blockquote, BlockKind.Embed],
            "a block quote or an embed",
            200
        ),
        new("sourceAddress", block => block.SourceAddress, [BlockKind.Blockquote], "a block quote"),
        new(
            "caption",
            block => block.Caption,
            [BlockKind.Image, BlockKind.Table, BlockKind.Gallery, BlockKind.Embed, BlockKind.Code],
            "an image, a table, a gallery, an embed or code",
            5_000
        ),
    ];

    public static int? Span(int? span) => span is > 1 and <= 1_000 ? span : null;

    public static void Check(BlockContent content, string at, List<ProblemError> errors)
    {
        foreach (var rule in Rules)
        {
            if (rule.Complaint(content) is { } complaint)
                Complain(rule.Member, complaint);
        }
        if (TextComplaint(content) is { } ofText)
            Complain("text", ofText);
        if (content is { Kind: BlockKind.Heading, Level: < 1 or > 6 })
            Complain("level", "is not between 1 and 6");
        if (content.Kind is BlockKind.Image or BlockKind.Embed && !IsMedia(content.Address))
            Complain("address", NoAddress);
        if (content is { Kind: BlockKind.Image, Link: not null } && BodyAddress.Of(content.Link) is null)
            Complain("link", NoAddress);
        if (
            content is { Kind: BlockKind.Blockquote, SourceAddress: not null }
            && BodyAddress.Of(content.SourceAddress) is null
        )
            Complain("sourceAddress", NoAddress);
        if (content.Width is < 1 or > MostPixels)
            Complain("width", $"is not between 1 and {MostPixels}");
        if (content.Height is < 1 or > MostPixels)
            Complain("height", $"is not between 1 and {MostPixels}");
        if (content is { Kind: BlockKind.Gallery } && content.Blocks is not { Count: > 0 })
            Complain("blocks", "is missing: a gallery consists of images");
        if (
            content is { Kind: BlockKind.Gallery, Blocks: { } blocks }
            && blocks.Any(block => block.Kind is not BlockKind.Image)
        )
            Complain("blocks", "has a block that is no image");
        if (content is { Kind: BlockKind.Table } && content.Rows is not { Count: > 0 })
            Complain("rows", "is missing: a table consists of rows");

        void Complain(string member, string detail) =>
            errors.Add(new ProblemError { Pointer = $"{at}/{member}", Detail = detail });
    }

    private static bool IsMedia(string? address) =>
        BodyAddress.Of(address) is { } shown
        && !shown.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !shown.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private static string? TextComplaint(BlockContent content)
    {
        var text = WrittenMarks.Clean(content.Text ?? "");
        return content switch
        {
            { Kind: BlockKind.Image or BlockKind.Embed or BlockKind.Gallery or BlockKind.Table } => null,
            { Kind: BlockKind.Divider } => text.Length > 0 ? "belongs to no divider" : null,
            { Items.Count: > 0 } or { Blocks.Count: > 0 } => null,
            _ when text.Length == 0 => "is empty",
            { Kind: BlockKind.Heading } when text.Contains('\n', StringComparison.Ordinal) => "has a line break in it",
            { Kind: BlockKind.Paragraph } when text.Contains(Blank, StringComparison.Ordinal) =>
                "has a blank line in it: send two paragraphs",
            { Kind: BlockKind.List } when text.Contains(Blank, StringComparison.Ordinal) => "has an empty item",
            _ => null,
        };
    }

    private sealed record Rule(
        string Member,
        Func<BlockContent, object?> Value,
        BlockKind[] Kinds,
        string Of,
        int Longest = int.MaxValue
    )
    {
        public string? Complaint(BlockContent content) =>
            Value(content) switch
            {
                null => null,
                _ when !Kinds.Contains(content.Kind) => $"belongs to {Of} only",
                string text when text.Length > Longest => $"is longer than {Longest} characters",
                _ => null,
            };
    }
}
