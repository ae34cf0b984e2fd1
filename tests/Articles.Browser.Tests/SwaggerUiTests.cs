using Articles.Api.Keys;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Articles.Browser.Tests;

/// <summary>Swagger UI as a person uses it, in the system's Chromium, over an API that has read the seeds.</summary>
public sealed class SwaggerUiTests(VisitedSite site) : IClassFixture<VisitedSite>
{
    [Fact]
    public async Task Swagger_UI_lists_every_noun_and_asks_nobody_else()
    {
        var page = await site.OpenAsync();
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(site.At("/"), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
                elsewhere.Add(request.Url);
        };

        await page.GotoAsync(site.At("/swagger"));

        foreach (var noun in new[] { "Articles", "Authors", "Quotes", "Speakers", "Updates" })
            await Assertions.Expect(page.Locator($"#operations-tag-{noun}")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".opblock")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByPlaceholder("Filter by tag")).ToBeVisibleAsync();
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task Trying_an_operation_out_answers_what_the_seed_says()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.At("/swagger"));
        var operation = await OpenAsync(page, "Quotes", "listQuotes");

        await operation.GetByText("Try it out").ClickAsync();
        await operation.GetByText("Execute", new() { Exact = true }).ClickAsync();

        await AnswersAsync(operation, "200");
        await Assertions
            .Expect(operation.Locator(".live-responses-table"))
            .ToContainTextAsync("Sometimes you have to walk,");
    }

    [Fact]
    public async Task Who_authorizes_with_a_key_writes()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(site.At("/swagger"));
        var operation = await OpenAsync(page, "Articles", "createArticle");
        // What it needs is said where it is tried out.
        await Assertions
            .Expect(operation.Locator(".opblock-description"))
            .ToContainTextAsync("Needs the scope write, and publish");
        await operation.GetByText("Try it out").ClickAsync();
        var execute = operation.GetByText("Execute", new() { Exact = true });
        await execute.ClickAsync();
        await AnswersAsync(operation, "401");

        await page.Locator(".auth-wrapper .authorize").First.ClickAsync();
        var form = page.Locator(".auth-container").Filter(new() { HasText = "X-Api-Key" });
        await form.Locator("input").FillAsync(await NewKeyAsync());
        await form.GetByText("Authorize", new() { Exact = true }).ClickAsync();
        await page.Locator(".modal-ux .close-modal").ClickAsync();
        await execute.ClickAsync();

        await AnswersAsync(operation, "201");
        await Assertions.Expect(operation.Locator(".live-responses-table")).ToContainTextAsync("\"quoteCount\": 1");
    }

    private static async Task<ILocator> OpenAsync(IPage page, string noun, string operation)
    {
        await page.Locator($"#operations-tag-{noun}").ClickAsync();
        var opened = page.Locator($"#operations-{noun}-{operation}");
        await opened.Locator(".opblock-summary-control").First.ClickAsync();
        return opened;
    }

    private static Task AnswersAsync(ILocator operation, string status) =>
        Assertions
            .Expect(operation.Locator(".live-responses-table .response-col_status").Last)
            .ToContainTextAsync(status);

    private async Task<string> NewKeyAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var content = new KeyContent { Name = "Browser", Scopes = ["publish"] };
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateKey(content))).Key!;
    }
}
