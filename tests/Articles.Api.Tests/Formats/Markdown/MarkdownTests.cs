using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Formats.Markdown;

public abstract class MarkdownTests(ApiFixture api) : IAsyncLifetime
{
    public sealed class OnSqlite(SqliteApi api) : MarkdownTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : MarkdownTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    public async ValueTask InitializeAsync() =>
        await api.FillAsync(host =>
            host.StoreAsync(
                new MadeUpReading("Summit *Ends*")
                    .By("Ada Byron")
                    .Published("2024-01-01T00:00:00Z")
                    .Quotes("You have to [walk](javascript:x) <b>", "Donald Trump")
                    .Updated(UpdateKind.Correction, "An earlier version misspelled a *name*.")
            )
        );

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("authors", "<h1>Ada Byron</h1>")]
    [InlineData("speakers", "<h1>Donald Trump</h1>")]
    [InlineData("quotes", "You have to [walk](javascript:x) &lt;b&gt;")]
    [InlineData("updates", "An earlier version misspelled a *name*.")]
    public async Task Every_noun_is_Markdown_in_which_what_pages_print_is_text(string noun, string shown)
    {
        var id = (string)(await Host.GetJsonAsync($"/v1/{noun}"))["items"]![0]!["id"]!;
        using var named = await Host.GetAsync($"/v1/{noun}/{id}.md");
        using var negotiated = await Host.GetAsync($"/v1/{noun}/{id}", ("Accept", "text/markdown"));
        using var missing = await Host.GetAsync($"/v1/{noun}/{Guid.NewGuid()}.md");

        var text = await named.Content.ReadAsStringAsync();
        Assert.Equal("text/markdown; charset=utf-8", named.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("---\n", text, StringComparison.Ordinal);
        var html = Markdig.Markdown.ToHtml(text);
        Assert.Contains(shown, html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:x\"", html, StringComparison.Ordinal);
        Assert.Equal(text, await negotiated.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.DoesNotContain("Summit *Ends*", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_for_language_models_names_addresses_that_there_are()
    {
        using var response = await Host.GetAsync("/llms.txt");
        var text = await response.Content.ReadAsStringAsync();

        Assert.StartsWith("# Articles", text, StringComparison.Ordinal);
        var addresses = System.Text.RegularExpressions.Regex.Matches(text, @"\]\((?<address>http[^)]+)\)");
        Assert.True(addresses.Count > 10);
        foreach (var address in addresses.Select(match => new Uri(match.Groups["address"].Value).AbsolutePath))
        {
            using var there = await Host.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.NotFound, there.StatusCode);
        }
    }

    [Fact]
    public async Task A_draft_is_in_no_Markdown()
    {
        var draft = await new Desk(Host).DraftAsync("Hidden From Markdown");
        using var response = await Host.GetAsync($"/v1/articles/{draft["id"]}/chunks");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
