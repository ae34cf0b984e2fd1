namespace Articles.Api.Imports.Pages;

/// <summary>The authors that a carrier names, each by itself: one of its fields may be a whole byline.</summary>
internal static class CarrierNames
{
    public static IReadOnlyList<string> Of(IEnumerable<string> fields) =>
        [.. fields.SelectMany(Of).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>"By Ann Lee, Bob Roe and Cy Day" are three; what is no person's name stays as it is.</summary>
    private static IReadOnlyList<string> Of(string field)
    {
        var names = ArticleReader.ReadAuthorNames(field);
        if (names.Count > 0)
            return names;
        // "@annlee" is how annlee signs.
        return field.Trim().TrimStart('@') is { Length: > 0 } name ? [name] : [];
    }
}
