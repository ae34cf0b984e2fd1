using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Articles.Benchmarks;

/// <summary>
/// The least that has to be stored of a new article: itself, its body, its first revision, three quotes, its words in a full-text
/// index, and five entries of a feed, in one transaction that survives the loss of power. Nothing is read, checked or compared.
/// </summary>
internal static class WriteFloors
{
    private const string Tables = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE "Articles" ("Id" BLOB PRIMARY KEY, "Slug" TEXT NOT NULL UNIQUE, "Title" TEXT NOT NULL, "State" TEXT NOT NULL, "At" INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX "ByTime" ON "Articles" ("At", "Id");
        CREATE TABLE "Bodies" ("Id" BLOB PRIMARY KEY, "Text" TEXT NOT NULL);
        CREATE TABLE "Revisions" ("Id" BLOB PRIMARY KEY, "Content" TEXT NOT NULL);
        CREATE TABLE "Quotes" ("Id" BLOB PRIMARY KEY, "ArticleId" BLOB NOT NULL, "Text" TEXT NOT NULL, "Speaker" TEXT NOT NULL, "Start" INTEGER NOT NULL);
        CREATE INDEX "ByArticle" ON "Quotes" ("ArticleId", "Start");
        CREATE INDEX "BySpeaker" ON "Quotes" ("Speaker", "Id");
        CREATE TABLE "Changes" ("Number" INTEGER PRIMARY KEY, "Noun" TEXT NOT NULL, "Of" BLOB NOT NULL, "At" INTEGER NOT NULL);
        CREATE VIRTUAL TABLE "Words" USING fts5("Text", content='');
        """;

    private const int Quotes = 3;
    private const int Changes = 5;

    /// <summary>Prepared statements on one connection.</summary>
    public static Task<int> RunByHandAsync(string database, string address)
    {
        var connection = Open(database);
        var article = Prepare(connection, "INSERT INTO \"Articles\" VALUES ($1, $2, $3, $4, $5)", 5);
        var body = Prepare(connection, "INSERT INTO \"Bodies\" VALUES ($1, $2)", 2);
        var revision = Prepare(connection, "INSERT INTO \"Revisions\" VALUES ($1, $2)", 2);
        var quote = Prepare(connection, "INSERT INTO \"Quotes\" VALUES ($1, $2, $3, $4, $5)", 5);
        var change = Prepare(connection, "INSERT INTO \"Changes\" VALUES (NULL, $1, $2, $3)", 3);
        var words = Prepare(connection, "INSERT INTO \"Words\" (\"Text\") VALUES ($1)", 1);
        var turn = new Lock();
        return RunAsync(
            address,
            sent =>
            {
                using var held = turn.EnterScope();
                using var transaction = connection.BeginTransaction();
                var id = Guid.CreateVersion7();
                Run(article, id.ToByteArray(), sent.Slug, sent.Title, sent.State, DateTime.UtcNow.Ticks);
                Run(body, id.ToByteArray(), sent.Text);
                Run(revision, id.ToByteArray(), sent.Text);
                for (var n = 0; n < Quotes; n++)
                    Run(quote, Guid.CreateVersion7().ToByteArray(), id.ToByteArray(), sent.Quote(n), $"Speaker {n}", n);
                for (var n = 0; n < Changes; n++)
                    Run(change, "quote", id.ToByteArray(), DateTime.UtcNow.Ticks);
                Run(words, sent.Text);
                transaction.Commit();
                return Task.FromResult(id);

                void Run(SqliteCommand command, params object[] values)
                {
                    command.Transaction = transaction;
                    for (var n = 0; n < values.Length; n++)
                        command.Parameters[n].Value = values[n];
                    command.ExecuteNonQuery();
                }
            }
        );
    }

    /// <summary>The same through EF Core, with a pooled context and one save.</summary>
    public static Task<int> RunWithEfAsync(string database, string address)
    {
        Open(database).Dispose();
        var options = new DbContextOptionsBuilder<FloorDb>().UseSqlite($"Data Source={database}").Options;
        var contexts = new PooledDbContextFactory<FloorDb>(options);
        var turn = new SemaphoreSlim(1);
        return RunAsync(
            address,
            async sent =>
            {
                await turn.WaitAsync();
                try
                {
                    await using var db = await contexts.CreateDbContextAsync();
                    var id = Guid.CreateVersion7();
                    await using var transaction = await db.Database.BeginTransactionAsync();
                    db.Add(
                        new FloorArticle
                        {
                            Id = id,
                            Slug = sent.Slug,
                            Title = sent.Title,
                            State = sent.State,
                            At = DateTime.UtcNow.Ticks,
                        }
                    );
                    db.Add(new FloorBody { Id = id, Text = sent.Text });
                    db.Add(new FloorRevision { Id = id, Content = sent.Text });
                    for (var n = 0; n < Quotes; n++)
                        db.Add(
                            new FloorQuote
                            {
                                Id = Guid.CreateVersion7(),
                                ArticleId = id,
                                Text = sent.Quote(n),
                                Speaker = $"Speaker {n}",
                                Start = n,
                            }
                        );
                    for (var n = 0; n < Changes; n++)
                        db.Add(
                            new FloorChange
                            {
                                Noun = "quote",
                                Of = id,
                                At = DateTime.UtcNow.Ticks,
                            }
                        );
                    await db.SaveChangesAsync();
                    await db.Database.ExecuteSqlAsync($"INSERT INTO \"Words\" (\"Text\") VALUES ({sent.Text})");
                    await transaction.CommitAsync();
                    return id;
                }
                finally
                {
                    turn.Release();
                }
            }
        );
    }

    private static async Task<int> RunAsync(string address, Func<Sent, Task<Guid>> store)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/", () => "");
        app.MapPost(
            "/v1/articles",
            async (HttpContext context) =>
            {
                using var json = await JsonDocument.ParseAsync(context.Request.Body);
                var sent = Sent.Of(json.RootElement);
                var id = await store(sent);
                context.Response.StatusCode = StatusCodes.Status201Created;
                await context.Response.WriteAsJsonAsync(
                    new
                    {
                        id,
                        sent.Slug,
                        sent.Title,
                        sent.State,
                        sent.Text,
                    }
                );
            }
        );
        await app.RunAsync();
        return 0;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Tables;
        command.ExecuteNonQuery();
        return connection;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var n = 1; n <= parameters; n++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${n}" });
        return command;
    }

    private sealed record Sent(string Slug, string Title, string State, string Text)
    {
        private const int QuoteLength = 60;

        public static Sent Of(JsonElement json)
        {
            var title = json.GetProperty("title").GetString()!;
            return new Sent(
                title.ToLowerInvariant().Replace(' ', '-'),
                title,
                json.GetProperty("state").GetString()!,
                json.GetProperty("markdown").GetString()!
            );
        }

        public string Quote(int n) => Text.Substring(n * QuoteLength, QuoteLength);
    }

    private sealed class FloorDb(DbContextOptions<FloorDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<FloorArticle>().ToTable("Articles");
            modelBuilder.Entity<FloorBody>().ToTable("Bodies");
            modelBuilder.Entity<FloorRevision>().ToTable("Revisions");
            modelBuilder.Entity<FloorQuote>().ToTable("Quotes");
            modelBuilder.Entity<FloorChange>().ToTable("Changes").HasKey(change => change.Number);
        }
    }

    private sealed class FloorArticle
    {
        public Guid Id { get; set; }
        public required string Slug { get; set; }
        public required string Title { get; set; }
        public required string State { get; set; }
        public long At { get; set; }
    }

    private sealed class FloorBody
    {
        public Guid Id { get; set; }
        public required string Text { get; set; }
    }

    private sealed class FloorRevision
    {
        public Guid Id { get; set; }
        public required string Content { get; set; }
    }

    private sealed class FloorQuote
    {
        public Guid Id { get; set; }
        public Guid ArticleId { get; set; }
        public required string Text { get; set; }
        public required string Speaker { get; set; }
        public int Start { get; set; }
    }

    private sealed class FloorChange
    {
        public long Number { get; set; }
        public required string Noun { get; set; }
        public Guid Of { get; set; }
        public long At { get; set; }
    }
}
