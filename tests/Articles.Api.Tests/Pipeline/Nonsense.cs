using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Articles.Api.Tests.Pipeline;

/// <summary>Makes requests of an operation that are almost right, and wrong in every way that comes to mind.</summary>
/// <param name="names">For each noun the ids and slugs that there are.</param>
internal sealed class Nonsense(Random random, IReadOnlyDictionary<string, List<string>> names)
{
    private const string Hole = "here something else is put";

    private static readonly string Long = new('x', 3_000);

    private static readonly string[] Segments =
    [
        "nowhere",
        "0",
        "00000000-0000-0000-0000-000000000000",
        "0197a6a0-0000-7000-8000-000000000000",
        "%F0%9F%98%80",
        "..%2F..%2Fetc%2Fpasswd",
        "a%0Ab",
        "%FF%FE",
        "'%20OR%201=1--",
        "%22",
        Long,
    ];

    private static readonly string[] Words =
    [
        "",
        "x",
        "-1",
        "0",
        "1",
        "2",
        "100",
        "101",
        "1e3",
        "99999999999999999999",
        "true",
        "TRUE",
        "%00",
        "%ED%A0%80",
        "%C3",
        "%22",
        "a:b*%20OR%20%28",
        "2020-01-01T00:00:00Z",
        "0001-01-01T00:00:00%2B14:00",
        "9999-12-31T23:59:59.9999999-14:00",
        "2020-13-01",
        "publishedAt,publishedAt",
        "-publishedAt",
        "AAAA",
        "eyJhIjoxfQ",
        Long,
    ];

    private static readonly string[] Tokens =
    [
        "null",
        "true",
        "0",
        "-1",
        "7",
        "0.5",
        "1e999",
        "2147483648",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"12\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"a\\u0085b\\u202e\"",
        "\"😀\"",
        "\"two\\nlines\"",
        "\"2020-01-01\"",
        "\"2120-01-01T00:00:00Z\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"javascript:alert(1)\"",
        "\"http://[::1\"",
        "\"https://town.example/a b\"",
        "\"<p>“Yes,” said Jane Roe.</p><script>no</script>\"",
        "[]",
        "{}",
        "[null]",
        "[\"x\"]",
        "[{}]",
        "\"published\"",
        "\"withdrawn\"",
        "\"retracted\"",
        "\"scheduled\"",
        "\"draft\"",
        "\"confirmed\"",
        "\"rejected\"",
        "\"retraction\"",
        "\"correction\"",
        "\"direct\"",
        "\"admin\"",
        "{\"exact\":\"the\"}",
        "[{\"kind\":\"paragraph\",\"text\":\"One.\"}]",
        "[{\"kind\":\"list\",\"text\":\"\\n\\n\"}]",
        "[{\"relation\":\"corrects\",\"selector\":{\"exact\":\"day\"}}]",
        $"\"{new string('y', 60_000)}\"",
        $"{new string('[', 70)}{new string(']', 70)}",
    ];

    private static readonly string[] Garbage = ["", "{", "[]", "null", "\"x\"", "{}", "{\"a\":1}{", "\uFEFF{}", "{,}"];

    private static readonly string[] Types =
    [
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "application/merge-patch+json",
        "multipart/form-data; boundary=x",
        "nonsense",
    ];

    /// <summary>What the contract shows, of the first thing that there is: right in every way.</summary>
    public HttpRequestMessage Right(Contract.Operation operation)
    {
        var path = operation
            .Path.Replace("{id}", names.GetValueOrDefault(operation.Noun)?[0], StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{format}", "atom", StringComparison.Ordinal);
        var needed = operation
            .Parameters.Where(parameter => parameter.Needed is not null)
            .Select(parameter =>
                KeyValuePair.Create(parameter.Name, parameter.Name == "url" ? QuoteAddress : parameter.Needed)
            );
        path = QueryHelpers.AddQueryString(path, needed);
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), path);
        if (operation.Takes("If-Match"))
            request.Headers.Add("If-Match", "*");
        if (operation.Example is { } example)
            request.Content = Content(example.ToJsonString(), operation.Bodies!.First().Key);
        return request;
    }

    private string QuoteAddress => $"{PipelineSetup.DefaultAddress}/v1/quotes/{names["quotes"][0]}";

    public HttpRequestMessage Wrong(Contract.Operation operation)
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), Address(operation))
        {
            Content = Body(operation),
        };
        foreach (var (name, value) in Headers(operation))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private string Address(Contract.Operation operation)
    {
        var path = operation.Path.Replace("{id}", Name(operation.Noun), StringComparison.Ordinal);
        path = path.Replace("{number}", random.Next(3) == 0 ? Pick(Segments) : "1", StringComparison.Ordinal);
        path = path.Replace("{format}", random.Next(3) == 0 ? Pick(Segments) : "rss", StringComparison.Ordinal);
        var query = operation
            .InQuery.Where(_ => random.Next(4) == 0)
            .SelectMany(parameter =>
                Enumerable.Repeat(parameter, random.Next(12) == 0 ? 2 : 1).Select(one => $"{one.Name}={Value(one)}")
            )
            .ToList();
        if (random.Next(12) == 0)
            query.Add($"unknown={Pick(Words)}");
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private IEnumerable<(string Name, string Value)> Headers(Contract.Operation operation)
    {
        if (operation.Takes("If-Match") && random.Next(10) > 0)
            yield return (
                "If-Match",
                random.Next(3) > 0
                    ? "*"
                    : Pick("\"1\"", "\"0\"", "nonsense", "W/\"1\"", "\"99999999999\"", Long, "\"1\", \"2\"")
            );
        if (operation.Takes("Idempotency-Key") && random.Next(4) == 0)
            yield return ("Idempotency-Key", Pick("one", "two", "with space", new string('k', 256), "\"quoted\""));
        if (operation.Takes("If-None-Match") && random.Next(4) == 0)
            yield return ("If-None-Match", Pick("*", "\"1-x\"", "nonsense", Long));
        if (operation.Takes("Accept-Datetime") && random.Next(4) == 0)
            yield return ("Accept-Datetime", Pick("Tue, 24 Nov 2026 08:00:00 GMT", "2020-01-01T00:00:00Z", " ", Long));
        if (random.Next(6) == 0)
            yield return ("Accept", Pick("text/html", "application/json;q=0", "nonsense", "*/*", "application/*"));
    }

    /// <returns>Null for none.</returns>
    private ByteArrayContent? Body(Contract.Operation operation)
    {
        if (operation.Bodies is null)
            return random.Next(10) == 0 ? Content("{}", "application/json") : null;
        var types = operation.Bodies.Select(body => body.Key).ToList();
        return random.Next(12) switch
        {
            0 => null,
            1 => Content(Pick(Garbage), types[0]),
            2 => Content(Json(operation), Pick(Types)),
            3 => Content(
                Pick("PK\u0003\u0004", "<rss><channel>", "<p>“Yes,” said Jane Roe.", "\0"),
                types[random.Next(types.Count)]
            ),
            4 => Bytes([0xFF, 0xFE, 0x7B, 0x00], types[random.Next(types.Count)]),
            _ => Content(Json(operation), types[0]),
        };
    }

    /// <summary>What the operation takes, with something in it put in the place of something else.</summary>
    private string Json(Contract.Operation operation)
    {
        var whole = operation.Example?.DeepClone() ?? new JsonObject();
        for (var n = random.Next(3); n > 0; n--)
            Disturb(whole, operation);
        var json = whole.ToJsonString();
        while (json.IndexOf($"\"{Hole}\"", StringComparison.Ordinal) is var at and >= 0)
            json = string.Concat(json.AsSpan(0, at), Pick(Tokens), json.AsSpan(at + Hole.Length + 2));
        if (random.Next(12) == 0 && whole is JsonObject { Count: > 0 } members)
            json = $"{{\"{members.First().Key}\":{Pick(Tokens)},{json[1..]}";
        return json;
    }

    private void Disturb(JsonNode whole, Contract.Operation operation)
    {
        var objects = Objects(whole).ToList();
        if (objects.Count == 0)
            return;
        var one = objects[random.Next(objects.Count)];
        var members = one.Select(member => member.Key).ToList();
        if (random.Next(3) == 0 && operation.Members.Count > 0 && whole is JsonObject top)
            top[operation.Members[random.Next(operation.Members.Count)]] = Hole;
        else if (members.Count == 0 || random.Next(10) == 0)
            one["unknown"] = Hole;
        else if (random.Next(5) == 0)
            one.Remove(members[random.Next(members.Count)]);
        else
            one[members[random.Next(members.Count)]] = Hole;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
            JsonArray list => list.SelectMany(Objects),
            _ => [],
        };

    private string Value(Contract.Parameter parameter) =>
        random.Next(3) == 0 && parameter.Known.Count > 0 ? Pick(parameter.Known)
        : random.Next(6) == 0 ? Pick(Pick(names.Values.ToArray()))
        : Pick(Words);

    private string Name(string noun) =>
        random.Next(10) switch
        {
            0 => Pick(Pick(names.Values.ToArray())),
            1 or 2 => Pick(Segments),
            _ => names.TryGetValue(noun, out var known) ? Pick(known) : Pick(Segments),
        };

    private T Pick<T>(params IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static ByteArrayContent Content(string text, string type) => Bytes(Encoding.UTF8.GetBytes(text), type);

    private static ByteArrayContent Bytes(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
