using System.Net;

namespace Articles.Api.Webhooks;

internal static class WebhooksSetup
{
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(WebhookSettings.From(configuration));
        services.AddSingleton<ResolveHost>(Dns.GetHostAddressesAsync);
        services.AddSingleton<WebhookTargets>();
        services.AddSingleton<SendWebhook>();
        services.AddScoped<WorkOnWebhook>();
        services.AddHostedService<DeliverWebhooks>();
    }
}
