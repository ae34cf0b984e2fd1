using System.Text;

namespace Articles.Api.Tests.Pages;

public abstract class DraftPageTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : DraftPageTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : DraftPageTests(api), IClassFixture<PostgresApi>;

    private const string Path = "/check";

    private ApiHost Host => api.Host;

    private Task FillAsync() =>
        api.FillAsync(async host =>
            await host.StoreAsync(
                new MadeUpReading("The Lake Is Full")
                    .Quotes("We have never opened the gates so early in a year", "Omar Reyes")
                    .Updated(UpdateKind.Correction, "It was Tuesday.")
            )
        );

    [Fact]
    public async Task A_draft_is_shown_as_it_was_pasted_with_what_is_known_beside_it()
    {
        await FillAsync();
        var form = await Host.VisitAsync(Path);
        Assert.Equal("post", form.QuerySelector("form.draft")!.GetAttribute("method"));
        const string draft =
            "𝕋he <b>lake</b>:\n“We have never opened the gates so early in a year,” said Omar Reyes.\n\n“Zebras guard every sluice of ours,” said Jane Roe, in the-lake-is-full.";

        var page = await Host.SubmitAsync(
            Path,
            new Dictionary<string, string> { ["draft"] = draft, ["retrievedAt"] = "2000-01-01" }
        );

        Assert.Equal(
            draft,
            string.Concat(
                page.QuerySelector(".drafted")!
                    .ChildNodes.Where(node => node is not AngleSharp.Dom.IElement { LocalName: "sup" })
                    .Select(node => node.TextContent)
            )
        );
        var notes = page.QuerySelectorAll(".notes > li").ToList();
        Assert.Equal(3, notes.Count);
        Assert.Contains("Said in these words", notes[0].TextContent);
        Assert.NotNull(notes[0].QuerySelector("a[href='/speakers/omar-reyes']"));
        Assert.Contains("Not found", notes[1].TextContent);
        Assert.Contains("Cited: corrected since", notes[2].TextContent);
        Assert.NotNull(notes[2].QuerySelector("a[href='/articles/the-lake-is-full']"));
        Assert.Equal(
            "We have never opened the gates so early in a year,",
            page.QuerySelector(notes[0].QuerySelector("a.n")!.GetAttribute("href")!)!.TextContent
        );
        Assert.All(
            page.QuerySelectorAll(".ref a"),
            sign => Assert.NotNull(page.QuerySelector(sign.GetAttribute("href")!))
        );
        // Whoever goes on writing does not have to paste it again.
        Assert.Equal(draft, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("2000-01-01", page.QuerySelector("input[type=date]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_pasted_cannot_become_markup_and_is_not_kept()
    {
        await FillAsync();
        const string draft = "</textarea><script>alert(1)</script> “<img src=x onerror=alert(1)>,” said Jane Roe.";
        using var content = new FormUrlEncodedContent([new("draft", draft), new("form", "text")]);

        using var response = await Host.Client.PostAsync(Path, content);

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        await Host.SubmitAsync(Path, new Dictionary<string, string> { ["draft"] = draft, ["form"] = "html" });
    }

    [Fact]
    public async Task Drafts_of_others_are_in_no_note()
    {
        var desk = new Articles.Writing.Desk(Host);
        await desk.CreateAsync(
            new { title = "Hidden Sluice", markdown = "“The old sluice leaks at night,” said Bo Hidden, the clerk." }
        );

        var page = await Host.SubmitAsync(
            Path,
            new Dictionary<string, string> { ["draft"] = "“The old sluice leaks at night,” said Bo Hidden." }
        );

        Assert.Contains("Not found", page.TextOf(".notes"));
    }

    [Fact]
    public async Task What_is_no_draft_or_too_long_is_refused_with_a_page()
    {
        await Host.SubmitAsync(Path, new Dictionary<string, string> { ["draft"] = " " }, HttpStatusCode.BadRequest);
        await Host.SubmitAsync(Path, new Dictionary<string, string>(), HttpStatusCode.BadRequest);
        await Host.SubmitAsync(
            Path,
            new Dictionary<string, string> { ["draft"] = new string('ä', 200_000) },
            HttpStatusCode.RequestEntityTooLarge
        );
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var other = await Host.Client.PostAsync(Path, json);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.StatusCode);
    }
}
