namespace Articles.Api.Articles.Writing;

/// <summary>Makes blocks of a body that was written in HTML.</summary>
internal static class HtmlBody
{
    /// <param name="address">Where the body stands; relative addresses are resolved against it.</param>
    /// <exception cref="FormatException">When it is larger or deeper than any article is.</exception>
    public static BodyContent Read(string html, string? address = null)
    {
        HtmlSize.Check(html);
        return ArticleReader.ReadHtmlBody(html, address);
    }
}
