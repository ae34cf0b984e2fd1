using System.Diagnostics.CodeAnalysis;

namespace Articles.Api.Pages.Markup;

/// <summary>
/// Finished markup. It is made of interpolated strings, in which everything but other markup is encoded: see <see cref="HtmlWriter"/>.
/// Razor would do the same with a compiler, a renderer and a start of its own; a page here is a method that the program's compiler
/// checks, that is compiled ahead with it, and that needs nothing when the server starts.
/// </summary>
internal readonly struct Html
{
    private readonly string? text;

    private Html(string text) => this.text = text;

    public static Html None => default;

    public bool IsEmpty => string.IsNullOrEmpty(text);

    /// <summary>Markup from an interpolated string: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.</summary>
    public static Html Of([StringSyntax("html")] HtmlWriter written) => new(written.ToString());

    /// <summary>Takes over what is markup already and safe to show, such as the rendition of a body.</summary>
    public static Html Trusted(string html) => new(html);

    public static Html Join(IEnumerable<Html> parts, string between = "") =>
        new(string.Join(between, parts.Where(part => !part.IsEmpty)));

    /// <summary>Joins them as in running text: <c>one, two and three</c>.</summary>
    public static Html List(IReadOnlyList<Html> parts) =>
        parts.Count < 2
            ? Join(parts)
            : new($"{string.Join(", ", parts.SkipLast(1).Select(part => part.ToString()))} and {parts[^1]}");

    public override string ToString() => text ?? "";
}
