using Microsoft.AspNetCore.WebUtilities;

namespace Articles.Api.Pages.Markup;

/// <summary>Leads to the next page of a list.</summary>
internal static class More
{
    /// <param name="path">The address of the list, with the filters in its query.</param>
    public static Html Of(string path, string? cursor) =>
        cursor is null
            ? Html.None
            : Html.Of(
                $"<p class=\"more\"><a rel=\"next\" href=\"{QueryHelpers.AddQueryString(path, "cursor", cursor)}\">Earlier</a></p>\n"
            );
}
