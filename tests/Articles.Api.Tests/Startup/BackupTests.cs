using Articles.Api.Model;
using Microsoft.Data.Sqlite;

namespace Articles.Api.Tests.Startup;

/// <summary>The commands <c>backup</c> and <c>restore</c>, in processes of their own.</summary>
public sealed class BackupTests : IDisposable
{
    private const int Writers = 4;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Backup => Path.Combine(folder.Path, "backup.db");

    private static Task<ProgramRun> RunAsync(TestDatabase database, params string[] arguments) =>
        ProgramRun.OfAsync([], database, arguments);

    private static async Task AssertRefusedAsync(string why, TestDatabase database, params string[] arguments)
    {
        var run = await RunAsync(database, arguments);
        Assert.Equal(1, run.Exit);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(ApiHost host, string key, string name)
    {
        using var made = await host.WriteAsync(HttpMethod.Post, "/v1/authors", key, $$"""{"name":"{{name}}"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    private static async Task<List<string>> NamesAsync(ApiHost host) =>
        (await host.WalkAsync<AuthorResponse>("/v1/authors?limit=100")).ConvertAll(author => author.Name);

    [Fact]
    public async Task A_backup_made_while_others_write_has_all_that_was_answered_before_and_can_be_restored()
    {
        await using var database = new SqliteFile();
        await using var host = await ApiHost.StartAsync(database);
        var key = await host.NewKeyAsync(Scopes.Publish);
        await host.StoreAsync(new MadeUpReading("Backed Up").By("Jane Roe").Quotes("We waited", "Mayor Doe"));
        await WriteAsync(host, key, "Before the backup");
        using var stop = new CancellationTokenSource();
        var writers = Enumerable
            .Range(0, Writers)
            .Select(async writer =>
            {
                for (var n = 0; !stop.IsCancellationRequested; n++)
                    await WriteAsync(host, key, $"Writer {writer}, {n}");
            })
            .ToList();

        var made = await RunAsync(database, "backup", Backup);

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        Assert.True(made.Exit == 0, made.Errors);
        Assert.StartsWith($"Backed up {Backup}: 1 articles, 1 quotes", made.Output);
        Assert.Equal([Backup], Directory.GetFiles(folder.Path));
        await using var other = new SqliteFile();
        var restored = await RunAsync(other, "restore", Backup);
        Assert.True(restored.Exit == 0, restored.Errors);
        await using var again = await ApiHost.StartAsync(other);
        var names = await NamesAsync(again);
        Assert.Contains("Before the backup", names);
        // As of one moment: of each writer all up to some point, and nothing after it.
        for (var writer = 0; writer < Writers; writer++)
        {
            var own = names.Where(name => name.StartsWith($"Writer {writer},", StringComparison.Ordinal)).ToList();
            Assert.Equal(own.Count, Enumerable.Range(0, own.Count).Count(n => own.Contains($"Writer {writer}, {n}")));
        }
        Assert.Contains("We waited", (await again.GetJsonAsync("/v1/quotes")).ToJsonString());
        Assert.Empty(again.Log.Complaints);
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced_and_one_that_is_there_only_by_force()
    {
        await using var database = new SqliteFile();
        await using (var host = await ApiHost.StartAsync(database))
        {
            var key = await host.NewKeyAsync(Scopes.Publish);
            await WriteAsync(host, key, "In the backup");
            Assert.Equal(0, (await RunAsync(database, "backup", Backup)).Exit);
            await AssertRefusedAsync("--force", database, "backup", Backup);
            await WriteAsync(host, key, "After the backup");
            await AssertRefusedAsync("stop the server first", database, "restore", Backup, "--force");
            Assert.Equal(2, (await NamesAsync(host)).Count);
        }
        await AssertRefusedAsync("--force", database, "restore", Backup);

        var restored = await RunAsync(database, "restore", Backup, "--force");

        Assert.True(restored.Exit == 0, restored.Errors);
        Assert.True(File.Exists(database.Path + ".replaced"));
        await using var again = await ApiHost.StartAsync(database);
        Assert.Equal("In the backup", Assert.Single(await NamesAsync(again)));
    }

    [Fact]
    public async Task What_is_no_sound_backup_is_not_restored()
    {
        await using var database = new SqliteFile();
        await using (await ApiHost.StartAsync(database)) { }
        Assert.Equal(0, (await RunAsync(database, "backup", Backup)).Exit);
        var sound = await File.ReadAllBytesAsync(Backup);

        await File.WriteAllTextAsync(Backup, "This is no database, however long it may be: " + new string('x', 5_000));
        await AssertRefusedAsync("is no SQLite database", database, "restore", Backup, "--force");
        await File.WriteAllBytesAsync(Backup, [.. sound[..(sound.Length / 2)], .. new byte[sound.Length / 2]]);
        await AssertRefusedAsync("damaged", database, "restore", Backup, "--force");
        await AssertRefusedAsync("There is no file", database, "restore", Backup + ".not", "--force");
        await File.WriteAllBytesAsync(Backup, sound);
        await ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Later', '99.0.0')");
        await AssertRefusedAsync("newer version", database, "restore", Backup, "--force");
        await ExecuteAsync("DROP TABLE \"__EFMigrationsHistory\"");
        await AssertRefusedAsync("no database of Articles", database, "restore", Backup, "--force");
        await using var host = await ApiHost.StartAsync(database);
        Assert.Empty(await NamesAsync(host));
    }

    [Fact]
    public async Task What_cannot_be_backed_up_leaves_nothing_behind()
    {
        await using var database = new SqliteFile();

        await AssertRefusedAsync("There is no database", database, "backup", Backup);

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task On_postgresql_it_names_the_tools_of_postgresql()
    {
        Assert.SkipUnless(PostgresDatabase.Server is not null, "There is no PostgreSQL here: tests/run brings one.");
        await using var database = await PostgresDatabase.CreateAsync();

        await AssertRefusedAsync("pg_dump", database, "backup", Backup);
        await AssertRefusedAsync("pg_restore", database, "restore", Backup);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Backup};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
