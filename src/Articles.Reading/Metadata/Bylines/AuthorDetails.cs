using System.Globalization;
using Articles.Reading.Metadata.Sources;
using Articles.Reading.Metadata.Structured;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>What a page's embedded data tell of an author besides the name.</summary>
internal static class AuthorDetails
{
    private const int MostLinks = 20;
    private const int LongestBio = 2_000;

    /// <summary>The name of a person or organisation in the data; null when it has none.</summary>
    public static string? NameOf(DataValue author)
    {
        if (author.Text is { } text)
            return text;
        if (author.Words("name") is { } name)
            return name;
        var parts = new[] { author.Words("givenName"), author.Words("familyName") }.OfType<string>();
        return string.Join(' ', parts) is { Length: > 0 } joined ? joined : null;
    }

    public static FoundAuthor Of(Found<string> name, PageSources sources)
    {
        foreach (var article in sources.Articles)
        {
            var person = article.All("author").FirstOrDefault(author => author.IsThing && IsNamed(author, name.Value));
            if (person is not null)
                return Told(new FoundAuthor(name), person, article);
        }
        return new FoundAuthor(name);
    }

    private static bool IsNamed(DataValue author, string name) =>
        NameOf(author) is { } own && LineShape.Key(PlainWords.Of(own)) == LineShape.Key(name);

    private static FoundAuthor Told(FoundAuthor author, DataValue person, ArticleData article) =>
        author with
        {
            Bio = Said(person.Words("description"), article, "bio"),
            Role = Said(person.Words("jobTitle"), article, "job-title"),
            Affiliation = Said(
                article
                    .All(person, "worksFor")
                    .Concat(article.All(person, "affiliation"))
                    .Select(NameOf)
                    .FirstOrDefault(),
                article,
                "affiliation"
            ),
            Links = [.. Links(person, article).Take(MostLinks)],
            Image = Image(person, article),
        };

    private static Found<string>? Said(string? words, ArticleData article, string what) =>
        PlainWords.Of(words) is { Length: > 0 and <= LongestBio } said
            ? new(said, new Evidence(article.Rule(what), 0.8, null, null, words!, article.Selector("author")))
            : null;

    private static Found<AuthorImage>? Image(DataValue person, ArticleData article)
    {
        foreach (var image in article.All(person, "image"))
        {
            if (image.PictureAddress is { } said && IsOfWeb(said))
                return new(
                    new AuthorImage(said, image.Words("caption"), Pixels(image, "width"), Pixels(image, "height")),
                    new Evidence(article.Rule("author-image"), 0.85, null, null, said, article.Selector("author"))
                );
        }
        return null;
    }

    private static bool IsOfWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static int? Pixels(DataValue image, string property) =>
        int.TryParse(image.Words(property), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
        && pixels > 0
            ? pixels
            : null;

    private static IEnumerable<Found<Link>> Links(DataValue person, ArticleData article) =>
        person
            .All("url")
            .Concat(person.All("sameAs"))
            .Select(value => value.Text)
            .OfType<string>()
            .Where(IsOfWeb)
            .Distinct(StringComparer.Ordinal)
            .Select(address => new Found<Link>(
                new Link(new Uri(address).Host, address),
                new Evidence(article.Rule("author-link"), 0.85, null, null, address, article.Selector("author"))
            ));
}
