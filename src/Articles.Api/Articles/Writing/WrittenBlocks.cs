using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>Makes the blocks of a body of those that an editor sends.</summary>
internal static class WrittenBlocks
{
    public const int Most = 5_000;

    private const int DefaultLevel = 2;
    private const string Blank = "\n\n";

    /// <param name="at">The pointer of the list, for errors: <c>/blocks</c>.</param>
    /// <returns>In Unicode NFC, lines end with <c>\n</c>, without space around the text.</returns>
    public static IReadOnlyList<Block> Read(IReadOnlyList<BlockContent> contents, string at, List<ProblemError> errors)
    {
        if (contents.Count > Most)
        {
            errors.Add(new ProblemError { Pointer = at, Detail = $"has more than {Most} blocks" });
            return [];
        }
        return contents.Select((content, n) => Read(content, $"{at}/{n}", errors)).ToList();
    }

    private static Block Read(BlockContent content, string at, List<ProblemError> errors)
    {
        var isHeading = content.Kind is BlockKind.Heading;
        var isElsewhere = content.Kind is BlockKind.Image or BlockKind.Embed;
        var text = Clean(content.Text);
        if (TextComplaint(content.Kind, text) is { } complaint)
            Complain("text", complaint);
        if (content.Level is not null && !isHeading)
            Complain("level", "belongs to a heading only");
        else if (content.Level is < 1 or > 6)
            Complain("level", "is not between 1 and 6");
        if (content.Address is not null && !isElsewhere)
            Complain("address", "belongs to an image or an embed only");
        else if (isElsewhere && !WebAddress.Is(content.Address))
            Complain("address", WebAddress.Expectation);
        return new Block(content.Kind, text)
        {
            Level = isHeading ? content.Level ?? DefaultLevel : null,
            Address = content.Address,
        };

        void Complain(string member, string detail) =>
            errors.Add(new ProblemError { Pointer = $"{at}/{member}", Detail = detail });
    }

    private static string? TextComplaint(BlockKind kind, string text) =>
        kind switch
        {
            BlockKind.Image or BlockKind.Embed => null,
            _ when text.Length == 0 => "is empty",
            BlockKind.Heading when text.Contains('\n') => "has a line break in it",
            BlockKind.Paragraph when text.Contains(Blank, StringComparison.Ordinal) =>
                "has a blank line in it: send two paragraphs",
            BlockKind.List when text.Contains(Blank, StringComparison.Ordinal) => "has an empty item",
            _ => null,
        };

    private static string Clean(string text) =>
        ComposedText.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')).Trim();
}

/// <summary>Addresses that may be shown to readers.</summary>
internal static class WebAddress
{
    public const string Expectation = "is not an http or https address of at most 2000 characters";

    public static bool Is(string? text) =>
        text is { Length: <= 2_000 }
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
