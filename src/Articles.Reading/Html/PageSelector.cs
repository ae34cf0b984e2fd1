using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>A short CSS selector by which a person finds an element again.</summary>
internal static class PageSelector
{
    private const int LongestName = 60;

    public static string Of(IElement element)
    {
        if (element.Id is { Length: > 0 and <= LongestName } id && IsName(id))
            return $"{element.LocalName}#{id}";
        var name = element.ClassList.FirstOrDefault(name => name.Length <= LongestName && IsName(name));
        if (name is not null)
            return $"{element.LocalName}.{name}";
        return element.GetAttribute("itemprop") is { Length: > 0 and <= LongestName } property && IsName(property)
            ? $"{element.LocalName}[itemprop=\"{property}\"]"
            : element.LocalName;
    }

    // What needs no escape in a selector.
    private static bool IsName(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
