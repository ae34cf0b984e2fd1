namespace Articles.Api.Pipeline.Writing;

/// <summary>The answer of a write. Nobody keeps it but for <see cref="Idempotency"/>.</summary>
/// <param name="Body">JSON; empty where the status has no body.</param>
internal sealed record Written(int Status, byte[] Body) : IResult
{
    public string? Location { get; init; }

    public string? ETag { get; init; }

    /// <summary>What is answered to a repetition, where that may not be all: a secret is shown once.</summary>
    public byte[] Kept { get; init; } = Body;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        ResponseHeaders.Common(response);
        response.Headers.CacheControl = "no-store";
        if (Location is not null)
            response.Headers.Location = httpContext.Request.PathBase + Location;
        if (ETag is not null)
            response.Headers.ETag = ETag;
        if (Body.Length == 0)
            return Task.CompletedTask;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }
}
