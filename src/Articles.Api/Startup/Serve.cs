using Articles.Api.Database;
using Articles.Api.Pipeline;

namespace Articles.Api.Startup;

/// <summary>Listens, prepares the database, and serves until it is stopped.</summary>
internal static partial class Serve
{
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    public static async Task ServeAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                UnknownSettings.WarnOf(app.Configuration, app.Logger);
                // First, because seeds and upgrades may take minutes, and who watches the server wants to be told (see Readiness).
                await ListenAsync(app);
                if (await PrepareAsync(app))
                {
                    foreach (var address in app.Urls)
                        LogAddress(app.Logger, PipelineSetup.Visitable(address));
                }
            }
            catch (Exception exception)
            {
                app.Services.GetRequiredService<Readiness>().End(exception);
                using var soon = new CancellationTokenSource(LongestEnd);
                await app.StopAsync(soon.Token);
                throw;
            }
            await app.WaitForShutdownAsync();
        }
    }

    /// <exception cref="SettingException">When it cannot listen there.</exception>
    private static async Task ListenAsync(WebApplication app)
    {
        var addresses = string.Join(", ", AddressKeys.Select(key => app.Configuration[key]).OfType<string>());
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (exception is FormatException || StartFailure.IsMendable(exception))
        {
            throw new SettingException(
                $"It cannot listen at {addresses} (ASPNETCORE_URLS): {exception.GetBaseException().Message}",
                exception
            );
        }
    }

    /// <returns>False when it was stopped meanwhile.</returns>
    private static async Task<bool> PrepareAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(stopping);
            return true;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Articles is at {Address}/v1 and Swagger UI at {Address}/swagger")]
    private static partial void LogAddress(ILogger logger, string address);
}
