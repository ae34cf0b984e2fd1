using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Articles.Api.Pipeline.Access;
using Microsoft.AspNetCore.HttpOverrides;

namespace Articles.Api.Pipeline.Rates;

/// <summary>The limit that an endpoint has of its own, in place of the general one.</summary>
internal sealed record OwnRateLimit(string Name);

/// <summary>Refuses who asks too often with 429. Each process counts for itself.</summary>
internal sealed class RateLimits(RateSettings settings) : IDisposable
{
    public const string Readings = "readings";

    private readonly RateLimit? address = Make(
        "address",
        settings.PerAddress ?? RateSettings.UsualPerAddress,
        settings
    );
    private readonly RateLimit? key = Make("key", settings.PerKey, settings);
    private readonly RateLimit? readings = Make(Readings, settings.Readings, settings);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
            return next(context);
        var caller = Credentials.CallerOf(context.User)?.Id;
        var limit =
            endpoint.Metadata.GetMetadata<OwnRateLimit>()?.Name is Readings ? readings
            : caller is not null ? key
            : settings.PerAddress is null && IsThisMachine(context) ? null
            : address;
        if (limit?.Count(caller ?? AddressOf(context), context.Response.Headers) is not { } seconds)
            return next(context);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems.WriteAsync(context, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Who asks: by the credentials, or by the address.</summary>
    public static string CallerOf(HttpContext context) => Credentials.CallerOf(context.User)?.Id ?? AddressOf(context);

    public void Dispose()
    {
        address?.Dispose();
        key?.Dispose();
        readings?.Dispose();
    }

    private static RateLimit? Make(string name, int permits, RateSettings settings) =>
        permits == 0 ? null : new RateLimit(name, permits, settings.WindowSeconds);

    /// <summary>Whether it is asked from here, as by a proxy.</summary>
    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    /// <summary>Of an IPv6 address the network, because whoever has one address of it has all of them.</summary>
    private static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

internal static class RatesSetup
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = RateSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<RateLimits>();
        var work = WorkSettings.From(configuration);
        services.AddSingleton(work);
        services.AddDeadlines(work);
        services.AddSingleton<WorkLimits>();
        services.AddSingleton<BodyLimits>();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // Who asks, and nothing else: what a client says of the host is believed nowhere.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.ProxyNetworks)
                forwarded.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Believes the configured proxies for whom they ask; without any the framework would believe everybody.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RateSettings>().ProxyNetworks.Any())
            app.UseForwardedHeaders();
    }

    /// <summary>To be used after the caller is known, and before he is refused: who tries keys is counted too.</summary>
    public static void UseRateLimits(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<RateLimits>().InvokeAsync);

    /// <summary>Counts requests to this endpoint apart from all others.</summary>
    /// <param name="name">Such as <see cref="RateLimits.Readings"/>.</param>
    public static RouteHandlerBuilder LimitRate(this RouteHandlerBuilder endpoint, string name) =>
        endpoint.WithMetadata(new OwnRateLimit(name));
}
