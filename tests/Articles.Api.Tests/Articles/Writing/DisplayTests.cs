using System.Text.Json.Nodes;

namespace Articles.Api.Tests.Articles.Writing;

public abstract class DisplayTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : DisplayTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : DisplayTests(api), IClassFixture<PostgresApi>;

    private const string Ship = "https://town.example/ship.jpg";

    private static readonly string[] Tags = ["Harbors"];

    private ApiHost Host => api.Host;

    [Fact]
    public async Task What_lists_and_search_engines_show_is_kept_and_recorded()
    {
        var desk = new Desk(Host);
        var made = await desk.CreateAsync(
            new
            {
                title = "Shown Elsewhere",
                markdown = Desk.Words,
                state = "published",
                type = "page",
                featured = true,
                excerpt = "Written for lists.",
                tags = Tags,
                canonicalAddress = "https://town.example/canonical",
                image = new
                {
                    address = Ship,
                    alt = "A ship",
                    width = 800,
                },
                seo = new { title = "For engines" },
            }
        );

        var listed = await OnlyAsync("type=page&featured=true");
        Assert.Equal("Written for lists.", (string?)listed["excerpt"]);
        Assert.Equal("A ship", (string?)listed["image"]!["alt"]);
        Assert.Equal(800, (int?)listed["image"]!["width"]);
        Assert.Equal("For engines", (string?)listed["seo"]!["title"]);
        Assert.Null(listed["seo"]!["description"]);
        Assert.Equal("https://town.example/canonical", (string?)listed["canonicalAddress"]);
        Assert.Equal(1, (int)listed["readingMinutes"]!);

        var merged = await desk.PatchAsync(
            made,
            new { image = new { alt = (string?)null, credit = "Bo Li" }, featured = false }
        );
        Assert.Null(merged["image"]!["alt"]);
        Assert.Equal(800, (int?)merged["image"]!["width"]);
        Assert.Equal("Bo Li", (string?)merged["image"]!["credit"]);
        Assert.False((bool)merged["featured"]!);

        var another = await desk.PatchAsync(merged, new { image = new { address = "https://town.example/quay.jpg" } });
        Assert.Null(another["image"]!["width"]);

        var taken = await desk.PatchAsync(
            another,
            new
            {
                image = (object?)null,
                seo = (object?)null,
                excerpt = (string?)null,
            }
        );
        Assert.Null(taken["image"]);
        Assert.Null(taken["seo"]);
        Assert.StartsWith("The harbor reopened", (string?)taken["excerpt"]);

        var revisions = await Host.GetJsonAsync($"/v1/articles/{made["id"]}?asOf={made["updatedAt"]}");
        Assert.Equal("A ship", (string?)revisions["image"]!["alt"]);
        Assert.Equal("Harbors", (string?)revisions["tags"]![0]!["name"]);
        var diff = await Host.GetJsonAsync($"/v1/articles/{made["id"]}/diff?from=1&to={taken["version"]}");
        Assert.Contains("\"image\"", diff["changes"]!.ToJsonString());
        Assert.Contains("\"excerpt\"", diff["changes"]!.ToJsonString());
    }

    [Fact]
    public async Task An_image_is_described_by_the_body_that_shows_it()
    {
        var made = await new Desk(Host).CreateAsync(
            new
            {
                title = "Shown in Its Body",
                image = new { address = Ship },
                html = $"<p>{Desk.Words}</p><figure><img src='{Ship}' alt='A ship' width='640' height='480'><figcaption>In.</figcaption></figure>",
            }
        );

        Assert.Equal(
            $$"""{"address":"{{Ship}}","alt":"A ship","width":640,"height":480,"caption":"In.","credit":null}""",
            made["image"]!.ToJsonString()
        );
    }

    [Theory]
    [InlineData("""{ "image": { "alt": "A ship" } }""", "/image/address")]
    [InlineData("""{ "image": "https://town.example/ship.jpg" }""", "/image")]
    [InlineData("""{ "image": { "address": "javascript:alert(1)" } }""", "/image/address")]
    [InlineData("""{ "image": { "address": "https://a.example/a.jpg", "width": 0 } }""", "/image/width")]
    [InlineData("""{ "seo": { "image": "x" } }""", "/seo/image")]
    [InlineData("""{ "tags": [""] }""", "/tags")]
    [InlineData("""{ "type": "story" }""", "/type")]
    [InlineData("""{ "canonicalAddress": "here" }""", "/canonicalAddress")]
    public async Task What_is_wrong_is_named(string members, string pointer)
    {
        var article = JsonNode.Parse(members)!.AsObject();
        article["title"] = "Badly Shown";

        using var response = await new Desk(Host).SendAsync(HttpMethod.Post, "/v1/articles", article);

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Contains(problem.Errors!, error => error.Pointer == pointer);
    }

    private async Task<JsonNode> OnlyAsync(string filter) =>
        Assert.Single((await Host.GetJsonAsync($"/v1/articles?{filter}"))["items"]!.AsArray())!;
}
