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

    /// <exception cref="InvalidOperationException">When they make no sense.</exception>
    public static RateSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<RateSettings>() ?? new RateSettings();
        if (settings.WindowSeconds < 1)
            throw new InvalidOperationException("RateLimits:WindowSeconds is not at least 1.");
        if (settings.PerAddress < 0 || settings.PerKey < 0 || settings.Readings < 0)
            throw new InvalidOperationException("A limit of RateLimits is negative; 0 is none.");
        if (!settings.ProxyNames.All(name => IPNetwork.TryParse(name, out _)))
            throw new InvalidOperationException("RateLimits:Proxies is not a list of networks such as 10.0.0.0/8.");
        return settings;
    }

    public IEnumerable<IPNetwork> ProxyNetworks => ProxyNames.Select(IPNetwork.Parse);

    private IEnumerable<string> ProxyNames =>
        Proxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
