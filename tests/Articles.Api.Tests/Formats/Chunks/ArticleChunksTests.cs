using System.Text.Json.Nodes;
using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Formats.Chunks;

public abstract class ArticleChunksTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ArticleChunksTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ArticleChunksTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task Chunks_are_the_paragraphs_with_their_places_headings_and_quotes()
    {
        var article = await new Desk(Host).CreateAsync(
            new
            {
                title = "In Pieces",
                markdown = "A 🙂 first paragraph.\n\n## The harbor\n\n“We waited for this day,” said Jane Roe, the mayor of the town.\n\n- one\n- two",
                state = "published",
            }
        );

        var chunks = await Host.GetJsonAsync("/v1/articles/in-pieces/chunks");
        var text = (string)(await Host.GetJsonAsync("/v1/articles/in-pieces?include=text"))["text"]!;

        var items = chunks["items"]!.AsArray();
        Assert.Equal(
            ["paragraph ", "paragraph The harbor", "list The harbor"],
            items.Select(item => $"{item!["kind"]} {item["heading"]}")
        );
        var runes = text.EnumerateRunes().ToList();
        Assert.All(
            items,
            item =>
                Assert.Equal(
                    (string)item!["text"]!,
                    string.Concat(
                        runes
                            .Skip((int)item["start"]!)
                            .Take((int)item["end"]! - (int)item["start"]!)
                            .Select(rune => rune.ToString())
                    )
                )
        );
        var quote = Assert.Single(items[1]!["quotes"]!.AsArray())!;
        Assert.Equal(("Jane Roe", "current"), ((string)quote["speaker"]!, (string)quote["standing"]!));
        Assert.Contains("In Pieces", (string)chunks["citation"]!, StringComparison.Ordinal);
        Assert.Equal((string)article["id"]!, (string)chunks["article"]!);
    }

    [Fact]
    public async Task The_export_has_each_article_as_it_is_answered_alone()
    {
        var desk = new Desk(Host);
        await desk.PublishedAsync("Exported In Pieces");
        var hidden = await desk.DraftAsync("Not Exported In Pieces");
        using var response = await Host.GetAsync("/v1/export/chunks.jsonl");

        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var alone = await Host.GetJsonAsync("/v1/articles/exported-in-pieces/chunks");
        Assert.Contains(alone.ToJsonString(), lines.Select(line => JsonNode.Parse(line)!.ToJsonString()));
        Assert.DoesNotContain(lines, line => line.Contains((string)hidden["id"]!, StringComparison.Ordinal));
    }
}
