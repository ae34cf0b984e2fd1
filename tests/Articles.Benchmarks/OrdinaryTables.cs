using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Articles.Benchmarks;

/// <summary>
/// Copies the articles of the API's database into tables as one would design them for reading by hand: times and ids as
/// they are answered, blocks as one JSON text, authors and sections in tables of their own.
/// </summary>
internal static class OrdinaryTables
{
    private static readonly string[] Texts =
    [
        "id",
        "slug",
        "title",
        "subtitle",
        "excerpt",
        "siteName",
        "language",
        "address",
        "image",
        "state",
        "publishedAt",
        "publishedPrecision",
        "firstSeenAt",
        "contentChangedAt",
        "updatedAt",
    ];

    private static readonly string[] Numbers = ["version", "wordCount", "quoteCount", "updateCount"];
    private static readonly string[] AuthorTexts = ["id", "slug", "name"];

    public static void Copy(string from, string to)
    {
        File.Delete(to);
        using var source = new SqliteConnection($"Data Source={from};Mode=ReadOnly");
        using var target = new SqliteConnection($"Data Source={to}");
        source.Open();
        target.Open();
        Execute(target, "PRAGMA journal_mode = WAL");
        Execute(
            target,
            """
            CREATE TABLE articles (
                id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, subtitle TEXT, excerpt TEXT,
                site_name TEXT, language TEXT, address TEXT, image TEXT, state TEXT NOT NULL, published_at TEXT,
                published_precision TEXT, first_seen_at TEXT NOT NULL, content_changed_at TEXT NOT NULL,
                updated_at TEXT NOT NULL, version INTEGER NOT NULL, word_count INTEGER NOT NULL,
                quote_count INTEGER NOT NULL, update_count INTEGER NOT NULL, sort_at INTEGER NOT NULL,
                breadcrumb TEXT NOT NULL, blocks TEXT NOT NULL);
            CREATE INDEX by_sort ON articles (sort_at, id);
            CREATE TABLE authors (id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, name TEXT NOT NULL);
            CREATE TABLE article_authors (
                article INTEGER NOT NULL, position INTEGER NOT NULL, author INTEGER NOT NULL,
                PRIMARY KEY (article, position)) WITHOUT ROWID;
            CREATE TABLE article_sections (
                article INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
                PRIMARY KEY (article, position)) WITHOUT ROWID;
            """
        );
        using var read = source.CreateCommand();
        read.CommandText =
            "SELECT r.Detail, a.SortAt FROM Articles a JOIN ArticleRenditions r ON r.ArticleId = a.Id ORDER BY a.SortAt";
        using var transaction = target.BeginTransaction();
        using var row = read.ExecuteReader();
        while (row.Read())
        {
            using var article = JsonDocument.Parse((byte[])row[0]);
            Insert(target, article.RootElement, row.GetInt64(1));
        }
        transaction.Commit();
        Execute(target, "ANALYZE");
    }

    private static void Insert(SqliteConnection target, JsonElement article, long sortAt)
    {
        var key = Execute(
            target,
            """
            INSERT INTO articles VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17,
                @18, @19, @20, @21) RETURNING rowid
            """,
            [
                .. Texts.Select(name => (object?)article.GetProperty(name).GetString()),
                .. Numbers.Select(name => (object?)article.GetProperty(name).GetInt32()),
                sortAt,
                article.GetProperty("breadcrumb").GetRawText(),
                article.GetProperty("blocks").GetRawText(),
            ]
        );
        foreach (var (position, author) in article.GetProperty("authors").EnumerateArray().Index())
        {
            object?[] values = [.. AuthorTexts.Select(name => author.GetProperty(name).GetString())];
            Execute(target, "INSERT OR IGNORE INTO authors VALUES (@0, @1, @2)", values);
            Execute(
                target,
                "INSERT INTO article_authors SELECT @0, @1, rowid FROM authors WHERE id = @2",
                [key, position, values[0]]
            );
        }
        foreach (var (position, section) in article.GetProperty("sections").EnumerateArray().Index())
            Execute(target, "INSERT INTO article_sections VALUES (@0, @1, @2)", [key, position, section.GetString()]);
    }

    private static object? Execute(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var n = 0; n < values.Length; n++)
            command.Parameters.AddWithValue($"@{n}", values[n] ?? DBNull.Value);
        return command.ExecuteScalar();
    }
}
