using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Articles.Api.Pipeline;

namespace Articles.Api.Pages.Markup;

/// <summary>The one style sheet of all pages, with the colour of the site, at an address that changes with what it says.</summary>
internal sealed class StyleSheet
{
    public StyleSheet(PageSettings settings)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("Articles.Api.Pages.pages.css")!;
        using var reader = new StreamReader(stream);
        var text = $":root{{--accent:{settings.Color}}}\n{reader.ReadToEnd()}";
        Body = Encoding.UTF8.GetBytes(text);
        Version = XxHash3.HashToUInt64(Body.Span).ToString("x16", CultureInfo.InvariantCulture);
    }

    public ReadOnlyMemory<byte> Body { get; }

    public string Version { get; }

    public string Address => $"/pages/{Version}.css";
}
