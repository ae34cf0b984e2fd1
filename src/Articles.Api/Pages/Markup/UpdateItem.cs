using Articles.Api.Formats;
using Articles.Api.Updates;

namespace Articles.Api.Pages.Markup;

/// <summary>A note after publication as pages show it.</summary>
internal static class UpdateItem
{
    public static string KindOf(UpdateKind kind) => UpdateLabels.Of(kind);

    /// <summary>As an item of a list, with its article.</summary>
    public static Html Of(UpdateResponse update) =>
        Html.Of(
            $"""
            <li class="update {ClassOf(update.Kind)}">
            <p class="label">{Label(update)}</p>
            <p dir="auto">{update.Text}</p>
            <p class="source"><a href="/articles/{update.Article.Slug}#update-{update.Id}">{update.Article.Title}</a></p>
            </li>

            """
        );

    /// <summary>What sort of note it is, how grave, and when it was made.</summary>
    public static Html Label(UpdateResponse update)
    {
        var severity = update.Severity is UpdateSeverity.Major ? "Major " : "";
        var kind = severity.Length > 0 ? KindOf(update.Kind).ToLowerInvariant() : KindOf(update.Kind);
        var time =
            update.PublishedAt is null ? Html.None
            : update.PublishedPrecision is DatePrecision.Instant ? Html.Of($" {Phrases.Time(update.PublishedAt.Value)}")
            : Html.Of($" {Phrases.Day(update.PublishedAt.Value)}");
        return Html.Of($"<b>{severity}{kind}</b>{time}");
    }

    /// <summary>The wrong words and the right ones.</summary>
    public static Html Change(string? before, string? after) =>
        (before, after) switch
        {
            (null, null) => Html.None,
            ({ } wrong, null) => Html.Of($" <del>{wrong}</del>"),
            (null, { } right) => Html.Of($" <ins>{right}</ins>"),
            ({ } wrong, { } right) => Html.Of($" <del>{wrong}</del> → <ins>{right}</ins>"),
        };

    public static string ClassOf(UpdateKind kind) =>
        kind switch
        {
            UpdateKind.Correction => "corrected",
            UpdateKind.Retraction => "retracted",
            _ => "noted",
        };
}
