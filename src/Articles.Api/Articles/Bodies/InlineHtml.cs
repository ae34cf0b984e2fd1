using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Articles.Api.Articles.Bodies;

/// <summary>Writes the running text of a body as HTML. Every word is encoded and every address checked, so it is safe by construction.</summary>
/// <param name="references">How often each footnote was referred to so far.</param>
/// <param name="annotations">Null where there are none.</param>
internal sealed class InlineHtml(Dictionary<string, int> references, WrittenAnnotations? annotations) : MarkWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    public static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Encode(value)}\"";

    public static string Attribute(string name, int? value) =>
        Attribute(name, value?.ToString(CultureInfo.InvariantCulture));

    public static string Image(Mark image)
    {
        if (BodyAddress.Of(image.Href) is not { } address)
            return Encode(image.Alt ?? "");
        var written =
            $"<img{Attribute("src", address)}{Attribute("alt", image.Alt ?? "")}{Attribute("title", image.Title)}"
            + $"{Attribute("width", image.Width)}{Attribute("height", image.Height)}{Attribute("srcset", image.Srcset)}>";
        return BodyAddress.Of(image.Link) is { } link ? $"<a{Attribute("href", link)}>{written}</a>" : written;
    }

    protected override void AddText(string text, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\n')
                continue;
            Out.Append(Encode(text[from..i]));
            Out.Append("<br>\n");
            from = i + 1;
        }
        Out.Append(Encode(text[from..end]));
    }

    protected override void AddPoint(string text, Mark mark)
    {
        if (mark.Kind is MarkKind.Image)
            Out.Append(Image(mark));
        else if (mark.Kind is MarkKind.Footnote && annotations?.Of(mark) is { } annotation)
            Out.Append(annotation.After);
        else if (mark is { Kind: MarkKind.Footnote, Target: { } target })
        {
            var times = references[target] = references.GetValueOrDefault(target) + 1;
            var id = times == 1 ? $"fnref-{target}" : $"fnref-{target}-{times.ToString(CultureInfo.InvariantCulture)}";
            Out.Append(
                CultureInfo.InvariantCulture,
                $"<sup{Attribute("id", id)}><a{Attribute("href", $"#fn-{target}")} role=\"doc-noteref\">{Encode(target)}</a></sup>"
            );
        }
    }

    protected override void AddMarked(string text, Mark mark, List<Mark> inner)
    {
        var (open, close) =
            mark.Kind is MarkKind.Highlight && annotations?.TagsOf(mark) is { } tags ? tags : Tags(mark);
        if (mark.Kind is MarkKind.Quotation && !IsQuoted(text, mark))
            (open, close) = ("", "");
        Out.Append(open);
        if (IsQuoted(text, mark))
            WriteQuoted(text, mark, inner);
        else
            Write(text, mark.Start, mark.End, inner);
        Out.Append(close);
    }

    public static (string Open, string Close) Tags(Mark mark)
    {
        if (mark.Kind is MarkKind.Link)
            return BodyAddress.Of(mark.Href) is { } address
                ? (
                    $"<a{Attribute("href", address)}{Attribute("title", mark.Title)}{Attribute("rel", mark.Rel)}>",
                    "</a>"
                )
                : ("", "");
        if (mark.Kind is MarkKind.Abbreviation)
            return ($"<abbr{Attribute("title", mark.Title)}>", "</abbr>");
        var tag = TagOf(mark.Kind);
        return tag is null ? ("", "") : ($"<{tag}>", $"</{tag}>");
    }

    private static string? TagOf(MarkKind kind) =>
        kind switch
        {
            MarkKind.Strong => "strong",
            MarkKind.Emphasis => "em",
            MarkKind.Code => "code",
            MarkKind.Strikethrough => "del",
            MarkKind.Superscript => "sup",
            MarkKind.Subscript => "sub",
            MarkKind.Small => "small",
            MarkKind.Underline => "u",
            MarkKind.Highlight => "mark",
            MarkKind.Quotation => "q",
            _ => null,
        };
}
