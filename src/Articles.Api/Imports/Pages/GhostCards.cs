using System.Globalization;
using System.Text;
using System.Text.Json;
using Markdig;

namespace Articles.Api.Imports.Pages;

/// <summary>HTML of the cards in Ghost's posts; both of its editors have them.</summary>
internal static class GhostCards
{
    private static readonly string[] Shown =
    [
        "text",
        "heading",
        "content",
        "header",
        "subheader",
        "calloutText",
        "buttonText",
        "title",
        "description",
    ];

    /// <returns>Whether it is one.</returns>
    public static bool TryAdd(StringBuilder html, string type, JsonElement card)
    {
        switch (type)
        {
            case "html":
                html.Append(card.Text("html"));
                return true;
            case "markdown" or "card-markdown":
                html.Append(Markdown.ToHtml(card.Text("markdown") ?? ""));
                return true;
            case "horizontalrule" or "hr":
                html.Append("<hr>");
                return true;
            case "image":
                html.Append("<figure>").Append(Image(card));
                AddCaption(html, card);
                return true;
            case "gallery":
                html.Append("<figure>");
                foreach (var image in card.Items("images"))
                    html.Append("<figure>").Append(Image(image)).Append("</figure>");
                AddCaption(html, card);
                return true;
            case "codeblock" or "code":
                var language = card.Text("language") is { } name ? $" class=\"language-{Escape(name)}\"" : "";
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<pre><code{language}>{Escape(card.Text("code"))}</code></pre>"
                );
                return true;
            case "embed" or "video" or "audio" or "file":
                AddEmbed(html, card);
                return true;
            case "bookmark":
                AddBookmark(html, card);
                return true;
            case "callout"
            or "toggle"
            or "button"
            or "header"
            or "product"
            or "signup"
            or "call-to-action"
            or "email"
            or "email-cta":
                AddShown(html, card);
                return true;
            default:
                return false;
        }
    }

    private static void AddEmbed(StringBuilder html, JsonElement card)
    {
        var address = card.Text("url") ?? card.Text("src");
        html.Append("<figure>").Append(card.Text("html") ?? $"<iframe src=\"{Escape(address)}\"></iframe>");
        AddCaption(html, card);
    }

    private static void AddBookmark(StringBuilder html, JsonElement card)
    {
        var said = card.Member("metadata") ?? card;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p><a href=\"{Escape(card.Text("url"))}\">{Escape(said.Text("title") ?? card.Text("url"))}</a></p>"
        );
        if (said.Text("description") is { } description)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(description)}</p>");
    }

    // Their texts are HTML already.
    private static void AddShown(StringBuilder html, JsonElement card)
    {
        foreach (var name in Shown)
        {
            if (card.Text(name) is { } text)
                html.Append("<div>").Append(text).Append("</div>");
        }
    }

    private static string Image(JsonElement image)
    {
        var html = new StringBuilder("<img");
        foreach (
            var (name, value) in new[]
            {
                ("src", image.Text("src")),
                ("alt", image.Text("alt")),
                ("title", image.Text("title")),
                ("width", image.Text("width")),
                ("height", image.Text("height")),
            }
        )
        {
            if (value is not null)
                html.Append(CultureInfo.InvariantCulture, $" {name}=\"{Escape(value)}\"");
        }
        html.Append('>');
        return image.Text("href") is { } link ? $"<a href=\"{Escape(link)}\">{html}</a>" : html.ToString();
    }

    private static void AddCaption(StringBuilder html, JsonElement card)
    {
        if (card.Text("caption") is { } caption)
            html.Append("<figcaption>").Append(caption).Append("</figcaption>");
        html.Append("</figure>");
    }

    private static string Escape(string? text) => LexicalHtml.Escape(text);
}
