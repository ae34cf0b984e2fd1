using Articles.Api.Pipeline;

namespace Articles.Api.Imports.Pages;

/// <summary>What an import may take up, from the configuration section <c>Imports</c>.</summary>
public sealed record ImportLimits
{
    public const string Section = "Imports";

    /// <summary>The largest upload.</summary>
    public int UploadMegabytes { get; init; } = 100;

    /// <summary>The largest page; a larger one is refused, the others of its archive are not.</summary>
    public int PageMegabytes { get; init; } = 8;

    /// <summary>How many pages one import may have.</summary>
    public int Pages { get; init; } = 50_000;

    /// <summary>How large all files of an archive may be together once they are unpacked.</summary>
    public int UnpackedMegabytes { get; init; } = 1_000;

    /// <summary>How many times larger than packed a file of an archive may be; small files may be any.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>How many pages are read at the same time by one process; 0 leaves them to other processes.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>For how long a process may be silent about a page that it took before another one takes it.</summary>
    public int LeaseSeconds { get; init; } = 60;

    internal long UploadBytes => (long)UploadMegabytes << 20;

    internal int PageBytes => PageMegabytes << 20;

    internal long UnpackedBytes => (long)UnpackedMegabytes << 20;

    /// <exception cref="SettingException">When a limit is none.</exception>
    public static ImportLimits From(IConfiguration configuration)
    {
        var limits = Configured.Read<ImportLimits>(configuration, Section) ?? new ImportLimits();
        Configured.Require(Section, limits.UploadMegabytes, size => size is > 0 and < 2_000, "between 1 and 1999");
        Configured.Require(Section, limits.PageMegabytes, size => size is > 0 and <= 64, "between 1 and 64");
        Configured.AtLeast(Section, 1, limits.Pages);
        Configured.AtLeast(Section, 1, limits.UnpackedMegabytes);
        Configured.AtLeast(Section, 1, limits.Ratio);
        Configured.Require(Section, limits.Parallel, lanes => lanes is >= 0 and <= 256, "between 0 and 256");
        Configured.AtLeast(Section, 1, limits.LeaseSeconds);
        return limits;
    }
}
