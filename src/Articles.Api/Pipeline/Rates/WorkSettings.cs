namespace Articles.Api.Pipeline.Rates;

/// <summary>How much goes on at once, and for how long, from the configuration section <c>Work</c>.</summary>
internal sealed record WorkSettings
{
    public const string Section = "Work";

    /// <summary>Writes that are under way; those that wait for their turn are among them.</summary>
    public int Writes { get; init; } = 200;

    /// <summary>Dear reads that run at once: those that search, compare and count. The others keep the last processor.</summary>
    public int Dear { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Dear reads that wait for a place.</summary>
    public int DearWaiting { get; init; } = 256;

    /// <summary>Dear reads of one caller that run or wait.</summary>
    public int DearPerCaller { get; init; } = 128;

    /// <summary>How long a read may take, waiting included.</summary>
    public int ReadSeconds { get; init; } = 10;

    /// <summary>How long a write may take, waiting included.</summary>
    public int WriteSeconds { get; init; } = 60;

    /// <summary>Bodies of more than a megabyte, or of unknown length where so much is taken, that arrive at once.</summary>
    public int LargeBodies { get; init; } = 32;

    /// <summary>Such bodies of one caller that arrive at once.</summary>
    public int LargeBodiesPerCaller { get; init; } = 8;

    /// <summary>How long a body may take, beside the time that follows from its size.</summary>
    public int BodySeconds { get; init; } = 10;

    /// <summary>How many bytes a second a body has to have on the whole.</summary>
    public int BodyBytesPerSecond { get; init; } = 131_072;

    /// <summary>Exports that are being sent.</summary>
    public int Exports { get; init; } = 8;

    /// <summary>Exports that are being sent to one caller.</summary>
    public int ExportsPerCaller { get; init; } = 2;

    /// <summary>How many bytes a second who takes an export has to take.</summary>
    public int ExportBytesPerSecond { get; init; } = 16_384;

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static WorkSettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<WorkSettings>(configuration, Section) ?? new WorkSettings();
        Configured.AtLeast(Section, 1, settings.Writes);
        Configured.AtLeast(Section, 1, settings.Dear);
        Configured.AtLeast(Section, 0, settings.DearWaiting);
        Configured.AtLeast(Section, 1, settings.DearPerCaller);
        Configured.AtLeast(Section, 1, settings.ReadSeconds);
        Configured.AtLeast(Section, 1, settings.WriteSeconds);
        Configured.AtLeast(Section, 1, settings.LargeBodies);
        Configured.AtLeast(Section, 1, settings.LargeBodiesPerCaller);
        Configured.AtLeast(Section, 1, settings.BodySeconds);
        Configured.AtLeast(Section, 1, settings.BodyBytesPerSecond);
        Configured.AtLeast(Section, 1, settings.Exports);
        Configured.AtLeast(Section, 1, settings.ExportsPerCaller);
        Configured.AtLeast(Section, 1, settings.ExportBytesPerSecond);
        return settings;
    }
}
