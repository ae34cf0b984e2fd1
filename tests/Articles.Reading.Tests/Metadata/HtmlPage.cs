namespace Articles.Reading.Tests.Metadata;

/// <summary>Makes pages for tests of metadata.</summary>
internal static class HtmlPage
{
    public const string Address = "https://www.example.com/news/a-bridge-opens";

    /// <summary>A page of a head and a body.</summary>
    public static Reading Read(string head, string body, string? address = Address) =>
        ArticleReader.ReadHtml($"<html lang=\"en\"><head>{head}</head><body>{body}</body></html>", address);

    public static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static IEnumerable<string> Names(this Reading reading) =>
        reading.Authors.Select(author => author.Name.Value);
}
