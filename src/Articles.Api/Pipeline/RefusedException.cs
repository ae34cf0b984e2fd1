namespace Articles.Api.Pipeline;

/// <summary>Ends a request with a problem: what is asked cannot be done, and the client is told why.</summary>
internal sealed class RefusedException(int status, string? detail, IReadOnlyList<ProblemError>? errors = null)
    : Exception(detail)
{
    public int Status { get; } = status;

    public string? Detail { get; } = detail;

    public IReadOnlyList<ProblemError>? Errors { get; } = errors;

    /// <summary>The current ETag of what was to be changed.</summary>
    public string? ETag { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>409: it contradicts what is there.</summary>
    public static RefusedException Conflict(string detail) => new(StatusCodes.Status409Conflict, detail);

    /// <summary>409 that names the member of the body which contradicts what is there.</summary>
    public static RefusedException Conflict(string pointer, string detail) =>
        new(
            StatusCodes.Status409Conflict,
            "See errors for what is taken.",
            [new ProblemError { Pointer = pointer, Detail = detail }]
        );

    /// <summary>400 for one member of the body, found out too late for a validator.</summary>
    public static RefusedException Invalid(string pointer, string detail) =>
        new(StatusCodes.Status400BadRequest, null, [new ProblemError { Pointer = pointer, Detail = detail }]);

    /// <summary>400 for a header or a parameter.</summary>
    public static RefusedException InvalidParameter(string parameter, string detail) =>
        new(StatusCodes.Status400BadRequest, null, [new ProblemError { Parameter = parameter, Detail = detail }]);
}
