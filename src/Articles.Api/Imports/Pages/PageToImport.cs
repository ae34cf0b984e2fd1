using System.Text.Json.Serialization;

namespace Articles.Api.Imports.Pages;

/// <summary>How the content of a page is to be read.</summary>
public enum PageFormat
{
    /// <summary>A whole page of HTML, as a browser got it.</summary>
    Html,

    /// <summary>Plain text, one paragraph a line.</summary>
    Text,

    /// <summary>The body alone, as HTML: what a feed or an export has beside the title.</summary>
    Fragment,

    /// <summary>The body alone, as Markdown.</summary>
    Markdown,
}

/// <summary>One page as it lies in what was sent, and what its carrier says of it besides.</summary>
/// <param name="Name">What to call it in its receipt: the name of its file, or its title.</param>
public sealed record PageToImport(string Name, PageFormat Format, string Content)
{
    /// <summary>Where the page was printed, as its carrier says.</summary>
    public string? Address { get; init; }

    /// <summary>What names the page for ever, wherever it is printed: the <c>guid</c> or <c>id</c> of a feed.</summary>
    public string? Guid { get; init; }

    public string? Slug { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public PageDate? PublishedAt { get; init; }

    public PageDate? ModifiedAt { get; init; }

    public IReadOnlyList<string> Sections { get; init; } = [];

    public string? SiteName { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    /// <summary>What the receipt has to say of it besides.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why it is not imported; null when it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>What its carrier calls itself, for the evidence of what it says: <c>wordpress</c>.</summary>
    public string Carrier { get; init; } = "";

    /// <summary>
    /// The page with nothing in what its carrier says that a store does not take or nobody can read. Its content is left to the reader, which
    /// mends that of every page.
    /// </summary>
    public PageToImport Cleaned()
    {
        var text = new CleanText();
        var clean = this with
        {
            Name = text.Of(Name),
            Address = text.Of(Address),
            Guid = text.Of(Guid),
            Slug = text.Of(Slug),
            Title = text.Of(Title),
            Subtitle = text.Of(Subtitle),
            Authors = text.Of(Authors),
            Sections = text.Of(Sections),
            SiteName = text.Of(SiteName),
            Language = text.Of(Language),
            Image = text.Of(Image),
            Notes = text.Of(Notes),
            Refusal = text.Of(Refusal),
        };
        return text.Replaced == 0
            ? this
            : clean with
            {
                Notes = [.. clean.Notes, $"Replaced characters that cannot be printed: {text.Replaced}."],
            };
    }

    public static PageToImport Refused(string name, string why) => new(name, PageFormat.Text, "") { Refusal = why };
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(PageToImport))]
internal sealed partial class StoredPageJson : JsonSerializerContext;
