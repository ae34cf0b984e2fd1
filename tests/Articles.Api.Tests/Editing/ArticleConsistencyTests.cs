namespace Articles.Api.Tests.Editing;

/// <summary>What becomes of quotes when the body of their article changes.</summary>
public abstract class ArticleConsistencyTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ArticleConsistencyTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ArticleConsistencyTests(api), IClassFixture<PostgresApi>;

    private ApiHost Host => api.Host;

    [Fact]
    public async Task Each_quote_says_how_its_place_holds()
    {
        var article = await StoreAsync(
            Page()
                .Quotes("The first words stay.", "Jane Roe")
                .Quotes("We will open the harbor in May.", "Jane Roe")
                .Quotes("Nobody fishes here.")
        );
        var before = await QuotesAsync(article);

        await Host.StoreAsync(
            article,
            Page()
                .Quotes("The first words stay.", "Jane Roe")
                .Says("Much happened since.")
                .Quotes("We will open the harbor in June.", "Jane Roe")
        );

        var after = (await QuotesAsync(article)).ToDictionary(quote => quote.Id);
        Assert.Equal(3, after.Count);
        Assert.Equal(QuoteAnchor.Exact, after[before[0].Id].Anchor);
        var drifted = after[before[1].Id];
        Assert.Equal((QuoteAnchor.Drifted, "We will open the harbor in May."), (drifted.Anchor, drifted.Text));
        Assert.Equal("We will open the harbor in June.", drifted.Drift!.Text);
        Assert.Equal([new WordChange("May", "June")], drifted.Drift.Changes);
        Assert.Equal((1, drifted.Drift.Text), (drifted.Drift.Places, Assert.Single(drifted.Segments).Text));
        Assert.InRange(drifted.Drift.Score, 0.7, 0.98);
        var orphaned = after[before[2].Id];
        Assert.Equal((QuoteAnchor.Orphaned, null, null), (orphaned.Anchor, orphaned.Start, orphaned.End));
        Assert.Empty(orphaned.Segments);
        foreach (var anchor in new[] { "exact", "drifted", "orphaned" })
            Assert.Single(
                (await Host.GetAsync<Page<QuoteSummary>>($"/v1/quotes?article={article}&anchor={anchor}")).Items
            );
        Assert.Empty((await Host.GetAsync<Page<QuoteSummary>>($"/v1/quotes?article={article}&anchor=moved")).Items);
    }

    [Fact]
    public async Task Words_that_come_back_are_found_again()
    {
        var article = await StoreAsync(Page().Quotes("We will open the harbor in May."));
        var before = Assert.Single(await QuotesAsync(article));
        await Host.StoreAsync(article, Page().Quotes("We will open the harbor in June."));
        await Host.StoreAsync(article, Page().Says("Nothing to see."));
        Assert.Equal(QuoteAnchor.Orphaned, Assert.Single(await QuotesAsync(article)).Anchor);

        await Host.StoreAsync(article, Page().Says("First this.").Quotes("We will open the harbor in May."));

        var after = Assert.Single(await QuotesAsync(article));
        Assert.Equal((before.Id, QuoteAnchor.Moved), (after.Id, after.Anchor));
        Assert.Equal((before.Start + 13, before.End + 13), (after.Start, after.End));
        Assert.Null(after.Drift);
        Assert.Equal(after.Text, Assert.Single(after.Segments).Text);
        Assert.Equal((after.Start, after.End), (after.Segments[0].Start, after.Segments[0].End));
    }

    [Fact]
    public async Task A_quote_moves_with_the_report_that_contains_it()
    {
        var article = await StoreAsync(Page().Reports("The paper wrote much that day.", words: "No."));
        var before = await QuotesAsync(article);

        await Host.StoreAsync(article, Page().Quotes("No.").Reports("The paper wrote much that day.", words: "No."));

        var after = (await QuotesAsync(article)).ToDictionary(quote => quote.Id);
        Assert.Equal(3, after.Count);
        Assert.Equal(before[0].Id, after[before[1].Id].Parent);
        Assert.Equal(QuoteAnchor.Moved, after[before[1].Id].Anchor);
        Assert.Equal(before[1].Start - before[0].Start, after[before[1].Id].Start - after[before[0].Id].Start);
    }

    [Fact]
    public async Task In_the_same_text_the_reader_has_the_last_word()
    {
        var article = await StoreAsync(Page().Quotes("We fish.", "Jane Roe"));

        await Host.StoreAsync(article, Page().Says("“We fish.” Jane Roe said."));

        Assert.Empty(await QuotesAsync(article));
    }

    [Fact]
    public async Task What_did_not_change_has_no_new_version()
    {
        var article = await StoreAsync(Page().Quotes("We fish."));
        var before = Assert.Single(await QuotesAsync(article));

        await Host.StoreAsync(article, Page().Quotes("We fish.").Says(new string('x', 400)).Says("The end."));
        await Host.StoreAsync(article, Page().Quotes("We fish.").Says(new string('x', 400)).Says("The very end."));

        Assert.Equal(before.Version + 1, Assert.Single(await QuotesAsync(article)).Version);
    }

    private static MadeUpReading Page() => new MadeUpReading("Harbor").Says("All of it was printed.");

    private async Task<Guid> StoreAsync(MadeUpReading reading) => Assert.Single(await Host.StoreAsync(reading));

    private async Task<IReadOnlyList<QuoteSummary>> QuotesAsync(Guid article) =>
        (await Host.GetAsync<Page<QuoteSummary>>($"/v1/articles/{article}/quotes")).Items;
}
