using System.Text.Json.Serialization;

namespace Articles.Api.Pipeline;

/// <summary>What went wrong (RFC 9457).</summary>
public sealed record Problem
{
    /// <summary>Names the kind of problem, and stays the same: `/problems/invalid-request`.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>What it was this time, and what to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>The path that was asked for.</summary>
    public required string Instance { get; init; }

    /// <summary>Names this request. The server's log has it only for answers of 500 and above.</summary>
    public required string TraceId { get; init; }

    /// <summary>Each piece of bad input; absent where the input is not to blame.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemError>? Errors { get; init; }
}

/// <summary>One piece of bad input.</summary>
public sealed record ProblemError
{
    /// <summary>The query or path parameter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>A JSON pointer into the body.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pointer { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required string Detail { get; init; }
}
