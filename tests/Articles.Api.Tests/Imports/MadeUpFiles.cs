using System.IO.Compression;
using System.Text;

namespace Articles.Api.Tests.Imports;

/// <summary>Files of every kind that can be imported.</summary>
internal static class MadeUpFiles
{
    private const string Harbor =
        "The harbor reopened after a long winter, and the first ships came in before noon with grain and timber.";

    private const string Words = "“We waited for this day,” said Jane Roe, the mayor of the town.";

    private const string More =
        "The crowd on the quay cheered her for minutes, and the children of the school sang a song about the sea.";

    public static string Text(string title = "The Harbor Reopens") =>
        $"{title}\n\nBy Ada Byron\n\n{Harbor}\n\n{Words} {More}\n";

    public static string Html(string title = "The Harbor Reopens", string? address = null, string words = Words) =>
        $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
            {(address is null ? "" : $"<link rel=\"canonical\" href=\"{address}\">")}</head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <main><article><h1>{title}</h1><p>{Harbor}</p><p>{words} {More}</p><p>{Harbor}</p></article></main>
            <script>alert('no')</script><footer><a href="/about">About</a></footer></body></html>
            """;

    public static string WordPress(params string[] items) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Town Gazette</title><link>https://town.example</link><language>en-US</language>
            <wp:author><wp:author_login><![CDATA[ada]]></wp:author_login>
              <wp:author_display_name><![CDATA[Ada Byron]]></wp:author_display_name></wp:author>
            {string.Concat(items)}
            </channel></rss>
            """;

    public static string WordPressItem(
        string title,
        string status = "publish",
        string kind = "post",
        string? content = null,
        string? slug = null
    ) =>
        $"""
            <item><title>{title}</title><link>https://town.example/world/{Slug(title)}/</link>
            <pubDate>Thu, 28 Feb 2019 11:30:00 +0000</pubDate><dc:creator><![CDATA[ada]]></dc:creator>
            <guid isPermaLink="false">https://town.example/?name={Slug(title)}</guid>
            <content:encoded><![CDATA[{content ?? $"{Harbor}\n\n{Words}\n\n{More}"}]]></content:encoded>
            <excerpt:encoded><![CDATA[]]></excerpt:encoded>
            <wp:post_id>{title.Length}</wp:post_id><wp:post_date_gmt>2019-02-28 11:30:00</wp:post_date_gmt>
            <wp:post_name>{slug
                ?? Slug(title)}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>
            <category domain="category" nicename="world"><![CDATA[World]]></category>
            <category domain="post_tag" nicename="sea"><![CDATA[sea]]></category></item>
            """;

    public static string Rss(string title = "The Harbor Reopens") =>
        $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Town Gazette</title><language>en</language>
            <item><title>{title}</title><link>https://town.example/{Slug(title)}</link><guid>https://town.example/{Slug(
                title
            )}</guid>
            <dc:creator>Ada Byron</dc:creator><pubDate>Thu, 28 Feb 2019 11:30:00 GMT</pubDate><category>World</category>
            <description>Ships came in.</description>
            <content:encoded><![CDATA[<p>{Harbor}</p><p>{Words} {More}</p>]]></content:encoded></item>
            <item><title>Only a Headline</title><link>https://town.example/only-a-headline</link></item>
            </channel></rss>
            """;

    public static string Atom() =>
        $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Town Gazette</title>
            <entry><title type="html">The Harbor &amp;amp; the Sea</title><id>tag:town.example,2019:1</id>
            <link rel="alternate" href="https://town.example/harbor-sea"/><author><name>Ada Byron</name><uri>x</uri></author>
            <published>2019-02-28T12:30:00+01:00</published><updated>2019-03-01T08:00:00Z</updated>
            <content type="html">&lt;p&gt;{Harbor}&lt;/p&gt;&lt;p&gt;{Words} {More}&lt;/p&gt;</content></entry>
            <entry><title>The Sea Alone</title><id>tag:town.example,2019:2</id>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Harbor}</p><p>{Words} {More}</p></div></content></entry>
            </feed>
            """;

    public static string Markdown(string title = "The Harbor Reopens", string more = "") =>
        $"""
            ---
            title: "{title}"
            author:
              - name: Ada Byron
                email: ada@town.example
              - Bob Cole
            date: 2019-02-28
            categories: [World]
            canonical: https://town.example/{Slug(title)}
            {more}
            ---
            {Harbor}

            {Words} {More}

            > The sea is open to whoever dares, and it was closed to us for far too long a time.

            {Harbor}
            """;

    public static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }

    private static string Slug(string title) => Api.Model.Slug.Of(title, "page");
}
