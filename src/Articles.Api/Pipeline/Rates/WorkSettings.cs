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
    public int DearWaiting { get; init; } = 64;

    /// <summary>Dear reads of one caller that run or wait.</summary>
    public int DearPerCaller { get; init; } = 16;

    /// <summary>How long a read may take, waiting included.</summary>
    public int ReadSeconds { get; init; } = 10;

    /// <summary>How long a write may take, waiting included.</summary>
    public int WriteSeconds { get; init; } = 60;

    /// <exception cref="InvalidOperationException">When they make no sense.</exception>
    public static WorkSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<WorkSettings>() ?? new WorkSettings();
        var isPossible =
            settings is
            { Writes: > 0, Dear: > 0, DearWaiting: >= 0, DearPerCaller: > 0, ReadSeconds: > 0, WriteSeconds: > 0 };
        return isPossible
            ? settings
            : throw new InvalidOperationException("A limit of the section Work is not a possible number.");
    }
}
