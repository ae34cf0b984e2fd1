namespace Articles.Api.Imports.Pages;

/// <summary>What carriers say of who may see a page. What is not known to have been public is a draft.</summary>
internal static class CarriedStates
{
    public const string Protected = "A password protects it.";
    private const string AmongDrafts = "Its file lies among drafts, or is named as one.";

    /// <param name="status">As WordPress, Ghost and static sites write it.</param>
    public static CarriedState OfStatus(string status) =>
        status.Trim().ToUpperInvariant() switch
        {
            "PUBLISH" or "PUBLISHED" or "PUBLIC" or "LIVE" or "" => CarriedState.Published,
            "FUTURE" or "SCHEDULED" => CarriedState.Scheduled,
            _ => CarriedState.Draft,
        };

    public static string NoteOn(string status) => $"Its status is '{status}'.";

    /// <summary>What the name of its file says of a page: Jekyll has a folder for drafts, Medium begins their names with the word.</summary>
    public static PageToImport OfFile(string name, PageToImport page) =>
        page.Refusal is null && IsAmongDrafts(name)
            ? page with
            {
                State = CarriedState.Draft,
                Notes = [AmongDrafts, .. page.Notes],
            }
            : page;

    private static bool IsAmongDrafts(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        return parts[^1].StartsWith("draft_", StringComparison.OrdinalIgnoreCase)
            || parts[..^1].Any(folder => folder.ToUpperInvariant() is "_DRAFTS" or "DRAFTS" or "DRAFT");
    }
}
