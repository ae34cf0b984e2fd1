using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Articles.Browser.Tests;

/// <summary>Pages as people meet them: on a phone and on a desk, with the keyboard alone, and to those who do not see them.</summary>
public sealed class PageTests(VisitedSite site) : IClassFixture<VisitedSite>
{
    private static readonly string[] Addresses =
    [
        "/",
        "/articles/the-hanoi-summit-collapses",
        "/articles/the-hanoi-summit-collapses/history",
        "/authors/daniel-larison",
        "/speakers/trump",
        "/search",
        "/search?q=hanoi",
        "/updates",
        "/check",
        "/no-such-page",
    ];

    public static TheoryData<int, ColorScheme> Screens =>
        new()
        {
            { 390, ColorScheme.Light },
            { 1280, ColorScheme.Light },
            { 1280, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everybody_can_use_every_page(int width, ColorScheme colors)
    {
        var page = await OpenAsync(width, colors);
        var refused = new List<string>();
        page.Console += (_, message) => refused.Add(message.Text);
        await page.GotoAsync(site.At("/speakers/trump"));
        var quote = await page.Locator(".quotes a.plain").First.GetAttributeAsync("href");

        var found = new List<string>();
        foreach (var address in Addresses.Append(quote!))
        {
            await page.GotoAsync(site.At(address));
            var violations = (await page.RunAxe()).Violations;
            found.AddRange(
                from violation in violations
                from node in violation.Nodes
                select $"{address}: {violation.Id}: {node.Html}"
            );
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
                found.Add($"{address} is {wide} pixels wide");
        }

        Assert.Empty(found);
        // What a page would fetch or run beyond its policy is told there; a page that is not there is told, too.
        Assert.All(refused, told => Assert.Contains("404", told));
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_everything_and_shows_where_it_is()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await page.GotoAsync(site.At("/articles/the-hanoi-summit-collapses"));
        var links = await page.Locator("a, button, input").CountAsync();

        for (var i = 0; i < links; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(
                """
                () => {
                    const style = getComputedStyle(document.activeElement);
                    return document.activeElement === document.body ? 'nothing'
                        : parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none' ? '' : document.activeElement.outerHTML;
                }
                """
            );
            Assert.Equal("", focused);
        }
    }

    [Fact]
    public async Task A_number_in_the_text_leads_to_its_note_and_the_note_back()
    {
        var page = await OpenAsync(390, ColorScheme.Light);
        await page.GotoAsync(site.At("/articles/the-hanoi-summit-collapses"));

        await page.GetByLabel("Quote 2: Trump").ClickAsync();
        await Assertions.Expect(page.Locator(".note:target")).ToContainTextAsync("President");
        await page.Locator(".note:target .n").ClickAsync();

        await Assertions.Expect(page.Locator(".quote:target")).ToHaveTextAsync("Sometimes you have to walk,");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_pasted_draft_comes_back_with_its_notes(int width, ColorScheme colors)
    {
        var page = await OpenAsync(width, colors);
        await page.GotoAsync(site.At("/check"));
        await page.GetByLabel("Your draft")
            .FillAsync("“Sometimes you must walk,” Mr. Trump said.\n\n“Zebras guard the sluices,” said Jane Roe.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".notes")).ToContainTextAsync("Said in other words");
        await Assertions.Expect(page.Locator(".notes")).ToContainTextAsync("Not found");
        Assert.Empty((await page.RunAxe()).Violations);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    private Task<IPage> OpenAsync(int width, ColorScheme colors) =>
        site.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 844 },
                ColorScheme = colors,
            }
        );
}
