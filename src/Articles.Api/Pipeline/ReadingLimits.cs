namespace Articles.Api.Pipeline;

/// <summary>The limits of reading, from the configuration section <c>Limits</c>.</summary>
public sealed record ReadingLimits
{
    public const string Section = "Limits";

    /// <summary>Items a page when the request does not say.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The most items that a page may have.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>How much finished answers may take up in memory; 0 turns the cache off.</summary>
    public long CacheMegabytes { get; init; } = 64;
}
