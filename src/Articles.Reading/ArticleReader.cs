using Articles.Reading.Bodies;
using Articles.Reading.Metadata.Bylines;
using Articles.Reading.Text;

namespace Articles.Reading;

/// <summary>The only door: a page in, a <see cref="Reading"/> out. Bad input yields less, never an exception.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads a page that was stored as plain text, one paragraph a line: its title, authors, dates, body, quotes and
    /// updates, and what of it is boilerplate.
    /// </summary>
    /// <param name="text">The page; damage from storing it is repaired, and <see cref="Reading.Notes"/> says so.</param>
    /// <param name="address">Where the page was printed, when that is known; its words help to tell the title.</param>
    public static Reading ReadText(string text, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PlainTextReader(text, address).Read();
    }

    /// <summary>
    /// Reads a page of HTML: what it says of itself, checked against what it shows; its main content as blocks, with the
    /// quotes and updates in it; and what of it is boilerplate. Nothing is fetched.
    /// </summary>
    /// <param name="html">The page. It is read as far as the limits on its size and nesting allow.</param>
    /// <param name="address">Where the page was printed; relative addresses are resolved against it.</param>
    public static Reading ReadHtml(string html, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return HtmlReader.Read(html, address);
    }

    /// <summary>
    /// Reads a page of HTML as it was sent: its characters are told by its byte order mark, by what it says, and by what
    /// its bytes can be.
    /// </summary>
    /// <param name="html">The bytes of the page.</param>
    /// <param name="address">Where the page was printed; relative addresses are resolved against it.</param>
    /// <param name="charset">What the page was sent as, when that is known: the <c>charset</c> of its content type.</param>
    public static Reading ReadHtml(ReadOnlyMemory<byte> html, string? address = null, string? charset = null) =>
        ReadHtml(PageText.Of(html.Span, charset), address);

    /// <summary>Reads a page of HTML that came as bytes; what was noted of its characters stands in <see cref="Reading.Notes"/>.</summary>
    /// <param name="address">Where the page was printed; relative addresses are resolved against it.</param>
    public static Reading ReadHtml(PageText html, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Noted(html, ReadHtml(html.Text, address));
    }

    /// <summary>Reads a page of plain text that came as bytes; what was noted of its characters stands in <see cref="Reading.Notes"/>.</summary>
    /// <param name="address">Where the page was printed, when that is known; its words help to tell the title.</param>
    public static Reading ReadText(PageText text, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Noted(text, ReadText(text.Text, address));
    }

    /// <summary>Takes a text that came as bytes as an article's body as it stands.</summary>
    public static Reading ReadBody(PageText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Noted(text, ReadBody(text.Text));
    }

    /// <summary>
    /// Takes a text as an article's body as it stands: nothing is dropped, <see cref="Reading.Text"/> is the text itself,
    /// its paragraphs are the blocks, and its quotes are found.
    /// </summary>
    public static Reading ReadBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return BodyReader.Read(text);
    }

    /// <summary>Takes blocks as an article's body as they stand, and finds the quotes in them.</summary>
    /// <param name="title">The article's title; its words help to tell who is meant.</param>
    /// <param name="authors">The names of its authors.</param>
    public static Reading ReadBlocks(IReadOnlyList<Block> blocks, string? title, IReadOnlyList<string> authors)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(authors);
        return BodyReader.Read(blocks, title, authors);
    }

    /// <summary>
    /// Takes HTML as an article's body as it stands: as blocks with their formatting, and what of it could not be taken over. Nothing is
    /// judged to be furniture, and nothing is fetched.
    /// </summary>
    /// <param name="html">A fragment of HTML as an editor writes it. Its nesting is the caller's to bound.</param>
    /// <param name="address">Where the body stands; relative addresses are resolved against it, and stay as they are without it.</param>
    public static BodyContent ReadHtmlBody(string html, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return HtmlBodyReader.Read(html, address);
    }

    /// <summary>
    /// Takes blocks as an article's body as they stand, and finds the quotes in them and the notes of updates among them. Notes are taken
    /// out of the body, and nothing else.
    /// </summary>
    /// <param name="title">The article's title; its words help to tell who is meant.</param>
    /// <param name="authors">The names of its authors.</param>
    public static Reading ReadCarriedBlocks(IReadOnlyList<Block> blocks, string? title, IReadOnlyList<string> authors)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(authors);
        return CarriedBody.Read(blocks, title, authors);
    }

    /// <summary>The names in words that are said to be authors, such as 'By Ann Lee, Bob Roe and Cy Day'; none when they are no names.</summary>
    public static IReadOnlyList<string> ReadAuthorNames(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return AuthorNames.Of(words);
    }

    /// <summary>How many words blocks show, captions and names behind quotes included.</summary>
    public static int CountWords(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return BodyWords.Count(blocks);
    }

    /// <summary>The text that blocks make, in which all positions count.</summary>
    public static string TextOf(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return ArticleText.Of(blocks);
    }

    private static Reading Noted(PageText page, Reading reading) =>
        page.Notes.Count == 0 ? reading : reading with { Notes = [.. page.Notes, .. reading.Notes] };
}
