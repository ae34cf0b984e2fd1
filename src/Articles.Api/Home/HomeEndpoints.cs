using Articles.Api.Pipeline;

namespace Articles.Api.Home;

/// <summary>Where everything is.</summary>
public sealed record IndexResponse
{
    /// <summary>The name of this API.</summary>
    public required string Name { get; init; }

    /// <summary>What this API is for.</summary>
    public required string Description { get; init; }

    /// <summary>Where to go on from here.</summary>
    public required IndexLinks Links { get; init; }
}

/// <summary>The addresses to go on from.</summary>
public sealed record IndexLinks
{
    /// <summary>All articles.</summary>
    public string Articles { get; } = "/v1/articles";

    /// <summary>The latest of everything, for a front page.</summary>
    public string Latest { get; } = "/v1/latest";

    /// <summary>All authors.</summary>
    public string Authors { get; } = "/v1/authors";

    /// <summary>All quotes.</summary>
    public string Quotes { get; } = "/v1/quotes";

    /// <summary>All speakers.</summary>
    public string Speakers { get; } = "/v1/speakers";

    /// <summary>All updates.</summary>
    public string Updates { get; } = "/v1/updates";

    /// <summary>What happened, in order, for those who keep copies.</summary>
    public string Changes { get; } = "/v1/changes";

    /// <summary>Where to search articles and quotes: `?q=` and words.</summary>
    public string Search { get; } = "/v1/search";

    /// <summary>Where to send a page to be read.</summary>
    public string Readings { get; } = "/v1/readings";

    /// <summary>All imports, and where to send pages to be stored.</summary>
    public string Imports { get; } = "/v1/imports";

    /// <summary>The latest articles as a feed; `.rss` and `.jsonfeed` are the same in other formats.</summary>
    public string Feed { get; } = "/v1/articles.atom";

    /// <summary>The addresses of all articles for search engines.</summary>
    public string Sitemap { get; } = "/sitemap.xml";

    /// <summary>What there is to export.</summary>
    public string Export { get; } = "/v1/export";

    /// <summary>Swagger UI, to browse the API.</summary>
    public string Documentation { get; } = "/swagger";

    /// <summary>The OpenAPI document.</summary>
    public string Openapi { get; } = "/swagger/v1/swagger.json";

    /// <summary>Whether the process is alive.</summary>
    public string Live { get; } = "/health/live";

    /// <summary>Whether the server can answer.</summary>
    public string Ready { get; } = "/health/ready";
}

internal static class HomeEndpoints
{
    private static readonly IndexResponse Index = new()
    {
        Name = "Articles",
        Description = "Who said what, where it was printed, and what changed since.",
        Links = new IndexLinks(),
    };

    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/", "getRoot", Get).WithTags("Index").Produces<IndexResponse>().ProducesProblems(400, 406, 500);
        routes
            .MapRead("/v1", "getIndex", Get)
            .WithTags("Index")
            .Produces<IndexResponse>()
            .ProducesProblems(400, 406, 500);
    }

    /// <summary>Where everything is</summary>
    /// <remarks>The addresses to go on from.</remarks>
    private static IResult Get() => Answer.Fresh(Index);
}
