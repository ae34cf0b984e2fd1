using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Startup;
using Microsoft.OpenApi;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>
/// What the API really answered over the seeds. <see cref="RecordExamples"/> makes them; they are kept in a file because a
/// running server has its own articles, not these.
/// </summary>
/// <param name="Answers">By operation and status; those of <see cref="Anywhere"/> are the same for all operations.</param>
/// <param name="Ids">By operation, the id or slug that was asked for.</param>
internal sealed record Examples(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode>> Answers,
    IReadOnlyDictionary<string, string> Ids
)
{
    public const string FileName = "examples.json";
    public const string Anywhere = "*";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Those that were recorded last.</summary>
    public static Examples Recorded()
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream(typeof(Examples), FileName)!;
        return JsonSerializer.Deserialize<Examples>(file, Json)!;
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json) + '\n';

    public void AddTo(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.SelectMany(path => path.Value.Operations!.Values))
        {
            AddAnswers(operation.Responses!, operation.OperationId!);
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                AddId(parameter, operation.OperationId!);
        }
        foreach (var status in DescribeResponses.Common)
            Add(document.Components!.Responses![ProblemResponses.NameOf(status)], Anywhere, $"{status}");
    }

    private void AddAnswers(OpenApiResponses responses, string operation)
    {
        foreach (var (status, response) in responses)
            Add(response, operation, status);
    }

    private void Add(IOpenApiResponse response, string operation, string status)
    {
        var answers = Answers.GetValueOrDefault(operation);
        foreach (var (mediaType, content) in response.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if ((answers?.GetValueOrDefault(In(status, mediaType)) ?? answers?.GetValueOrDefault(status)) is { } answer)
                ((OpenApiMediaType)content).Example = answer.DeepClone();
        }
    }

    /// <summary>What an answer in one of several forms is recorded under.</summary>
    public static string In(string status, string mediaType) => $"{status} {mediaType}";

    /// <summary>
    /// Swagger UI fills in what a parameter has as its example. That is right for an id in the path; a filter has to stay
    /// empty until somebody wants it, so its schema has the example.
    /// </summary>
    private void AddId(OpenApiParameter parameter, string operation)
    {
        if (parameter.In is ParameterLocation.Path)
            parameter.Example =
                IsNumber(parameter) ? 1
                : parameter.Name == "id" ? Ids.GetValueOrDefault(operation)
                : null;
        else if (parameter.Name == "url")
            parameter.Example = $"{PipelineSetup.DefaultAddress}/v1/quotes/{Ids["getQuote"]}";
        else if (
            Ids.GetValueOrDefault($"get{char.ToUpperInvariant(parameter.Name![0])}{parameter.Name[1..]}") is { } id
        )
            ((OpenApiSchema)parameter.Schema!).Examples = [id];
    }

    // Such as a revision's: the first is always there.
    private static bool IsNumber(OpenApiParameter parameter) => parameter.Schema?.Type is JsonSchemaType.Integer;
}
