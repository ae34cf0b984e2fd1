using Articles.Api.Pipeline;

namespace Articles.Api.Changes.Streams;

/// <summary>How many listen to changes as they happen, and how patient the server is with them, from the configuration section <c>Streams</c>.</summary>
internal sealed record StreamSettings
{
    public const string Section = "Streams";

    /// <summary>How many may listen to one process at a time.</summary>
    public int Most { get; init; } = 2_000;

    /// <summary>
    /// How many of one address or one key may. Where nobody set it, the machine itself is not counted: whoever asks from there is a
    /// proxy that may ask for everybody.
    /// </summary>
    public int? MostPerCaller { get; init; }

    /// <summary>What holds where <see cref="MostPerCaller"/> is not set.</summary>
    public const int UsualPerCaller = 20;

    /// <summary>How many different choices by what changed may be listened to at a time.</summary>
    public int MostFilters { get; init; } = 200;

    /// <summary>How often a listener to whom nothing is told is sent a sign of life.</summary>
    public double HeartbeatSeconds { get; init; } = 15;

    /// <summary>How long a listener may take to receive what was sent.</summary>
    public double WriteSeconds { get; init; } = 10;

    /// <summary>How many changes may wait for a listener.</summary>
    public int Pending { get; init; } = 1_000;

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static StreamSettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<StreamSettings>(configuration, Section) ?? new StreamSettings();
        Configured.AtLeast(Section, 1, settings.Most);
        Configured.Require(Section, settings.MostPerCaller, most => most is null or >= 1, "at least 1");
        Configured.AtLeast(Section, 0, settings.MostFilters);
        Configured.AtLeast(Section, 0.1, settings.HeartbeatSeconds);
        Configured.AtLeast(Section, 0.1, settings.WriteSeconds);
        Configured.AtLeast(Section, 1, settings.Pending);
        return settings;
    }
}
