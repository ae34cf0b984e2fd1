using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Articles.Api.Pages.Markup;

/// <summary>
/// Writes an interpolated string as HTML. The literal parts are markup; each value is encoded, for an attribute in quotation marks as
/// for text. An address is written only where it leads to this site, or to http, https or mailto.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlWriter
{
    private const string NoAddress = "#";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Addresses = [" href=\"", " src=\"", " action=\""];

    private readonly StringBuilder written;

    public HtmlWriter(int literalLength, int formattedCount) =>
        written = new StringBuilder(literalLength + 32 * formattedCount);

    public void AppendLiteral(string markup) => written.Append(markup);

    public void AppendFormatted(Html markup) => written.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> markup)
    {
        foreach (var part in markup)
            AppendFormatted(part);
    }

    public void AppendFormatted(int number) => written.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Guid id) => written.Append(CultureInfo.InvariantCulture, $"{id}");

    public void AppendFormatted(string? text)
    {
        if (IsBare())
            throw new InvalidOperationException("An attribute's value stands in quotation marks.");
        if (text is null)
            return;
        if (IsInAddress() && !IsSafe(text))
            text = NoAddress;
        written.Append(Encoder.Encode(text));
    }

    public override string ToString() => written.ToString();

    /// <summary>Whether an attribute's value begins here, without a quotation mark.</summary>
    private bool IsBare()
    {
        var at = written.Length - 1;
        if (at < 0 || written[at] != '=')
            return false;
        while (at > 0 && (char.IsAsciiLetter(written[at - 1]) || written[at - 1] == '-'))
            at--;
        return at > 0 && char.IsWhiteSpace(written[at - 1]);
    }

    private bool IsInAddress()
    {
        if (!EndsWith("=\""))
            return false;
        foreach (var attribute in Addresses)
        {
            if (EndsWith(attribute))
                return true;
        }
        return false;
    }

    private bool EndsWith(string markup)
    {
        if (written.Length < markup.Length)
            return false;
        for (var i = 1; i <= markup.Length; i++)
        {
            if (written[^i] != markup[^i])
                return false;
        }
        return true;
    }

    private static bool IsSafe(string address) =>
        address is ['#' or '?', ..] or "/" or ['/', not ('/' or '\\'), ..]
        || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
