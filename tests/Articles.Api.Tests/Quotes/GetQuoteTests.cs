namespace Articles.Api.Tests.Quotes;

public abstract class GetQuoteTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : GetQuoteTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : GetQuoteTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task The_chain_goes_from_the_speaker_over_the_report_to_the_article()
    {
        await Host.StoreAsync(
            new MadeUpReading("The Chain").By("Ada Byron").Reports("As we wrote:", "The Post", "it broke", "Jane Roe")
        );
        var listed = await Host.GetAsync<Page<QuoteSummary>>("/v1/articles/the-chain/quotes");

        var quote = await Host.GetJsonAsync($"/v1/quotes/{listed.Items[1].Id}");

        var chain = quote["chain"]!.AsArray();
        Assert.Equal(["speaker", "quote", "article"], chain.Select(hop => (string)hop!["role"]!));
        Assert.Equal(["Jane Roe", "The Post", "The Chain"], chain.Select(hop => (string)hop!["name"]!));
        Assert.Equal($"/v1/quotes/{listed.Items[0].Id}", (string)chain[1]!["href"]!);
        Assert.Equal("Ada Byron", (string)chain[2]!["authors"]![0]!);
        Assert.Equal(HttpStatusCode.OK, (await Host.GetAsync((string)chain[0]!["href"]!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Host.GetAsync((string)chain[2]!["href"]!)).StatusCode);
    }

    [Fact]
    public async Task A_quote_holds_the_quotes_inside_it_and_the_text_around_it()
    {
        await Host.StoreAsync(
            new MadeUpReading("Around").Says("Before.").Reports("The report", null, "inside", null).Says("After.")
        );
        var listed = await Host.GetAsync<Page<QuoteSummary>>("/v1/articles/around/quotes");

        var quote = await Host.GetJsonAsync($"/v1/quotes/{listed.Items[0].Id}");

        Assert.Equal("inside", (string)Assert.Single(quote["children"]!.AsArray())!["text"]!);
        Assert.Equal("Before.\n\n", (string)quote["context"]!["before"]!);
        Assert.Equal("\n\nAfter.", (string)quote["context"]!["after"]!);
        Assert.True(quote.ContainsKey("source"));
        Assert.Null(quote["source"]);
    }

    [Fact]
    public async Task Positions_count_code_points()
    {
        await Host.StoreAsync(new MadeUpReading("Foxes").Says("🦊🦊").Quotes("a fox 🦊", "Jane Roe"));

        var quote = Assert.Single((await Host.GetAsync<Page<QuoteSummary>>("/v1/articles/foxes/quotes")).Items);

        Assert.Equal((5, 12), (quote.Start, quote.End));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("not-an-id")]
    [InlineData("1")]
    public async Task What_is_not_there_is_a_404(string id) =>
        await Host.GetProblemAsync(HttpStatusCode.NotFound, $"/v1/quotes/{id}");

    [Fact]
    public async Task Fields_narrow_a_quote_to_what_is_asked_for()
    {
        await Host.StoreAsync(new MadeUpReading("Narrow").Quotes("short", "Jane Roe"));
        var id = (await Host.GetAsync<Page<QuoteSummary>>("/v1/articles/narrow/quotes")).Items[0].Id;

        var quote = await Host.GetJsonAsync($"/v1/quotes/{id}?fields=text,kind");

        Assert.Equal("""{"kind":"direct","text":"short"}""", quote.ToJsonString());
        Assert.Contains("chain", await Host.GetErrorAsync("fields", $"/v1/quotes/{id}?fields=nothing"));
    }
}
