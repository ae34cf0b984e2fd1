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

    /// <exception cref="InvalidOperationException">When a limit is none.</exception>
    public static ImportLimits From(IConfiguration configuration)
    {
        var limits = configuration.GetSection(Section).Get<ImportLimits>() ?? new ImportLimits();
        var isPossible =
            limits
                is {
                    UploadMegabytes: > 0 and < 2_000,
                    PageMegabytes: > 0 and <= 64,
                    Pages: > 0,
                    UnpackedMegabytes: > 0
                }
            && limits is { Ratio: > 0, Parallel: >= 0 and <= 256, LeaseSeconds: > 0 };
        return isPossible
            ? limits
            : throw new InvalidOperationException("A limit of the section Imports is not a possible number.");
    }
}
