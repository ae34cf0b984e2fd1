using System.Net;

namespace Articles.Api.Pipeline.Rates;

/// <summary>How often somebody may ask, from the configuration section <c>RateLimits</c>. A limit of 0 is none.</summary>
internal sealed record RateSettings
{
    public const string Section = "RateLimits";

    /// <summary>How long a limit counts before it begins anew.</summary>
    public int WindowSeconds { get; init; } = 60;

    /// <summary>
    /// Requests of one address without credentials. Answers from the cache cost nothing and are not counted. Where nobody set it, the
    /// machine itself is not counted either: whoever asks from there is a proxy that may ask for everybody.
    /// </summary>
    public int? PerAddress { get; init; }

    /// <summary>What holds where <see cref="PerAddress"/> is not set.</summary>
    public const int UsualPerAddress = 3_000;

    /// <summary>Requests with one API key, or of one subject of tokens.</summary>
    public int PerKey { get; init; }

    /// <summary>Pages that one caller may have read without storing them.</summary>
    public int Readings { get; init; } = 120;

    /// <summary>The networks whose proxies say truly for whom they ask, separated by <c>;</c>: <c>10.0.0.0/8</c>.</summary>
    public string Proxies { get; init; } = "";

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static RateSettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<RateSettings>(configuration, Section) ?? new RateSettings();
        Configured.AtLeast(Section, 1, settings.WindowSeconds);
        Configured.Require(
            Section,
            settings.PerAddress,
            limit => limit is null or >= 0,
            "at least 0, which is no limit"
        );
        Configured.AtLeast(Section, 0, settings.PerKey);
        Configured.AtLeast(Section, 0, settings.Readings);
        Configured.Require(
            Section,
            settings.Proxies,
            _ => settings.ProxyNames.All(name => IPNetwork.TryParse(name, out IPNetwork _)),
            "a list of networks such as 10.0.0.0/8"
        );
        return settings;
    }

    public IEnumerable<IPNetwork> ProxyNetworks => ProxyNames.Select(IPNetwork.Parse);

    private IEnumerable<string> ProxyNames =>
        Proxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
