using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Records what an API that has read the seeds answers to each operation, as examples of the OpenAPI document.</summary>
/// <param name="api">A client of that API.</param>
internal sealed class RecordExamples(HttpClient api)
{
    private const string SomeAddress = "/v1/articles";

    private readonly StableValues stable = new();
    private readonly Dictionary<string, JsonNode> samples = [];

    public async Task<Examples> RunAsync(OpenApiDocument document)
    {
        var answers = new SortedDictionary<string, IReadOnlyDictionary<string, JsonNode>>(StringComparer.Ordinal);
        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in document.Paths.Where(path => IsList(path.Key, path.Value)))
            await LearnAsync(list.Key);
        foreach (var (path, item) in document.Paths)
        {
            var operation = item.Operations![HttpMethod.Get];
            var id = path.Contains("{id}", StringComparison.Ordinal) ? SampleId(path) : null;
            answers[operation.OperationId!] = await RecordAsync(path, id, operation);
            if (id is not null)
                ids[operation.OperationId!] = stable.In(id);
        }
        answers[Examples.Anywhere] = await RecordCommonAsync();
        return new Examples(answers, ids);
    }

    private static bool IsList(string path, IOpenApiPathItem item) =>
        !path.Contains('{', StringComparison.Ordinal) && Has(item.Operations![HttpMethod.Get], "cursor");

    /// <summary>Learns the ids of all items of a list, and chooses the item to show.</summary>
    private async Task LearnAsync(string list)
    {
        var page = JsonNode.Parse(await api.GetStringAsync(new Uri($"{list}?limit=100", UriKind.Relative)))!;
        var items = stable.Learn(page["items"]!.AsArray());
        // A quote inside another has the longer chain to show.
        if ((items.Find(item => item["parent"] is not null) ?? items.FirstOrDefault()) is { } sample)
            samples[list] = sample;
    }

    /// <returns>The slug or the id; null when the seeds have no such thing.</returns>
    private string? SampleId(string path)
    {
        var sample = samples.GetValueOrDefault(path[..path.IndexOf("/{", StringComparison.Ordinal)]);
        return (string?)(sample?["slug"] ?? sample?["id"]);
    }

    private async Task<SortedDictionary<string, JsonNode>> RecordAsync(
        string path,
        string? id,
        OpenApiOperation operation
    )
    {
        var answers = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var nowhere = path.Replace("{id}", "nowhere-to-be-found", StringComparison.Ordinal);
        var address = id is null ? nowhere : path.Replace("{id}", id, StringComparison.Ordinal);
        if (id is not null || nowhere == path)
            answers["200"] = StableValues.Sort(await AskAsync(address), DefaultSort(operation));
        answers["400"] = await AskAsync($"{address}?{Mistake(operation)}");
        if (operation.Responses!.ContainsKey("404"))
            answers["404"] = await AskAsync(nowhere);
        return answers;
    }

    private static string? DefaultSort(OpenApiOperation operation) =>
        (string?)operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "sort")?.Schema?.Default;

    private static string Mistake(OpenApiOperation operation) =>
        Has(operation, "limit") ? "limit=1000"
        : Has(operation, "fields") ? "fields=words"
        : "page=2";

    private static bool Has(OpenApiOperation operation, string parameter) =>
        operation.Parameters?.Any(own => own.Name == parameter) is true;

    private async Task<JsonNode> AskAsync(string address)
    {
        using var response = await api.GetAsync(new Uri(address, UriKind.Relative));
        return JsonNode.Parse(stable.In(await response.Content.ReadAsStringAsync()))!;
    }

    /// <summary>What cannot be provoked from outside is written as the API writes it when it happens.</summary>
    private async Task<SortedDictionary<string, JsonNode>> RecordCommonAsync()
    {
        var answers = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var status in DescribeResponses.Common)
        {
            using var body = new MemoryStream();
            var context = new DefaultHttpContext { Request = { Path = SomeAddress }, Response = { Body = body } };
            await Problems.WriteAsync(context, status);
            answers[$"{status}"] = JsonNode.Parse(stable.In(System.Text.Encoding.UTF8.GetString(body.ToArray())))!;
        }
        return answers;
    }
}
