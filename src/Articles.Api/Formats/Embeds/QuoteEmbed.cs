using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;

namespace Articles.Api.Formats.Embeds;

/// <summary>A quote as other pages embed it.</summary>
internal static class QuoteEmbed
{
    // In pixels.
    private const int Width = 550;
    private const int LineHeight = 24;
    private const int Frame = 120;
    private const int CharactersALine = 62;
    private const int MostLines = 24;

    private const int TitleLength = 80;

    public static string TitleOf(QuoteSummary quote)
    {
        var name = quote.Speaker?.Name ?? quote.SpeakerText ?? quote.Source;
        var words = Extract.Shorten(quote.Text, TitleLength);
        return name is null ? $"“{words}”" : $"{name}: “{words}”";
    }

    /// <summary>Where to ask how to embed a quote, from the root.</summary>
    public static string AddressOf(Guid quote, Site site) =>
        $"/v1/oembed?url={Uri.EscapeDataString(site.At($"/v1/quotes/{quote}"))}";

    public static JsonObject Of(QuoteSummary quote, int? maxWidth, int? maxHeight, Site site)
    {
        var width = Math.Min(Width, maxWidth ?? Width);
        var lines = Math.Min(MostLines, quote.Text.Length / Math.Max(1, CharactersALine * width / Width) + 1);
        var height = Math.Min(Frame + lines * LineHeight, maxHeight ?? int.MaxValue);
        var title = TitleOf(quote);
        var frame =
            $"<iframe src=\"{site.At($"/v1/quotes/{quote.Id}/card")}\" title=\"{HtmlEncoder.Default.Encode(title)}\" "
            + $"width=\"{width}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\" "
            + "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
        return new JsonObject
        {
            ["version"] = "1.0",
            ["type"] = "rich",
            ["title"] = title,
            ["provider_name"] = site.Name,
            ["provider_url"] = site.At("/"),
            ["html"] = frame,
            ["width"] = width,
            ["height"] = height,
        };
    }
}
