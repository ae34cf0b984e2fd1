using System.Globalization;
using System.Net;
using Articles.Api.Pipeline;

namespace Articles.Api.Webhooks;

/// <summary>How webhooks are delivered, from the configuration section <c>Webhooks</c>.</summary>
internal sealed record WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Whether this process delivers; one of all that share a database has to.</summary>
    public bool Deliver { get; init; } = true;

    /// <summary>Whether an address may be http, where anybody on the way can read what is sent.</summary>
    public bool Http { get; init; }

    /// <summary>The private networks whose addresses may be told, separated by <c>;</c>: <c>10.20.0.0/16</c>.</summary>
    public string Networks { get; init; } = "";

    /// <summary>The ports that may be told, separated by <c>;</c>; <c>*</c> for any.</summary>
    public string Ports { get; init; } = "443;80";

    /// <summary>How long an answer may take.</summary>
    public double TimeoutSeconds { get; init; } = 5;

    /// <summary>How long another process waits for one that went silent before it delivers in its place.</summary>
    public int LeaseSeconds { get; init; } = 30;

    /// <summary>How long what was delivered, or given up, stays in the log.</summary>
    public int KeepDays { get; init; } = 30;

    /// <summary>How many webhooks there may be.</summary>
    public int Most { get; init; } = 100;

    /// <exception cref="SettingException">When they make no sense.</exception>
    public static WebhookSettings From(IConfiguration configuration)
    {
        var settings = Configured.Read<WebhookSettings>(configuration, Section) ?? new WebhookSettings();
        Configured.Require(
            Section,
            settings.Networks,
            _ => settings.NetworkNames.All(name => IPNetwork.TryParse(name, out IPNetwork _)),
            "a list of networks such as 10.20.0.0/16"
        );
        Configured.Require(
            Section,
            settings.Ports,
            ports => ports == AnyPort || settings.PortNames.All(name => ushort.TryParse(name, out ushort _)),
            "* or a list of ports such as 443;8443"
        );
        Configured.Require(Section, settings.TimeoutSeconds, time => time is > 0 and <= 60, "above 0 and at most 60");
        Configured.AtLeast(Section, 1, settings.KeepDays);
        Configured.AtLeast(Section, 1, settings.Most);
        // Who delivers holds the lease while he waits for an answer.
        Configured.Require(
            Section,
            settings.LeaseSeconds,
            lease => lease > settings.TimeoutSeconds * 2,
            "above twice Webhooks:TimeoutSeconds"
        );
        return settings;
    }

    public IReadOnlyList<IPNetwork> AllowedNetworks => NetworkNames.Select(IPNetwork.Parse).ToList();

    /// <summary>Null for any.</summary>
    public IReadOnlySet<int>? AllowedPorts =>
        Ports == AnyPort ? null : PortNames.Select(name => int.Parse(name, CultureInfo.InvariantCulture)).ToHashSet();

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    private const string AnyPort = "*";

    private IEnumerable<string> NetworkNames => Parts(Networks);

    private IEnumerable<string> PortNames => Parts(Ports);

    private static string[] Parts(string list) =>
        list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
