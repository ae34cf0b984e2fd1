namespace Articles.Api.Pages.Markup;

/// <summary>The box to search with, at the head of every page.</summary>
internal static class SearchBox
{
    public static Html Of(string? query) =>
        Html.Of(
            $"""
            <search><form action="/search" method="get">
            <label class="unseen" for="q">Search articles and quotes</label>
            <input id="q" name="q" type="search" value="{query
                ?? ""}" placeholder="Search articles and quotes" required>
            <button type="submit">Search</button>
            </form></search>
            """
        );
}
