using System.Security.Cryptography;
using System.Text;
using Articles.Api.Pipeline;

namespace Articles.Api.Pages.Markup;

/// <summary>What is the same on every page: head, foot, and what a browser may fetch.</summary>
internal sealed class Layout(Site site, PageSettings settings, StyleSheet styles)
{
    // The only attributes that tables of a body carry. No other style is applied, wherever it comes from.
    private static readonly string[] Styles = ["text-align: left", "text-align: center", "text-align: right"];

    private static readonly string Policy =
        "default-src 'none'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + $"style-src 'self' 'unsafe-hashes' {string.Join(' ', Styles.Select(HashOf))}";

    public Document Of(PageContent page) =>
        new(Encoding.UTF8.GetBytes(Page(page).ToString()), "text/html; charset=utf-8")
        {
            ContentSecurityPolicy = Policy,
        };

    private Html Page(PageContent page) =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{page.Title}{(page.Title == site.Name ? "" : $" · {site.Name}")}</title>
            {Head(page)}
            <link rel="stylesheet" href="{styles.Address}">
            <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
            <link rel="search" href="/search" title="{site.Name}">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="site">
            <a class="name" href="/">{Name()}</a>
            <nav aria-label="Site"><a href="/updates">Corrections</a> <a href="/check">Check a draft</a></nav>
            {SearchBox.Of(page.Query)}
            </header>
            <main id="main">
            {page.Main}
            </main>
            <footer class="site">
            {(settings.Footer is null ? Html.None : Html.Of($"<p>{settings.Footer}</p>"))}
            <p><a href="/v1/articles.atom">Articles feed</a> · <a href="/v1/updates.atom">Corrections feed</a> · <a href="/swagger">API</a>{Terms()}</p>
            </footer>
            </body>
            </html>

            """
        );

    private Html Head(PageContent page) =>
        Html.Of(
            $"""
            {(
                page.Description is null
                    ? Html.None
                    : Html.Of($"<meta name=\"description\" content=\"{page.Description}\">\n")
            )}{(page.IsUnlisted ? Html.Of($"<meta name=\"robots\" content=\"noindex, follow\">\n") : Html.None)}{(
                page.Canonical is null ? Html.None : Preview(page)
            )}{page.Head}
            """
        );

    private Html Preview(PageContent page) =>
        Html.Of(
            $"""
            <link rel="canonical" href="{page.Canonical}">
            <meta property="og:url" content="{page.Canonical}">
            <meta property="og:type" content="{page.Type}">
            <meta property="og:title" content="{page.Title}">
            <meta property="og:site_name" content="{site.Name}">
            {(
                page.Description is null
                    ? Html.None
                    : Html.Of($"<meta property=\"og:description\" content=\"{page.Description}\">\n")
            )}{(page.Image is null ? Html.None : Html.Of($"<meta property=\"og:image\" content=\"{page.Image}\">\n"))}
            """
        );

    private Html Name() =>
        settings.Logo is null
            ? Html.Of($"{site.Name}")
            : Html.Of($"<img src=\"{settings.Logo}\" alt=\"{site.Name}\" height=\"32\">");

    private Html Terms() =>
        settings.Terms is null
            ? Html.None
            : Html.Of($" · <a href=\"{settings.Terms}\" rel=\"license\">Terms of use</a>");

    private static string HashOf(string style) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
