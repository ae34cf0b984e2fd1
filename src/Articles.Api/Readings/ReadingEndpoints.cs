using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Readings;

internal static class ReadingEndpoints
{
    private static readonly ReadingRequest Example = new()
    {
        Address = "https://town.example/world/the-harbor-reopens",
        Html = """
            <html lang="en"><head><title>The Harbor Reopens - Town Gazette</title></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>The Harbor Reopens</h1><p>By Ada Byron</p>
            <p>The harbor reopened after a long winter, and the first ships came in before noon with grain and timber.</p>
            <p>“We waited for this day,” said Jane Roe, the mayor of the town. The crowd on the quay cheered her for minutes.</p>
            <p>Correction: An earlier version of this article misspelled the name of the mayor.</p></article></body></html>
            """,
    };

    public static void MapReadings(this RouteGroupBuilder v1)
    {
        var limits = ((IEndpointRouteBuilder)v1).ServiceProvider.GetRequiredService<PageLimits>();
        v1.MapGroup("/readings")
            .WithTags("Readings")
            .MapOpenPost("", "createReading", Read, limits.PageBytes)
            .LimitRate(RateLimits.Readings)
            .Produces<ReadingResponse>()
            .TakesAlso("text/html", "text/plain")
            .Example(Example);
    }

    /// <summary>Read a page</summary>
    /// <remarks>
    /// Answers everything that the reader found on it, with the evidence of each finding, and stores nothing. Send the page as it is, as
    /// `text/html` or `text/plain` in any character set, or either as a member of JSON.
    /// </remarks>
    private static async Task<IResult> Read(
        [AsParameters] ReadPageQuery query,
        SentPage page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Fresh(await mediator.Send(new ReadPage(page, query), cancellationToken));
}
