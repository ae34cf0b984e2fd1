using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads formulas, by their source where they give it.</summary>
internal static class Formula
{
    public static bool Is(IElement element) =>
        element.LocalName is "math" || element.LocalName is "div" && element.ClassList.Contains("math");

    public static bool IsBlock(IElement element) =>
        element.LocalName is "div" || element.GetAttribute("display") is "block";

    public static Block Read(IElement element) =>
        new(BlockKind.Math, SourceOf(element) ?? InlineMarks.Clean(element.TextContent))
        {
            Language = SourceOf(element) is null ? null : "tex",
        };

    /// <summary>A formula in running text, in the delimiters by which it is known.</summary>
    public static string TextOf(IElement element) =>
        SourceOf(element) is { } source ? $"\\({source}\\)" : element.TextContent;

    private static string? SourceOf(IElement element)
    {
        var isDiv = element.LocalName is "div";
        var source = isDiv
            ? element.TextContent.Trim()
            : element.QuerySelector("annotation[encoding='application/x-tex']")?.TextContent.Trim()
                ?? element.GetAttribute("alttext")?.Trim();
        if (source is null)
            return null;
        var isDelimited =
            source.StartsWith("\\[", StringComparison.Ordinal) && source.EndsWith("\\]", StringComparison.Ordinal)
            || source.Length > 4
                && source.StartsWith("$$", StringComparison.Ordinal)
                && source.EndsWith("$$", StringComparison.Ordinal);
        source = isDelimited ? source[2..^2].Trim() : source;
        return source.Length > 0 && (isDelimited || !isDiv) ? ComposedText.Of(source) : null;
    }
}
