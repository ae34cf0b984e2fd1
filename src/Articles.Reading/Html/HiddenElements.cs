using AngleSharp.Dom;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Html;

/// <summary>Tells what a page keeps from being seen.</summary>
internal static class HiddenElements
{
    private const int LongestNames = 300;

    public static bool Hides(IElement element) =>
        element.Attributes.Length > 0
        && (
            element.HasAttribute("hidden")
            || element.GetAttribute("style") is { } style && Hides(style)
            || element.GetAttribute("aria-hidden") == "true" && element.ClassList.Contains("hidden")
        )
        && !IsFolded(element);

    // What a click unfolds is the article's.
    private static bool IsFolded(IElement element) =>
        element.GetAttribute("role") == "tabpanel"
        || IsNamedFold(element)
        || element.ParentElement is { } around && IsNamedFold(around);

    private static bool IsNamedFold(IElement element)
    {
        // Many hidden elements may stand in one with long names.
        var names = element.ClassName.AsSpan();
        if (names.Length is 0 or > LongestNames)
            return false;
        foreach (var fold in ElementRoleWords.Folds)
        {
            if (names.Contains(fold, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Hides(string style) => Says(style, "display", "none") || Says(style, "visibility", "hidden");

    private static bool Says(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style.AsSpan(at + property.Length).TrimStart();
        return rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
