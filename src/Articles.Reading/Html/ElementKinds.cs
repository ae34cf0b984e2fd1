using System.Collections.Frozen;

namespace Articles.Reading.Html;

/// <summary>What elements are by their names.</summary>
internal static class ElementKinds
{
    /// <summary>What prints nothing that is read: programs, drawings, and what a reader works with.</summary>
    public static readonly FrozenSet<string> Unread = FrozenSet.Create(
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "title",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "label",
        "canvas",
        "map",
        "object",
        "applet",
        "noframes",
        "frameset",
        "datalist",
        "progress",
        "meter",
        "link",
        "meta",
        "base",
        "dialog"
    );

    /// <summary>What stands apart from the text around it.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "pre",
        "figure",
        "figcaption",
        "address",
        "hr",
        "center",
        "details",
        "summary",
        "fieldset",
        "form",
        "body",
        "html",
        "legend",
        "menu",
        "hgroup",
        "search",
        "amp-ad",
        "listing",
        "xmp",
        "plaintext",
        "dir"
    );

    public static readonly FrozenSet<string> Headings = FrozenSet.Create("h1", "h2", "h3", "h4", "h5", "h6");

    public static readonly FrozenSet<string> Frames = FrozenSet.Create(
        "iframe",
        "video",
        "audio",
        "embed",
        "amp-youtube",
        "amp-iframe"
    );
}
