using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Articles.Api.Tests.Pages;

/// <summary>Asks for pages as browsers do, and holds every one of them to what is true of all.</summary>
internal static class Reader
{
    public const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private const int MostBytes = 60 * 1024;

    public static Task<HttpResponseMessage> AskAsync(
        this ApiHost host,
        string path,
        params IEnumerable<(string Name, string Value)> headers
    ) => host.GetAsync(path, headers.Prepend(("Accept", Browser)));

    /// <summary>The page that is answered.</summary>
    public static async Task<IDocument> VisitAsync(
        this ApiHost host,
        string path,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var response = await host.AskAsync(path);
        return await ReadAsync(response, path, status);
    }

    /// <summary>The page that answers a form.</summary>
    public static async Task<IDocument> SubmitAsync(
        this ApiHost host,
        string path,
        IReadOnlyDictionary<string, string> fields,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", Browser);
        using var response = await host.Client.SendAsync(request);
        return await ReadAsync(response, path, status);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response, string path, HttpStatusCode status)
    {
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} at {path}: {html}");
        Assert.Equal(new MediaTypeHeaderValue("text/html", "utf-8"), response.Content.Headers.ContentType);
        Assert.InRange(html.Length, 1, MostBytes);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.DoesNotContain("'unsafe-inline'", policy);
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        AssertNothingRuns(page, policy);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotEmpty(page.Title!);
        Assert.NotNull(page.QuerySelector("form[action='/search'] input[name=q]"));
        return page;
    }

    public static string TextOf(this IDocument page, string selector) =>
        string.Join(
            ' ',
            (page.QuerySelector(selector)?.TextContent ?? "").Split(
                default(char[]),
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    private static void AssertNothingRuns(IDocument page, string policy)
    {
        Assert.All(page.Scripts, script => Assert.Equal("application/ld+json", script.Type));
        Assert.Empty(page.QuerySelectorAll("style, iframe, object, embed, base, link[rel=preload]"));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, one => one.Name.StartsWith("on", StringComparison.Ordinal));
            if (element.GetAttribute("style") is { } style)
                Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), policy);
            foreach (var name in new[] { "href", "src", "action" })
                Assert.DoesNotMatch("(?i)^\\s*(javascript|data|vbscript):", element.GetAttribute(name) ?? "");
        }
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }
}
