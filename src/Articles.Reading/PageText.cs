using Articles.Reading.Text;

namespace Articles.Reading;

/// <summary>The characters of a page that came as bytes.</summary>
/// <param name="Text">The page's text or HTML.</param>
/// <param name="Notes">What was not as declared, or had to be repaired, in sentences for a person.</param>
public sealed record PageText(string Text, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// Tells the characters of a page by its byte order mark; else as UTF-8 where the bytes are that, since nothing else looks
    /// like it by accident; else by what its carrier says; else by what it says itself; else by its letters, where they
    /// tell; else as Windows-1252, which takes any byte.
    /// </summary>
    /// <param name="charset">What the page was sent as, when that is known: the <c>charset</c> of its content type.</param>
    public static PageText Of(ReadOnlySpan<byte> bytes, string? charset = null) => PageDecoder.Decode(bytes, charset);

    /// <summary>Whether a character set of this name can be read.</summary>
    public static bool IsKnown(string charset)
    {
        ArgumentNullException.ThrowIfNull(charset);
        return Charsets.Find(charset) is not null;
    }
}
