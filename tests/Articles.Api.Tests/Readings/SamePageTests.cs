using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Articles.Api.Readings;

namespace Articles.Api.Tests.Readings;

/// <summary>A page is the same whichever way it comes, however damaged it is.</summary>
public sealed class SamePageTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    private const string Words = "Die Brücke über den Fluß wird gesperrt, sagte die Bürgermeisterin: „Schluß damit“.";
    private const string Html =
        $"<html><head><title>Brücke gesperrt</title></head><body><h1>Brücke gesperrt</h1><p>{Words}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Pages =>
        new()
        {
            { "whole", Encoding.UTF8.GetBytes(Html) },
            { "damaged UTF-8", [.. Encoding.UTF8.GetBytes(Html + " Größe"), 0xC3] },
            { "called UTF-16", Encoding.UTF8.GetBytes("<meta charset=utf-16>" + Html) },
            { "UTF-16", Encoding.Unicode.GetBytes(Html) },
            {
                "called UTF-8",
                Encoding.Latin1.GetBytes(("<meta charset=utf-8>" + Html).Replace('„', '"').Replace('“', '"'))
            },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task By_http_on_the_command_line_and_as_a_line_of_json(string what, byte[] page)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "page.html");
        await File.WriteAllBytesAsync(file, page, Stop);

        var sent = await SendAsync(page);
        var run = await ProgramRun.OfAsync("", "read", "--json", file);
        var line = await FilterAsync(PageText.Of(page).Text);

        Assert.True(sent["title"] is not null, what);
        Assert.Equal("Brücke gesperrt", (string?)sent["title"]);
        Assert.Contains("Bürgermeisterin", (string)sent["text"]!, StringComparison.Ordinal);
        var read = JsonNode.Parse(Assert.Single(run.Lines))!.AsObject();
        foreach (var member in sent)
            Assert.True(JsonNode.DeepEquals(member.Value, read[member.Key]), $"{what}: {member.Key}");
        foreach (var member in new[] { "title", "text", "publishedAt", "language", "excerpt" })
            Assert.True(JsonNode.DeepEquals(sent[member], line[member]), $"{what}: {member} as a line");
    }

    private async Task<JsonObject> SendAsync(byte[] page)
    {
        using var content = new ByteArrayContent(page);
        content.Headers.TryAddWithoutValidation("Content-Type", "text/html");
        using var response = await api.Host.Client.PostAsync("/v1/readings", content, Stop);
        return await api.Host.ReadJsonAsync(HttpStatusCode.OK, response);
    }

    private static async Task<JsonObject> FilterAsync(string html)
    {
        using var from = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { id = "a", html }));
        using var to = new MemoryStream();
        await new ReadJsonl.Handler().Handle(new ReadJsonl(from, to, false), Stop);
        return JsonNode.Parse(to.ToArray())!.AsObject();
    }
}
