using System.Text.RegularExpressions;

namespace Articles.Api.Imports.Pages;

/// <summary>What a tag of XML says, before anybody has parsed it.</summary>
internal static partial class XmlTag
{
    /// <summary>The name as it is written, with its prefix.</summary>
    public static string NameOf(string tag) =>
        Name().Match(tag) is { Success: true } match ? match.Groups[1].Value : "";

    public static string LocalNameOf(string tag) => NameOf(tag).Split(':')[^1];

    public static bool IsEnd(string tag) => tag.StartsWith("</", StringComparison.Ordinal);

    public static bool IsEmpty(string tag) => tag.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>The prefixes that markup declares, and those that it uses.</summary>
    public static (HashSet<string> Declared, HashSet<string> Used) PrefixesOf(string markup)
    {
        var (declared, used) = (new HashSet<string> { "xml", "xmlns" }, new HashSet<string>());
        foreach (Match tag in Tags().Matches(markup))
        {
            // What stands in a CDATA section is text.
            if (tag.Groups["name"] is not { Success: true } name)
                continue;
            if (name.Value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                used.Add(name.Value[..colon]);
            foreach (Match attribute in Attributes().Matches(tag.Groups["rest"].Value))
            {
                if (attribute.Groups[1].Value == "xmlns")
                    declared.Add(attribute.Groups[2].Value);
                else
                    used.Add(attribute.Groups[1].Value);
            }
        }
        return (declared, used);
    }

    [GeneratedRegex(@"^</?([^\s/>]+)")]
    private static partial Regex Name();

    // A section that is not closed goes to the end, and no part of a tag is tried twice: so the time grows with the length only.
    [GeneratedRegex(
        @"<!\[CDATA\[(?>.*?(?:\]\]>|\z))|<(?<name>(?>[\p{L}_][\w.:-]*))(?<rest>(?>(?:""[^""<]*""|'[^'<]*'|[^<>""'])*))>",
        RegexOptions.Singleline
    )]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s([\p{L}_][\w.-]*):([\p{L}_][\w.-]*)\s*=\s*(?:""[^""]*""|'[^']*')")]
    private static partial Regex Attributes();
}
