using Articles.Api.Database;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Articles.Browser.Tests;

/// <summary>An API that has read the seeds, and the system's Chromium to visit it.</summary>
public sealed class VisitedSite : IAsyncLifetime
{
    // Milliseconds. A page that is there is found long before.
    private const float Patience = 120_000;

    private readonly string folder = Directory.CreateTempSubdirectory("articles-browser-").FullName;
    private readonly Api api;
    private IPlaywright playwright = null!;

    public VisitedSite() => api = new Api(Path.Combine(folder, "articles.db"));

    public IBrowser Browser { get; private set; } = null!;

    public IServiceProvider Services => api.Services;

    /// <summary>A new page that waits as long as a busy machine needs.</summary>
    public async Task<IPage> OpenAsync(BrowserNewPageOptions? options = null)
    {
        var page = await Browser.NewPageAsync(options);
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public string At(string path) => new Uri(api.ClientOptions.BaseAddress, path).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        api.UseKestrel();
        await Task.Run(api.StartServer);
        Assert.Null(await api.Services.GetRequiredService<Readiness>().Ended);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("ARTICLES_TEST_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await api.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Api(string database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder
                .ConfigureLogging(logging => logging.ClearProviders())
                .UseSetting("urls", "http://127.0.0.1:0")
                .UseSetting("ConnectionStrings:Articles", $"Data Source={database}")
                .UseSetting("Seeds:Path", Path.Combine(Repository(), "seeds"));

        private static string Repository()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Articles.sln")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }
}
