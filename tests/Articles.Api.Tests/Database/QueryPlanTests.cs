using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.SampleData;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Database;

/// <summary>Asks the engine how it runs exactly what the API sends it: among 10,000 articles it neither scans nor sorts a table.</summary>
public abstract partial class QueryPlanTests(QueryPlanTests.Data data)
{
    public sealed class OnSqlite(SqliteData data) : QueryPlanTests(data), IClassFixture<SqliteData>;

    public sealed class OnPostgres(PostgresData data) : QueryPlanTests(data), IClassFixture<PostgresData>;

    [Theory]
    [InlineData("/v1/articles")]
    [InlineData("/v1/articles?sort=publishedAt")]
    [InlineData("/v1/articles?sort=contentChangedAt")]
    [InlineData("/v1/articles?sort=-contentChangedAt")]
    [InlineData("/v1/articles?sort=updatedAt")]
    [InlineData("/v1/articles?sort=-updatedAt")]
    [InlineData("/v1/articles?sort=title")]
    [InlineData("/v1/articles?sort=-title")]
    [InlineData("/v1/articles?author={author}")]
    [InlineData("/v1/articles?speaker={speaker}")]
    [InlineData("/v1/articles?section=politics")]
    [InlineData("/v1/articles?publishedFrom=2020-02-01T00:00:00Z")]
    [InlineData("/v1/articles?publishedTo=2020-02-01T00:00:00Z")]
    [InlineData("/v1/articles?changedSince=2020-03-01T00:00:00Z")]
    [InlineData("/v1/articles/{article}/revisions")]
    [InlineData("/v1/articles/{article}/quotes")]
    [InlineData("/v1/articles/{article}/quotes?sort=-start")]
    [InlineData("/v1/articles/{article}/updates")]
    [InlineData("/v1/authors")]
    [InlineData("/v1/authors?sort=-name")]
    [InlineData("/v1/authors?sort=articleCount")]
    [InlineData("/v1/authors?sort=-articleCount")]
    [InlineData("/v1/authors?sort=updatedAt")]
    [InlineData("/v1/authors?sort=-updatedAt")]
    [InlineData("/v1/authors?changedSince=2020-01-01T00:00:00Z")]
    [InlineData("/v1/authors/{author}/articles")]
    [InlineData("/v1/changes")]
    [InlineData("/v1/changes?noun=article")]
    [InlineData("/v1/changes?kind=created")]
    [InlineData("/v1/changes?kind=withdrawn")]
    [InlineData("/v1/changes?author={author}&speaker={speaker}&section=politics")]
    [InlineData("/v1/quotes")]
    [InlineData("/v1/quotes?sort=publishedAt")]
    [InlineData("/v1/quotes?sort=updatedAt")]
    [InlineData("/v1/quotes?sort=-updatedAt")]
    [InlineData("/v1/quotes?article={article}")]
    [InlineData("/v1/quotes?speaker={speaker}")]
    [InlineData("/v1/quotes?source=metro%20observer")]
    [InlineData("/v1/quotes?kind=block")]
    [InlineData("/v1/quotes?kind=direct")]
    [InlineData("/v1/quotes?standing=current")]
    [InlineData("/v1/quotes?standing=retracted")]
    [InlineData("/v1/quotes?anchor=exact")]
    [InlineData("/v1/quotes?anchor=orphaned")]
    [InlineData("/v1/quotes?review=unreviewed")]
    [InlineData("/v1/quotes?review=rejected")]
    [InlineData("/v1/quotes?parent={quote}")]
    [InlineData("/v1/quotes?publishedFrom=2020-02-01T00:00:00Z")]
    [InlineData("/v1/quotes?publishedTo=2020-02-01T00:00:00Z")]
    [InlineData("/v1/quotes?changedSince=2020-03-01T00:00:00Z")]
    [InlineData("/v1/speakers")]
    [InlineData("/v1/speakers?sort=-name")]
    [InlineData("/v1/speakers?sort=quoteCount")]
    [InlineData("/v1/speakers?sort=-quoteCount")]
    [InlineData("/v1/speakers?sort=updatedAt")]
    [InlineData("/v1/speakers?sort=-updatedAt")]
    [InlineData("/v1/speakers?kind=person")]
    [InlineData("/v1/speakers?changedSince=2020-01-01T00:00:00Z")]
    [InlineData("/v1/speakers/{speaker}/quotes")]
    [InlineData("/v1/updates")]
    [InlineData("/v1/updates?sort=publishedAt")]
    [InlineData("/v1/updates?sort=updatedAt")]
    [InlineData("/v1/updates?sort=-updatedAt")]
    [InlineData("/v1/updates?article={article}")]
    [InlineData("/v1/updates?kind=correction")]
    [InlineData("/v1/updates?severity=major")]
    [InlineData("/v1/updates?publishedFrom=2020-02-01T00:00:00Z")]
    [InlineData("/v1/updates?publishedTo=2020-02-01T00:00:00Z")]
    [InlineData("/v1/updates?changedSince=2020-03-01T00:00:00Z")]
    public async Task A_list_neither_scans_nor_sorts_a_table(string path)
    {
        path = await data.FillInAsync(path);

        var page = await data.ExplainAsync(path);

        if ((string?)page["nextCursor"] is { } cursor)
            await data.ExplainAsync($"{path}{(path.Contains('?') ? '&' : '?')}cursor={cursor}");
    }

    // An article's own few quotes and authors may be put in order; what they are found by may not be a scan.
    // Where nearly everything has the words, each row is asked for itself, unless all are counted.
    [Theory]
    [InlineData("/v1/articles?q=the")]
    [InlineData("/v1/quotes?q=the+will&sort=publishedAt")]
    [InlineData("/v1/quotes?q=the+-waited&kind=direct")]
    public async Task A_list_of_what_has_frequent_words_is_the_same_counted_or_not(string path)
    {
        var page = await data.Host.GetJsonAsync($"{path}&limit=50");
        var counted = await data.Host.GetJsonAsync($"{path}&limit=50&includeTotal=true");

        Assert.True(JsonNode.DeepEquals(counted["items"], page["items"]));
        Assert.True((int)counted["total"]! > 5_000);
    }

    [Theory]
    [InlineData("/v1/articles?ids={article}")]
    [InlineData("/v1/articles/{article}")]
    [InlineData("/v1/articles/{article}?include=text,html,quotes,updates,profiles")]
    [InlineData("/v1/articles/{article}?asOf=2030-01-01T00:00:00Z")]
    [InlineData("/v1/articles/{article}/revisions/1")]
    [InlineData("/v1/articles/{article}/related")]
    [InlineData("/v1/articles/{article}/diff")]
    [InlineData("/v1/authors/{author}")]
    [InlineData("/v1/quotes/{quote}")]
    [InlineData("/v1/quotes/{quote}?include=cluster")]
    [InlineData("/v1/quotes/{quote}/cluster")]
    [InlineData("/v1/quotes?cluster={quote}")]
    [InlineData("/v1/quotes?include=cluster")]
    [InlineData("/v1/latest")]
    [InlineData("/v1/updates?watchlist={watchlist}")]
    [InlineData("/v1/changes?watchlist={watchlist}")]
    [InlineData("/v1/speakers/{speaker}")]
    [InlineData("/v1/speakers/{speaker}/names")]
    [InlineData("/v1/speakers/{speaker}/co-quoted?includeTotal=true")]
    [InlineData("/v1/speakers/{speaker}/timeline")]
    [InlineData("/v1/speakers/{speaker}/timeline?publishedFrom=2020-02-01T00:00:00Z&publishedTo=2020-03-01T00:00:00Z")]
    [InlineData("/v1/speakers/{speaker}/printed-in")]
    [InlineData("/v1/speakers/{speaker}/printed-in?by=section")]
    public async Task A_single_resource_is_found_without_a_scan(string path) =>
        await data.ExplainAsync(await data.FillInAsync(path), maySort: true);

    [Fact]
    public async Task A_deep_page_costs_what_the_first_one_does()
    {
        var path = "/v1/articles?limit=100&fields=id";
        string? cursor = null;
        for (var n = 0; n < 50; n++)
            cursor = (string)
                (await data.Host.GetJsonAsync(cursor is null ? path : $"{path}&cursor={cursor}"))["nextCursor"]!;

        await data.ExplainAsync($"{path}&cursor={cursor}");
    }

    private const int Few = 100;

    [Theory]
    [InlineData("/v1/imports")]
    [InlineData("/v1/imports?sort=createdAt")]
    [InlineData("/v1/imports/{import}/receipts")]
    [InlineData("/v1/imports/{import}/receipts?sort=-position")]
    [InlineData("/v1/imports/{import}/receipts?outcome=created")]
    public async Task A_list_for_those_who_write_neither_scans_nor_sorts_a_table(string path)
    {
        path = path.Replace("{import}", $"{data.Import}", StringComparison.Ordinal);
        var page = await data.ExplainAsync(path, key: data.Key);

        if ((string?)page["nextCursor"] is { } cursor)
            await data.ExplainAsync($"{path}{(path.Contains('?') ? '&' : '?')}cursor={cursor}", key: data.Key);
    }

    public abstract class Data : IAsyncLifetime
    {
        // No answer from the cache, and nobody else's questions.
        private static readonly Dictionary<string, string> Settings = new()
        {
            ["Limits:CacheMegabytes"] = "0",
            ["Imports:Parallel"] = "0",
            ["Webhooks:Deliver"] = "false",
        };

        private TestDatabase? database;
        private ApiHost? host;

        protected ConcurrentQueue<(string Sql, string Plan)> Plans { get; } = [];

        public ApiHost Host => host ?? throw ApiFixture.Missing();

        /// <summary>An import of many pages.</summary>
        public Guid Import { get; } = Guid.CreateVersion7();

        /// <summary>An API key that may write.</summary>
        public string Key { get; private set; } = "";

        protected abstract Task<TestDatabase?> NewDatabaseAsync();

        protected abstract void Intercept(IServiceCollection services);

        protected abstract bool Scans(string step, string plan);

        protected abstract bool Sorts(string step);

        public async ValueTask InitializeAsync()
        {
            database = await NewDatabaseAsync();
            if (database is null)
                return;
            host = await ApiHost.StartAsync(database, Settings, Intercept);
            await using var scope = host.Services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<IMediator>()
                .Send(new GenerateArticles(Articles: 10_000, Seed: 1, Written: _ => { }));
            var db = scope.ServiceProvider.GetRequiredService<ArticlesDb>();
            await AddImportsAsync(db);
            await AddKeysAsync(db);
            await AddPeopleAsync(db);
            Key = await host.NewKeyAsync(Scopes.Write);
        }

        // Of the few hundred people who are generated, an engine rightly reads the whole table at once.
        private static async Task AddPeopleAsync(ArticlesDb db)
        {
            var now = DateTimeOffset.UtcNow;
            for (var n = 0; n < 5_000; n++)
            {
                var found = new FoundSpeaker($"Speaker {n}") { Kind = SpeakerKind.Unknown, HasFullName = true };
                var speaker = new Speaker(Guid.CreateVersion7(), $"speaker-{n}", found, now);
                db.Speakers.Add(speaker);
                var former = new Speaker(Guid.CreateVersion7(), $"former-{n}", found, now);
                db.MergedSpeakers.Add(new MergedSpeaker(former, speaker, [], now));
                db.Authors.Add(new Author(Guid.CreateVersion7(), $"author-{n}", $"Author {n}", now));
            }
            await db.SaveChangesAsync();
            await db.AnalyzeAsync(CancellationToken.None);
        }

        private static async Task AddKeysAsync(ArticlesDb db)
        {
            var now = DateTimeOffset.UtcNow;
            for (var n = 0; n < 2_000; n++)
                db.ApiKeys.Add(
                    new ApiKey(Guid.CreateVersion7(), KeyText.New(), $"Key {n}", [Scopes.Write], null, "nobody", now)
                );
            await db.SaveChangesAsync();
        }

        private async Task AddImportsAsync(ArticlesDb db)
        {
            var now = DateTimeOffset.UtcNow;
            for (var n = 0; n < 2_000; n++)
            {
                var import = n == 0 ? Import : Guid.CreateVersion7();
                db.Imports.Add(new Import(import, $"{n}.zip", false, true, "nobody", now));
                for (var position = 1; position <= (n == 0 ? 400 : 4); position++)
                {
                    var page = new ImportedPage(Guid.CreateVersion7(), import, position, $"{position}.html", null);
                    if (position % 2 == 0)
                        page.Store(ImportOutcome.Created, "Made up", null, [], new WordAccount(0, 0, []), now);
                    else
                        page.Refuse("It is made up.", now);
                    db.ImportedPages.Add(page);
                }
            }
            await db.SaveChangesAsync();
        }

        public async ValueTask DisposeAsync()
        {
            GC.SuppressFinalize(this);
            if (host is not null)
                await host.DisposeAsync();
            if (database is not null)
                await database.DisposeAsync();
        }

        /// <summary>Puts real ids in the place of names in braces.</summary>
        public async Task<string> FillInAsync(string path)
        {
            foreach (var noun in new[] { "article", "author", "quote", "speaker" })
            {
                if (!path.Contains($"{{{noun}}}", StringComparison.Ordinal))
                    continue;
                var list = await Host.GetJsonAsync($"/v1/{noun}s?limit=1&fields=id");
                path = path.Replace($"{{{noun}}}", (string)list["items"]![0]!["id"]!, StringComparison.Ordinal);
            }
            if (!path.Contains("{watchlist}", StringComparison.Ordinal))
                return path;
            var articles = (await Host.GetJsonAsync("/v1/articles?limit=50&fields=id"))["items"]!.AsArray();
            var quotes = (await Host.GetJsonAsync("/v1/quotes?limit=50&fields=id"))["items"]!.AsArray();
            var watched = new WatchedIds(Ids(articles), Ids(quotes));
            return path.Replace("{watchlist}", watched.ToToken(), StringComparison.Ordinal);

            static List<Guid> Ids(JsonArray items) => [.. items.Select(item => Guid.Parse((string)item!["id"]!))];
        }

        public async Task<System.Text.Json.Nodes.JsonObject> ExplainAsync(
            string path,
            bool maySort = false,
            string? key = null
        )
        {
            Plans.Clear();
            using var response = await Host.GetAsync(path, key is null ? [] : [("X-Api-Key", key)]);
            var answer = await Host.ReadJsonAsync(HttpStatusCode.OK, response);
            Assert.NotEmpty(Plans);
            foreach (var (sql, plan) in Plans)
            {
                foreach (var step in plan.Split('\n'))
                    Assert.False(Scans(step, plan) || Sorts(step) && !maySort, $"{path}\n{step}\n\n{plan}\n{sql}");
            }
            return answer;
        }
    }

    public sealed class SqliteData : Data
    {
        protected override Task<TestDatabase?> NewDatabaseAsync() => Task.FromResult<TestDatabase?>(new SqliteFile());

        protected override void Intercept(IServiceCollection services) =>
            services.ConfigureDbContext<SqliteArticlesDb>(options =>
                options.AddInterceptors(new Explainer("EXPLAIN QUERY PLAN ", column: 3, Plans))
            );

        // "SCAN x USING INDEX" walks an index in its order until the page is full; a co-routine and a constant are no tables, and neither
        // is a list that the query was given: json_each has the number 1, which no reading of an index of words has.
        protected override bool Scans(string step, string plan) =>
            step.StartsWith("SCAN ", StringComparison.Ordinal)
            && step != "SCAN CONSTANT ROW"
            && !step.Contains(" USING ", StringComparison.Ordinal)
            && !step.EndsWith(" VIRTUAL TABLE INDEX 1:", StringComparison.Ordinal)
            && !plan.Contains($"CO-ROUTINE {step["SCAN ".Length..]}", StringComparison.Ordinal);

        protected override bool Sorts(string step) => step.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal);
    }

    public sealed partial class PostgresData : Data
    {
        protected override async Task<TestDatabase?> NewDatabaseAsync() =>
            PostgresDatabase.Server is null ? null : await PostgresDatabase.CreateAsync();

        protected override void Intercept(IServiceCollection services) =>
            services.ConfigureDbContext<PostgresArticlesDb>(options =>
                options.AddInterceptors(new Explainer("EXPLAIN ", column: 0, Plans))
            );

        protected override bool Scans(string step, string plan) =>
            step.Contains("Seq Scan on", StringComparison.Ordinal);

        // It may put in order the rows of a page again, to join them, or the few links of one author; a table has more.
        protected override bool Sorts(string step) =>
            SortedRows().Match(step) is { Success: true } sort
            && int.Parse(sort.Groups["rows"].Value, CultureInfo.InvariantCulture) > Few;

        [GeneratedRegex(@"Sort  \(cost=.* rows=(?<rows>\d+) ")]
        private static partial Regex SortedRows();
    }

    /// <summary>Has each command explained, with its own parameters on its own connection, just before it runs.</summary>
    private sealed class Explainer(string explain, int column, ConcurrentQueue<(string, string)> plans)
        : DbCommandInterceptor
    {
        // What the server asks for itself, whoever asks it for something at the same time.
        private static bool IsOfTheServerItself(string sql) =>
            sql.Contains("\"WriteCount\"", StringComparison.Ordinal)
            || sql.Contains("\"ScheduledFor\" <=", StringComparison.Ordinal);

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            var sql = command.CommandText;
            if (eventData.CommandSource is not CommandSource.LinqQuery || IsOfTheServerItself(sql))
                return result;
            var plan = new List<string>();
            command.CommandText = explain + sql;
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                    plan.Add(reader.GetString(column));
            }
            command.CommandText = sql;
            plans.Enqueue((sql, string.Join('\n', plan)));
            return result;
        }
    }
}
