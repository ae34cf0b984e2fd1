using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads text whose white space counts.</summary>
internal static class Code
{
    public static IEnumerable<Block> Read(IElement pre, BodyScope scope)
    {
        if (IsVerse(pre))
            return Verse(pre, scope);
        var text = ComposedText.Of(TextOf(pre)).TrimEnd('\n');
        scope.Pass(text);
        if (string.IsNullOrWhiteSpace(text))
            return [];
        return [new Block(BlockKind.Code, text) { Language = LanguageOf(pre) }];
    }

    private static string TextOf(IElement pre)
    {
        foreach (var line in pre.QuerySelectorAll("br").ToList())
            line.Replace(pre.Owner!.CreateTextNode("\n"));
        var text = pre.TextContent.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.Concat(text.Where(character => character is '\n' or '\t' || !char.IsControl(character)));
    }

    // A poem has lines, but it is no code.
    private static bool IsVerse(IElement pre) =>
        pre.ClassName?.Contains("verse", StringComparison.OrdinalIgnoreCase) is true;

    private static List<Block> Verse(IElement pre, BodyScope scope)
    {
        foreach (var text in pre.Descendants<IText>().ToList())
        {
            var lines = text.Data.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    text.Parent!.InsertBefore(pre.Owner!.CreateElement("br"), text);
                text.Parent!.InsertBefore(pre.Owner!.CreateTextNode(lines[i]), text);
            }
            text.Parent!.RemoveChild(text);
        }
        return FlowReader.Read(scope, pre);
    }

    private static string? LanguageOf(IElement pre)
    {
        var code = pre.QuerySelector("code");
        foreach (var element in new[] { code, pre })
        {
            if ((element?.GetAttribute("data-lang") ?? element?.GetAttribute("data-language")) is { Length: > 0 } said)
                return Named(said);
            foreach (var name in element?.ClassList ?? Enumerable.Empty<string>())
            {
                if (
                    name.StartsWith("language-", StringComparison.Ordinal)
                    || name.StartsWith("lang-", StringComparison.Ordinal)
                )
                    return Named(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..]);
            }
        }
        return null;
    }

    private static string? Named(string language) =>
        language.Length is > 0 and <= 50 ? InlineMarks.Clean(language) : null;
}
