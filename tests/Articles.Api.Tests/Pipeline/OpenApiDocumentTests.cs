using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Articles.Api.Database;
using Articles.Api.Pipeline.OpenApi;
using Articles.Api.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;

namespace Articles.Api.Tests.Pipeline;

/// <summary>The contract, the examples in it and Swagger UI, from an API that has read the seeds.</summary>
public sealed partial class OpenApiDocumentTests : IDisposable
{
    private const string Remedy = "Run: dotnet run --project src/Articles.Api -- openapi";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("articles-contract-");
    private readonly WebApplicationFactory<Program> api;

    public OpenApiDocumentTests() =>
        api = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
            builder
                .ConfigureLogging(logging => logging.ClearProviders())
                .UseSetting("environment", "Production")
                .UseSetting("Site:Address", PipelineSetup.DefaultAddress)
                .UseSetting("Seeds:Path", Path.Combine(Root(), "seeds"))
                .UseSetting("Webhooks:Deliver", "false")
                .UseSetting("ConnectionStrings:Articles", $"Data Source={folder.FullName}/articles.db;Pooling=False")
        );

    private async Task<HttpClient> ReadyAsync()
    {
        var client = api.CreateClient();
        Assert.Null(await api.Services.GetRequiredService<Readiness>().Ended);
        return client;
    }

    [Fact]
    public async Task The_served_document_is_the_committed_one()
    {
        var committed = await File.ReadAllBytesAsync(Path.Combine(Root(), "api-spec", "openapi.json"), Stop);

        var served = await (await ReadyAsync()).GetByteArrayAsync("/swagger/v1/swagger.json", Stop);

        Assert.True(committed.AsSpan().SequenceEqual(served), Remedy);
    }

    [Fact]
    public async Task The_examples_are_what_the_api_answers_over_the_seeds()
    {
        var answered = await RecordExamples.RunAsync(api.Services, await ReadyAsync());

        var (recorded, now) = (Examples.Recorded().ToJson(), answered.ToJson());
        Assert.True(recorded == now, $"{Remedy}\n{FirstDifference(recorded, now)}");
    }

    private static string? FirstDifference(string recorded, string now) =>
        recorded
            .Split('\n')
            .Zip(now.Split('\n'))
            .Where(pair => pair.First != pair.Second)
            .Select(pair => $"recorded: {pair.First}\nanswered: {pair.Second}")
            .FirstOrDefault();

    [Fact]
    public void Every_answer_has_an_example()
    {
        var document = api.Services.GetRequiredService<ServedDocument>().Generate();
        Examples.Recorded().AddTo(document);

        var without =
            from path in document.Paths
            from operation in path.Value.Operations!.Values
            from response in operation.Responses!
            from content in response.Value.Content?.Values ?? []
            where content.Example is null
            select $"{operation.OperationId} {response.Key}";

        Assert.Empty(without);
    }

    [Fact]
    public void Every_schema_property_and_parameter_has_a_description()
    {
        var document = api.Services.GetRequiredService<ServedDocument>().Generate();
        var schemas = document.Components!.Schemas!;

        var described = schemas
            .Select(schema => (Name: schema.Key, schema.Value.Description))
            .Concat(
                from schema in schemas
                from property in schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
                select (Name: $"{schema.Key}.{property.Key}", Description: OwnDescription(property.Value))
            )
            .Concat(
                from path in document.Paths
                from operation in path.Value.Operations!.Values
                from parameter in operation.Parameters ?? []
                where parameter is not OpenApiParameterReference
                select (Name: $"{operation.OperationId} {parameter.Name}", parameter.Description)
            )
            .Concat(document.Components.Parameters!.Select(shared => (shared.Key, shared.Value.Description)))
            .ToList();

        Assert.NotEmpty(described);
        Assert.DoesNotContain(described, item => string.IsNullOrWhiteSpace(item.Description));
    }

    [Fact]
    public void Every_word_of_an_enumeration_is_explained()
    {
        var schemas = api.Services.GetRequiredService<ServedDocument>().Generate().Components!.Schemas!;

        var enumerations = schemas.Where(schema => schema.Value.Enum is { Count: > 0 }).ToList();

        Assert.NotEmpty(enumerations);
        Assert.All(
            enumerations,
            schema =>
                Assert.All(
                    schema.Value.Enum!,
                    word => Assert.Contains($"`{word}`", schema.Value.Description, StringComparison.Ordinal)
                )
        );
    }

    // What a reference points to has a description of its own, which says nothing of the property.
    private static string? OwnDescription(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Description : schema.Description;

    [Fact]
    public async Task Swagger_ui_loads_nothing_from_elsewhere()
    {
        var page = await (await ReadyAsync()).GetStringAsync("/swagger", Stop);

        var addresses = Address().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(addresses);
        Assert.DoesNotContain(addresses, address => address.Contains("//"));
    }

    public void Dispose()
    {
        api.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Address();
}
