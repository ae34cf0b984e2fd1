namespace Articles.Api.Pipeline;

/// <summary>The limits of requests, from the configuration section <c>Limits</c>.</summary>
public sealed record ReadingLimits
{
    public const string Section = "Limits";

    /// <exception cref="SettingException">When they contradict one another.</exception>
    public static ReadingLimits From(IConfiguration configuration)
    {
        var limits = Configured.Read<ReadingLimits>(configuration, Section) ?? new ReadingLimits();
        Configured.AtLeast(Section, 1, limits.DefaultPageSize);
        Configured.AtLeast(Section, limits.DefaultPageSize, limits.MaxPageSize);
        Configured.AtLeast(Section, 0, limits.CacheMegabytes);
        Configured.AtLeast(Section, 1, limits.BodyBytes);
        Configured.AtLeast(Section, 1, limits.JsonDepth);
        return limits;
    }

    /// <summary>Items a page when the request does not say.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The most items that a page may have.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>How much finished answers may take up in memory; 0 turns the cache off.</summary>
    public long CacheMegabytes { get; init; } = 64;

    /// <summary>The longest JSON body, in bytes.</summary>
    public long BodyBytes { get; init; } = 1 << 20;

    /// <summary>How deep objects and arrays of a JSON body may lie in one another.</summary>
    public int JsonDepth { get; init; } = 32;
}
