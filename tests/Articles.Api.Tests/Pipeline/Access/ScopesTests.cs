using System.Text.Json;
using Articles.Api.Model;
using Articles.Api.Tests.Articles.Writing;
using Articles.Api.Tests.Imports;

namespace Articles.Api.Tests.Pipeline.Access;

/// <summary>
/// Every operation of the contract is asked by five callers: nobody, and one for each scope. Who may write and not publish changes nothing that
/// readers see, whatever he tries.
/// </summary>
public abstract class ScopesTests(ApiFixture api)
{
    public sealed class OnSqlite(SqliteApi api) : ScopesTests(api), IClassFixture<SqliteApi>;

    public sealed class OnPostgres(PostgresApi api) : ScopesTests(api), IClassFixture<PostgresApi>;

    private static readonly string[] Public =
    [
        "/v1/articles?limit=100&includeTotal=true",
        "/v1/quotes?limit=100&includeTotal=true",
        "/v1/speakers?limit=100&includeTotal=true",
        "/v1/authors?limit=100&includeTotal=true",
        "/v1/updates?limit=100&includeTotal=true",
        "/v1/search?q=harbor&includeTotal=true",
        "/v1/latest",
        "/v1/changes?from=now",
        "/sitemap.xml",
        "/v1/articles.atom",
    ];

    private readonly Dictionary<string, string> keys = [];

    private ApiHost Host => api.Host;

    [Fact]
    public async Task Every_operation_lets_in_whom_its_scope_lets_in()
    {
        var desk = new Desk(Host);
        var known = (string)(await desk.PublishedAsync("Known"))["id"]!;
        var complaints = new List<string>();
        foreach (var operation in (await Contract.OfAsync(Host)).Operations)
        {
            // -1 for nobody.
            for (var rank = -1; rank < Scopes.All.Count; rank++)
            {
                var scope = rank < 0 ? null : Scopes.All[rank];
                using var response = await AskAsync(operation, known, scope);
                var isLetIn = response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                var needed = operation.Scope is null ? -1 : Scopes.All.ToList().IndexOf(operation.Scope);
                if (isLetIn != rank >= needed)
                    complaints.Add($"{operation.Id}, which needs {operation.Scope}, by {scope}: {response.StatusCode}");
                if (!isLetIn)
                    await Host.ReadProblemAsync(
                        scope is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden,
                        response
                    );
            }
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Every_operation_that_writes_may_be_tried()
    {
        var writes = (await Contract.OfAsync(Host)).Operations.Where(op =>
            op.Scope == Scopes.Write && op.Method != "GET"
        );

        Assert.Equal(
            writes.Select(op => op.Id).Order(StringComparer.Ordinal),
            Attempts.All.Select(attempt => attempt.Operation).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_readers_see_changes_only_who_may_publish()
    {
        var complaints = new List<string>();
        foreach (var attempt in Attempts.All)
        {
            var world = await World.MakeAsync(Host);
            var before = await LookAsync();

            var asWriter = await TryAsync(attempt, world, Scopes.Write);
            var expected = attempt.ReachesReaders ? HttpStatusCode.Forbidden : attempt.Success;
            if (asWriter != expected)
                complaints.Add($"{attempt} by write: {asWriter} and not {expected}");
            var after = await LookAsync();
            foreach (var (path, was, now) in before.Zip(after, (one, two) => (one.Path, one.Answer, two.Answer)))
            {
                if (was != now)
                    complaints.Add($"{attempt} by write changes {path}: {was}\nto\n{now}");
            }

            // What was refused left all as it was.
            var other = attempt.ReachesReaders ? world : await World.MakeAsync(Host);
            var asPublisher = await TryAsync(attempt, other, Scopes.Publish);
            if (asPublisher != attempt.Success)
                complaints.Add($"{attempt} by publish: {asPublisher} and not {attempt.Success}");
        }

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
    }

    private async Task<HttpResponseMessage> AskAsync(Contract.Operation operation, string known, string? scope)
    {
        var query = string.Join(
            '&',
            operation.InQuery.Where(p => p.Needed is not null).Select(p => $"{p.Name}={p.Needed}")
        );
        var path = operation
            .Path.Replace("{id}", known, StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal);
        // What is let in does nothing: a precondition that does not hold, and a body that is none.
        return await Host.WriteAsync(
            new HttpMethod(operation.Method),
            $"{path}?{query}",
            scope is null ? null : await KeyAsync(scope),
            operation.Method is "GET" ? null : "{",
            ("If-Match", "\"1000000\"")
        );
    }

    private async Task<HttpStatusCode> TryAsync(Attempt attempt, World world, string scope)
    {
        var (method, path, body) = attempt.Request(world);
        using var response = await Host.WriteAsync(
            method,
            path,
            await KeyAsync(scope),
            body is null ? null : JsonSerializer.Serialize(body),
            ("If-Match", "*")
        );
        if (response.StatusCode is HttpStatusCode.Accepted)
            await Host.WaitForImportAsync(response.Headers.Location!);
        return response.StatusCode;
    }

    private async Task<string> KeyAsync(string scope) =>
        keys.TryGetValue(scope, out var key) ? key : keys[scope] = await Host.NewKeyAsync(scope);

    private async Task<List<(string Path, string Answer)>> LookAsync()
    {
        var answers = new List<(string, string)>();
        foreach (var path in Public)
        {
            using var response = await Host.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            answers.Add((path, await response.Content.ReadAsStringAsync()));
        }
        return answers;
    }
}
