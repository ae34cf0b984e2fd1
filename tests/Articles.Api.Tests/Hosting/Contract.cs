using System.Text.Json;
using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Hosting;

/// <summary>The operations of the OpenAPI document that a host serves, so that what is tested of each holds for those to come too.</summary>
internal sealed class Contract
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly JsonNode document;

    private Contract(JsonNode document) => this.document = document;

    public static async Task<Contract> OfAsync(ApiHost host)
    {
        using var response = await host.GetAsync("/swagger/v1/swagger.json");
        return new Contract(JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public IEnumerable<Operation> Operations =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where Methods.Contains(method.Key)
        select new Operation(
            method.Key.ToUpperInvariant(),
            path.Key,
            (string)method.Value!["operationId"]!,
            [.. (method.Value["parameters"]?.AsArray() ?? []).Select(parameter => Parameter.Of(Follow(parameter!)))],
            method.Value["requestBody"]?["content"]?.AsObject(),
            MembersOf(method.Value["requestBody"]),
            [.. method.Value["responses"]!.AsObject().Select(response => int.Parse(response.Key, null))],
            (string?)method.Value["tags"]?[0] ?? "",
            (string?)method.Value["x-scope"]
        );

    private List<string> MembersOf(JsonNode? body) =>
        body?["content"]?.AsObject().FirstOrDefault().Value?["schema"] is { } schema
            ? (Follow(schema)["properties"]?.AsObject() ?? []).Select(member => member.Key).ToList()
            : [];

    private JsonNode Follow(JsonNode node) =>
        (string?)node["$ref"] is { } reference
            ? reference[2..].Split('/').Aggregate(document, (at, name) => at[name]!)
            : node;

    public sealed record Operation(
        string Method,
        string Path,
        string Id,
        IReadOnlyList<Parameter> Parameters,
        JsonObject? Bodies,
        IReadOnlyList<string> Members,
        IReadOnlyList<int> Statuses,
        string Tag,
        string? Scope
    )
    {
        /// <summary>The noun of its path: <c>articles</c>.</summary>
        public string Noun => Path.Split('/') is [_, "v1", var noun, ..] ? noun : "";

        public IEnumerable<Parameter> InQuery => Parameters.Where(parameter => parameter.Place == "query");

        public bool Takes(string parameter) => Parameters.Any(other => other.Name == parameter);

        /// <summary>A body that it takes.</summary>
        public JsonNode? Example => Bodies?.FirstOrDefault().Value?["example"];
    }

    /// <param name="Needed">A value of a parameter of the query that has to be there; null for others.</param>
    public sealed record Parameter(string Name, string Place, string? Type, IReadOnlyList<string> Known, string? Needed)
    {
        public static Parameter Of(JsonNode parameter)
        {
            var schema = parameter["schema"]!;
            var known = schema["enum"] ?? schema["items"]?["enum"];
            var type = schema["type"] is { } one && one.GetValueKind() is JsonValueKind.String ? (string?)one : null;
            return new Parameter(
                (string)parameter["name"]!,
                (string)parameter["in"]!,
                (string?)schema["format"] ?? type,
                [.. (known?.AsArray() ?? []).Select(word => (string)word!)],
                IsNeeded(parameter) ? (string?)parameter["example"] ?? "" : null
            );
        }

        private static bool IsNeeded(JsonNode parameter) =>
            (bool?)parameter["required"] is true && (string?)parameter["in"] == "query";
    }
}
