using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>Tells what a page keeps from being seen.</summary>
internal static class HiddenElements
{
    public static bool Hides(IElement element) =>
        element.Attributes.Length > 0
        && (
            element.HasAttribute("hidden")
            || element.GetAttribute("style") is { } style && Hides(style)
            || element.GetAttribute("aria-hidden") == "true" && element.ClassList.Contains("hidden")
        );

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
