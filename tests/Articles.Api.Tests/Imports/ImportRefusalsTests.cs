using System.Text;
using System.Text.Json;

namespace Articles.Api.Tests.Imports;

public abstract class ImportRefusalsTests(ApiFixture api) : ImportTests(api)
{
    public sealed class OnSqlite(SqliteApi api) : ImportRefusalsTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ImportRefusalsTests(api), IClassFixture<PostgresApi>;

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("read:drafts", HttpStatusCode.Forbidden)]
    public async Task Only_who_may_write_may_import(string? scope, HttpStatusCode status)
    {
        var key = scope is null ? null : await Host.NewKeyAsync(scope);

        using var post = await Host.WriteAsync(HttpMethod.Post, "/v1/imports", key, "nonsense");
        using var list = await Host.GetAsync("/v1/imports", key is null ? [] : [("X-Api-Key", key)]);

        await Host.ReadProblemAsync(status, post);
        await Host.ReadProblemAsync(status, list);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"
    )]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"
    )]
    [InlineData("<rss><channel><item><title>cut off")]
    [InlineData("<rss><channel><title>No items</title></channel></rss>")]
    [InlineData("<sitemap></sitemap>")]
    public async Task What_is_no_feed_is_refused_as_a_whole(string xml)
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes(xml), "application/xml");

        var problem = await Host.ReadProblemAsync(HttpStatusCode.UnprocessableEntity, response);
        Assert.DoesNotContain("root:", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/plain", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"pages\":[]}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"pages\":[{}]}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"pages\":[{\"text\":\"a\",\"html\":\"b\"}]}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData(
        "{\"pages\":[{\"text\":\"a\",\"address\":\"ftp://x\"}]}",
        "application/json",
        HttpStatusCode.BadRequest
    )]
    [InlineData("x", "multipart/form-data", HttpStatusCode.BadRequest)]
    [InlineData("x", "multipart/form-data; boundary=abc", HttpStatusCode.BadRequest)]
    [InlineData("x", "image/png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("x", "text/html; charset=klingon", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("PK\u0003\u0004nonsense", "application/zip", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_taken_is_refused(string body, string type, HttpStatusCode status)
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes(body), type);

        await Host.ReadProblemAsync(status, response);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_named()
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes("x"), "text/plain", "?validateOnly=maybe");

        var problem = await Host.ReadProblemAsync(HttpStatusCode.BadRequest, response);
        Assert.Contains("validateOnly", JsonSerializer.Serialize(problem.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_not_found()
    {
        var key = await Host.NewKeyAsync("publish");
        foreach (var path in new[] { "nothing", $"{Guid.NewGuid()}", $"{Guid.NewGuid()}/receipts" })
        {
            using var response = await Host.GetAsync($"/v1/imports/{path}", ("X-Api-Key", key));
            await Host.ReadProblemAsync(HttpStatusCode.NotFound, response);
        }
    }
}
