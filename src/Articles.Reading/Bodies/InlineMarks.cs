using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Which mark an element of running text stands for.</summary>
internal static class InlineMarks
{
    private const int LongestTitle = 1_000;

    public static Mark? Of(IElement element, BodyScope scope) =>
        element.LocalName switch
        {
            "a" => LinkOf(element, scope),
            "abbr" or "acronym" => TitleOf(element) is { } title
                ? new Mark(MarkKind.Abbreviation, 0, 0) { Title = title }
                : null,
            "span" => StyledAs(element),
            // WordPress' editors write <b style="font-weight:normal"> around what was pasted.
            "b" when element.GetAttribute("style")?.Contains("normal", StringComparison.OrdinalIgnoreCase) is true =>
                null,
            var tag => BodyTags.Marks.TryGetValue(tag, out var kind) ? new Mark(kind, 0, 0) : null,
        };

    public static string? TitleOf(IElement element) =>
        element.GetAttribute("title") is { } title && Clean(title) is { Length: > 0 and <= LongestTitle } clean
            ? clean
            : null;

    /// <summary>A value on one line, in Unicode NFC.</summary>
    public static string Clean(string value) =>
        ComposedText.Of(
            string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ReplaceControls()
        );

    private static string ReplaceControls(this string value) =>
        value.Any(char.IsControl) ? string.Concat(value.Where(character => !char.IsControl(character))) : value;

    private static Mark? LinkOf(IElement element, BodyScope scope)
    {
        if (element.GetAttribute("href") is not { } href)
            return null;
        if (scope.Resolve(href) is not { } address)
        {
            scope.Drop("a link", "Its address is none that can be shown; its text is kept.");
            return null;
        }
        return new Mark(MarkKind.Link, 0, 0)
        {
            Href = address,
            Title = TitleOf(element),
            Rel =
                element.GetAttribute("rel") is { } rel && Clean(rel) is { Length: > 0 and <= 100 } clean ? clean : null,
        };
    }

    // What editors that paste from word processors write instead of elements.
    private static Mark? StyledAs(IElement element)
    {
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return style switch
        {
            null => null,
            _ when style.Contains("font-weight:bold", StringComparison.Ordinal)
                    || style.Contains("font-weight:700", StringComparison.Ordinal) => new Mark(MarkKind.Strong, 0, 0),
            _ when style.Contains("font-style:italic", StringComparison.Ordinal) => new Mark(MarkKind.Emphasis, 0, 0),
            _ when style.Contains("line-through", StringComparison.Ordinal) => new Mark(MarkKind.Strikethrough, 0, 0),
            _ => null,
        };
    }
}
