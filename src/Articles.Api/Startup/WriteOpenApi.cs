using Articles.Api.Pipeline;
using Articles.Api.Pipeline.OpenApi;

namespace Articles.Api.Startup;

/// <summary>
/// The command <c>openapi</c>: writes the OpenAPI document, and the examples in it from what the API answers over the seeds.
/// Run it from the root of the repository, and build again afterwards: the examples are part of the program.
/// </summary>
internal static class WriteOpenApi
{
    private const string DocumentPath = "api-spec/openapi.json";
    private const string ExamplesPath = $"src/Articles.Api/Pipeline/OpenApi/{Examples.FileName}";

    /// <param name="build">Builds the API with settings as on a command line.</param>
    public static async Task RunAsync(Func<string[], WebApplication> build, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("articles-openapi-");
        try
        {
            var database = Path.Combine(folder.FullName, "articles.db");
            await using var app = build([
                $"--ConnectionStrings:Articles=Data Source={database};Pooling=False",
                "--urls=http://127.0.0.1:0",
                // The examples are not to be sent anywhere.
                "--Webhooks:Deliver=false",
                // In examples, addresses are those of a first start.
                $"--Site:Address={PipelineSetup.DefaultAddress}",
            ]);
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            await WriteAsync(app.Services, client, cancellationToken);
            await app.StopAsync(cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(
        IServiceProvider services,
        HttpClient client,
        CancellationToken cancellationToken
    )
    {
        var examples = await RecordExamples.RunAsync(services, client);
        await File.WriteAllTextAsync(ExamplesPath, examples.ToJson(), cancellationToken);
        await File.WriteAllBytesAsync(
            DocumentPath,
            services.GetRequiredService<ServedDocument>().Write(examples),
            cancellationToken
        );
        Console.WriteLine($"Wrote {DocumentPath} and {ExamplesPath}");
    }
}
