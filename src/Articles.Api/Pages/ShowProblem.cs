using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;

namespace Articles.Api.Pages;

/// <summary>Shows a person what went wrong, and where to go on.</summary>
internal sealed class ShowProblem(Layout layout)
{
    public Document Of(Problem problem) =>
        layout.Of(
            new PageContent
            {
                Title = TitleOf(problem),
                IsUnlisted = true,
                Main = Html.Of(
                    $"""
                    <section class="problem">
                    <h1>{TitleOf(problem)}</h1>
                    <p>{DetailOf(problem)}</p>
                    {(
                        problem.Errors is { Count: > 0 } errors
                            ? Html.Of(
                                $"<ul>{errors.Select(error => Html.Of($"<li>{error.Parameter ?? error.Pointer}: {error.Detail}</li>"))}</ul>\n"
                            )
                            : Html.None
                    )}<p>Search with the box above, or go on from <a href="/">the front page</a>.</p>
                    <p class="fine">{problem.Status} · {problem.TraceId}</p>
                    </section>
                    """
                ),
            }
        );

    private static string TitleOf(Problem problem) =>
        problem.Status switch
        {
            404 => "There is no such page",
            410 => "This is gone",
            _ => problem.Title,
        };

    private static string DetailOf(Problem problem) =>
        problem.Status switch
        {
            404 => "The address may have a slip in it, or what was here has not been published.",
            410 => $"{problem.Detail} It stays away: no copy of it is kept here for readers.",
            _ => problem.Detail,
        };
}
