using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Articles.Api.Articles;

/// <summary>Writes a body as HTML. Every word is encoded and every address is http or https, so it is safe by construction.</summary>
internal static class ArticleHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(IReadOnlyList<BlockResponse> blocks)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            if (html.Length > 0)
                html.Append('\n');
            html.Append(Of(block));
        }
        return html.ToString();
    }

    private static string Of(BlockResponse block) =>
        block.Kind switch
        {
            BlockKind.Heading => $"<h{block.Level ?? 2}>{Encode(block.Text)}</h{block.Level ?? 2}>",
            BlockKind.Blockquote => $"<blockquote>{Each("p", block.Text.Split("\n\n"))}</blockquote>",
            BlockKind.List => $"<ul>{Each("li", block.Text.Split('\n'))}</ul>",
            BlockKind.Image when Address(block) is { } address =>
                $"<figure><img src=\"{address}\" alt=\"\"><figcaption>{Encode(block.Text)}</figcaption></figure>",
            BlockKind.Embed when Address(block) is { } address =>
                $"<p><a href=\"{address}\" rel=\"noopener nofollow\">{Encode(block.Text.Length > 0 ? block.Text : block.Address!)}</a></p>",
            _ => $"<p>{Encode(block.Text)}</p>",
        };

    private static string Each(string tag, IEnumerable<string> texts) =>
        string.Concat(texts.Select(text => $"<{tag}>{Encode(text)}</{tag}>"));

    private static string Encode(string text) => Encoder.Encode(text);

    private static string? Address(BlockResponse block) =>
        Uri.TryCreate(block.Address, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? Encode(address.AbsoluteUri)
            : null;
}
