using System.Net;
using System.Net.Sockets;

namespace Articles.Api.Webhooks;

/// <summary>Finds the addresses of a host, as the system does.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>A connection that was refused from this side.</summary>
internal sealed class ForbiddenTargetException(string message) : IOException(message);

/// <summary>
/// Keeps webhooks from being used to reach what only this server can reach: its own ports, its neighbours, the metadata of its
/// cloud. Names are looked up once, and it is the very address that was looked at which is connected to.
/// </summary>
internal sealed class WebhookTargets(WebhookSettings settings, ResolveHost resolve)
{
    // From the registries of special-purpose addresses of IANA.
    private static readonly IReadOnlyList<IPNetwork> Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Public by their number only: what cloud platforms tell the machines inside them (Azure, IBM).
            "168.63.129.16/32",
            "161.26.0.0/16",
            "166.8.0.0/14",
            // Inside 2000::/3, outside of which nothing is public: others that carry an IPv4 address, or none.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    private readonly IReadOnlyList<IPNetwork> allowed = settings.AllowedNetworks;
    private readonly IReadOnlySet<int>? ports = settings.AllowedPorts;

    /// <summary>Whether something that listens at this port may be told; other services than those of the web take orders too.</summary>
    public bool MayBe(int port) => ports?.Contains(port) is not false;

    /// <summary>Whether an address that is written as one, or as this very machine, may be told. Other names are looked up when it is told.</summary>
    public bool MayBe(Uri url)
    {
        var host = url.DnsSafeHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var address))
            return MayBe(address);
        var isLocal =
            host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return !isLocal || MayBe(IPAddress.Loopback);
    }

    public bool MayBe(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (allowed.Any(network => network.Contains(address)))
            return true;
        var isPublic = address.AddressFamily is AddressFamily.InterNetwork || PublicV6.Contains(address);
        return isPublic && !Reserved.Any(network => network.Contains(address));
    }

    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var address) ? [address] : await resolve(host, cancellationToken);
        if (!MayBe(port))
            throw new ForbiddenTargetException($"{host}:{port} is at a port that is not allowed.");
        // One that is forbidden among several is no accident.
        if (addresses.Length == 0 || !addresses.All(MayBe))
            throw new ForbiddenTargetException(
                $"{host} is an address of a private or reserved network, which is told nothing."
            );
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
