using System.Globalization;
using System.Text;
using Articles.Api.Pipeline;

namespace Articles.Api.Pages.Markup;

/// <summary>The icon of the site: the first letter of its name on its colour.</summary>
internal sealed class SiteIcon(Site site, PageSettings settings)
{
    public Document Image { get; } =
        new(
            Encoding.UTF8.GetBytes(
                Html.Of(
                        $"""
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="{settings.Color}"/><text x="16" y="23" font-family="Georgia,serif" font-size="21" font-weight="bold" text-anchor="middle" fill="#fff">{StringInfo.GetNextTextElement(
                            site.Name
                        )}</text></svg>
                        """
                    )
                    .ToString()
            ),
            "image/svg+xml"
        )
        {
            ContentSecurityPolicy = "default-src 'none'",
        };
}
