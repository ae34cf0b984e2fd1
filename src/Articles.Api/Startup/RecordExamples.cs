using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Changes.Streams;
using Articles.Api.Formats.Exports;
using Articles.Api.Imports;
using Articles.Api.Keys;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.OpenApi;
using Articles.Api.Speakers;
using Articles.Api.Webhooks;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Articles.Api.Startup;

/// <summary>Records what an API that has read the seeds answers to each operation, as examples of the OpenAPI document.</summary>
internal sealed class RecordExamples
{
    private static readonly HttpMethod[] Writes =
    [
        HttpMethod.Post,
        HttpMethod.Put,
        HttpMethod.Patch,
        HttpMethod.Delete,
    ];

    private const string SomeAddress = "/v1/articles";

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly StableValues stable = new();
    private readonly Dictionary<string, JsonNode> samples = [];
    private readonly HttpClient api;

    private readonly OpenApiDocument document;

    private RecordExamples(HttpClient api, OpenApiDocument document)
    {
        this.api = api;
        this.document = document;
    }

    /// <param name="services">Those of the API.</param>
    /// <param name="api">A client of it.</param>
    public static async Task<Examples> RunAsync(IServiceProvider services, HttpClient api)
    {
        await using var scope = services.CreateAsyncScope();
        var content = new KeyContent { Name = "Editor in chief", Scopes = [Scopes.Admin] };
        var key = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateKey(content));
        api.DefaultRequestHeaders.Add(Credentials.KeyHeader, key.Key);
        await FileAsync(api);
        await ImportAsync(api);
        await MakeWebhookAsync(api);
        return await new RecordExamples(api, services.GetRequiredService<ServedDocument>().Generate()).RunAsync();
    }

    /// <summary>So that there are sections and tags to show.</summary>
    private static async Task FileAsync(HttpClient api)
    {
        var articles = JsonNode.Parse(await api.GetStringAsync(new Uri(SomeAddress, UriKind.Relative)))!["items"]!;
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{SomeAddress}/{articles[0]!["slug"]}");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Content = new StringContent(
            """{ "sections": ["World"], "tags": ["North Korea", "Diplomacy"] }""",
            new MediaTypeHeaderValue("application/json")
        );
        using var filed = await api.SendAsync(request);
        filed.EnsureSuccessStatusCode();
    }

    /// <summary>So that there is an import to show; it stores nothing.</summary>
    private static async Task ImportAsync(HttpClient api)
    {
        var json = JsonSerializer.Serialize(ImportEndpoints.Example, WireJson.TypeInfo<ImportContent>());
        using var content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        using var answer = await api.PostAsync(new Uri("/v1/imports", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        while ((string?)JsonNode.Parse(await api.GetStringAsync(answer.Headers.Location))!["state"] is not "done")
            await Task.Delay(TimeSpan.FromMilliseconds(20));
    }

    /// <summary>So that there is a webhook to show, and a delivery.</summary>
    private static async Task MakeWebhookAsync(HttpClient api)
    {
        var json = JsonSerializer.Serialize(WebhookEndpoints.Example, WireJson.TypeInfo<WebhookContent>());
        using var content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        using var made = await api.PostAsync(new Uri("/v1/webhooks", UriKind.Relative), content);
        made.EnsureSuccessStatusCode();
        using var tried = await api.PostAsync(new Uri($"{made.Headers.Location}/test", UriKind.Relative), null);
        tried.EnsureSuccessStatusCode();
    }

    private async Task<Examples> RunAsync()
    {
        var answers = new SortedDictionary<string, IReadOnlyDictionary<string, JsonNode>>(StringComparer.Ordinal);
        var ids = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in document.Paths.Where(path => IsList(path.Key, path.Value)))
            await LearnAsync(list.Key);
        foreach (var (path, item) in document.Paths.Where(path => path.Value.Operations!.ContainsKey(HttpMethod.Get)))
        {
            var operation = item.Operations![HttpMethod.Get];
            var id = path.Contains("{id}", StringComparison.Ordinal) ? SampleId(path) : null;
            answers[operation.OperationId!] = await RecordAsync(path, id, operation);
            if (id is not null)
                ids[operation.OperationId!] = stable.In(id);
        }
        // Afterwards, so that what reads answered is that of the seeds.
        await MakeSpeakerAsync();
        foreach (var method in Writes)
        {
            foreach (var (path, item) in document.Paths)
            {
                if (!item.Operations!.TryGetValue(method, out var operation))
                    continue;
                answers[operation.OperationId!] = await RecordWriteAsync(method, path, operation);
                if (path.Contains("{id}", StringComparison.Ordinal))
                    ids[operation.OperationId!] = stable.In(SampleId(path)!);
            }
        }
        answers[Examples.Anywhere] = await RecordCommonAsync();
        return new Examples(answers, ids);
    }

    /// <summary>So that there is somebody to be merged.</summary>
    private async Task MakeSpeakerAsync()
    {
        var speaker = new JsonObject { ["name"] = "Mayor Roe", ["slug"] = SpeakerEndpoints.MergeExample.From };
        using var content = new StringContent(speaker.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var made = await api.PostAsync(new Uri("/v1/speakers", UriKind.Relative), content);
        made.EnsureSuccessStatusCode();
        stable.Learn([JsonNode.Parse(await made.Content.ReadAsStringAsync())!]);
    }

    private static bool IsList(string path, IOpenApiPathItem item) =>
        !path.Contains('{', StringComparison.Ordinal)
        && item.Operations!.TryGetValue(HttpMethod.Get, out var read)
        && Has(read, "cursor")
        && Has(read, "limit")
        && !read.Parameters!.Any(IsNeeded);

    private static bool IsNeeded(IOpenApiParameter parameter) =>
        parameter is { In: ParameterLocation.Query, Required: true };

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

    /// <summary>Does what the example of the operation says; what a POST to a list made is what is changed and deleted afterwards.</summary>
    private async Task<SortedDictionary<string, JsonNode>> RecordWriteAsync(
        HttpMethod method,
        string path,
        OpenApiOperation operation
    )
    {
        var answers = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var body = operation.RequestBody?.Content?.Values.First().Example;
        var isBelow = path.Contains("{id}", StringComparison.Ordinal);
        var address = isBelow ? path.Replace("{id}", SampleId(path), StringComparison.Ordinal) : path;
        var nowhere = path.Replace("{id}", "nowhere-to-be-found", StringComparison.Ordinal);
        if (body is null)
            answers["400"] = await WriteAsync(method, $"{address}?page=2", null, "400");
        else
            answers["400"] = await WriteAsync(method, address, new JsonObject { ["headline"] = true }, "400");
        if (operation.Responses!.ContainsKey("404"))
            answers["404"] = await WriteAsync(method, nowhere, body, "404");
        var good = operation.Responses.Keys.Where(status => status.StartsWith('2')).ToArray();
        var answer = await WriteAsync(method, address, body, good);
        if (method == HttpMethod.Post && answer["id"] is not null)
        {
            var made = stable.Learn([answer.DeepClone()])[0];
            if (!isBelow)
                samples[path] = made;
        }
        // Whatever goes well is answered in the same form.
        foreach (var one in good.Where(one => one != "204"))
            answers[one] = JsonNode.Parse(stable.In(answer.ToJsonString(Relaxed)))!;
        foreach (var other in operation.Responses.Keys.Where(other => IsOfItsOwn(other) && !answers.ContainsKey(other)))
            answers[other] = await MakeUpAsync(address, int.Parse(other, CultureInfo.InvariantCulture));
        return answers;
    }

    private static bool IsOfItsOwn(string status) =>
        int.Parse(status, CultureInfo.InvariantCulture) is var number
        && number >= 400
        && !DescribeResponses.Common.Contains(number);

    private async Task<JsonNode> WriteAsync(HttpMethod method, string address, JsonNode? body, params string[] expected)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        using var response = await api.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!expected.Contains(status))
            throw new InvalidOperationException($"{method} {address} answered {status}: {answer}");
        return status.StartsWith('2')
            ? JsonNode.Parse(answer is "" ? "{}" : answer)!
            : JsonNode.Parse(stable.In(answer))!;
    }

    private async Task<SortedDictionary<string, JsonNode>> RecordAsync(
        string path,
        string? id,
        OpenApiOperation operation
    )
    {
        var answers = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        // Everything has a first version.
        path = path.Replace("{number}", "1", StringComparison.Ordinal);
        var nowhere = path.Replace("{id}", "nowhere-to-be-found", StringComparison.Ordinal);
        var address = id is null ? nowhere : path.Replace("{id}", id, StringComparison.Ordinal);
        var needed = $"{address}{Needed(operation)}";
        var forms = Forms(operation).ToList();
        foreach (var (mediaType, format) in forms)
            answers[Examples.In("200", mediaType)] = await AskAsync(InFormat(needed, format));
        if (forms.Count > 0)
            (needed, nowhere) = (
                InFormat(needed, forms[0].Format),
                nowhere.Replace(Format, forms[0].Format, StringComparison.Ordinal)
            );
        else if (operation.Responses!["200"].Content!.ContainsKey(ChangeStream.MediaType))
            answers["200"] = await ListenAsync(needed);
        else if (id is not null || !path.Contains("{id}", StringComparison.Ordinal))
            answers["200"] = StableValues.Sort(await AskAsync(needed), DefaultSort(operation));
        answers["400"] = await AskAsync(
            QueryHelpers.AddQueryString(needed, Mistake(operation)),
            HttpStatusCode.BadRequest
        );
        if (operation.Responses!.ContainsKey("404"))
            answers["404"] = !path.Contains("{id}", StringComparison.Ordinal)
                ? await MakeUpAsync(path, 404)
                : await AskAsync(nowhere, HttpStatusCode.NotFound);
        return answers;
    }

    private const string Format = "{format}";

    /// <summary>The media types of an operation that answers several, each with the word of the parameter `format` that asks for it.</summary>
    private IEnumerable<(string MediaType, string Format)> Forms(OpenApiOperation operation)
    {
        var format = operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "format")?.Schema;
        var words = format is OpenApiSchemaReference { Reference.Id: { } name }
            ? document.Components!.Schemas![name].Enum
            : null;
        return words is null ? [] : operation.Responses!["200"].Content!.Keys.Zip(words.Select(word => (string)word!));
    }

    private static string InFormat(string address, string format) =>
        address.Contains(Format, StringComparison.Ordinal)
            ? address.Replace(Format, format, StringComparison.Ordinal)
            : QueryHelpers.AddQueryString(address, "format", format);

    private string Needed(OpenApiOperation operation) =>
        QueryString
            .Create(
                (operation.Parameters ?? [])
                    .Where(IsNeeded)
                    .Select(needed =>
                        KeyValuePair.Create(
                            needed.Name!,
                            needed.Name == "url" ? QuoteAddress() : (string?)needed.Example
                        )
                    )
            )
            .ToString();

    // No other address is asked for than a quote's.
    private string QuoteAddress() => $"{PipelineSetup.DefaultAddress}/v1/quotes/{samples["/v1/quotes"]["id"]}";

    private static string? DefaultSort(OpenApiOperation operation) =>
        (string?)operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "sort")?.Schema?.Default;

    private static Dictionary<string, string?> Mistake(OpenApiOperation operation) =>
        Has(operation, "limit") ? new() { ["limit"] = "1000" }
        : Has(operation, "fields") ? new() { ["fields"] = "headline" }
        : new() { ["page"] = "2" };

    private static bool Has(OpenApiOperation operation, string parameter) =>
        operation.Parameters?.Any(own => own.Name == parameter) is true;

    private async Task<JsonNode> AskAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await api.GetAsync(new Uri(address, UriKind.Relative));
        var answer = stable.In(await response.Content.ReadAsStringAsync());
        if (response.StatusCode != expected)
            throw new InvalidOperationException($"GET {address} answered {(int)response.StatusCode}: {answer}");
        return response.Content.Headers.ContentType!.MediaType switch
        {
            ExportEndpoints.Jsonl => JsonValue.Create(StableValues.SortRows(answer, "\n", header: 0)),
            ExportEndpoints.Csv => JsonValue.Create(StableValues.SortRows(answer, "\r\n", header: 1)),
            { } other when other.EndsWith("json", StringComparison.Ordinal) => JsonNode.Parse(answer)!,
            _ => JsonValue.Create(answer),
        };
    }

    /// <summary>What a stream sends first to somebody who knows the first change of an article; it never ends by itself.</summary>
    private async Task<JsonNode> ListenAsync(string address)
    {
        const string Filter = "noun=article";
        var first = await api.GetStringAsync(new Uri($"/v1/changes?limit=1&{Filter}", UriKind.Relative));
        var cursor = (string)JsonNode.Parse(first)!["nextCursor"]!;
        await using var stream = await api.GetStreamAsync(
            new Uri($"{address}?{Filter}&cursor={cursor}", UriKind.Relative)
        );
        using var reader = new StreamReader(stream);
        var sent = new StringBuilder();
        for (var events = 0; events < 2; )
        {
            var line = await reader.ReadLineAsync();
            sent.Append(line).Append('\n');
            if (line is "")
                events++;
        }
        return JsonValue.Create(stable.InEvents(sent.ToString()));
    }

    /// <summary>What cannot be provoked from outside is written as the API writes it when it happens.</summary>
    private async Task<SortedDictionary<string, JsonNode>> RecordCommonAsync()
    {
        var answers = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var status in DescribeResponses.Common)
            answers[$"{status}"] = await MakeUpAsync(SomeAddress, status);
        return answers;
    }

    private async Task<JsonNode> MakeUpAsync(string address, int status)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Path = address }, Response = { Body = body } };
        await Problems.WriteAsync(context, status);
        return JsonNode.Parse(stable.In(Encoding.UTF8.GetString(body.ToArray())))!;
    }
}
