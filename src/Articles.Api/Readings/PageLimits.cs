using Articles.Api.Pipeline;

namespace Articles.Api.Readings;

/// <summary>What a page that anybody sends to be read may take up, from the configuration section <c>Readings</c>.</summary>
public sealed record PageLimits
{
    public const string Section = "Readings";

    /// <summary>The largest page.</summary>
    public int PageMegabytes { get; init; } = 8;

    /// <summary>How many pages are read at the same time.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>How many pages may be held in memory, read or waiting; who comes then is asked to come later.</summary>
    public int Waiting { get; init; } = 32;

    /// <summary>How long a page may wait, and how long it may be read.</summary>
    public int Seconds { get; init; } = 10;

    internal int PageBytes => PageMegabytes << 20;

    internal TimeSpan Patience => TimeSpan.FromSeconds(Seconds);

    /// <exception cref="SettingException">When a limit is none.</exception>
    public static PageLimits From(IConfiguration configuration)
    {
        var limits = Configured.Read<PageLimits>(configuration, Section) ?? new PageLimits();
        Configured.Require(Section, limits.PageMegabytes, size => size is > 0 and <= 64, "between 1 and 64");
        Configured.AtLeast(Section, 1, limits.Parallel);
        Configured.AtLeast(Section, 1, limits.Waiting);
        Configured.AtLeast(Section, 1, limits.Seconds);
        return limits;
    }
}
