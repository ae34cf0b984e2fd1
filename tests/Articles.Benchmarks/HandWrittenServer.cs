using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Articles.Benchmarks;

/// <summary>
/// What a careful person would write by hand: prepared statements of Microsoft.Data.Sqlite over ordinary tables, written
/// out with Utf8JsonWriter. Its answers are, byte for byte, those of the API.
/// </summary>
internal static class HandWrittenServer
{
    public static async Task<int> RunAsync(string database, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var idle = new ConcurrentBag<HandWrittenRead>();
        app.Run(context =>
        {
            if (!idle.TryTake(out var read))
                read = new HandWrittenRead(database);
            var path = context.Request.Path.Value!;
            var bytes =
                path.Length > "/v1/articles/".Length ? read.Article(path["/v1/articles/".Length..]) : read.List(20);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            context.Response.BodyWriter.Write(bytes.Span);
            idle.Add(read);
            return Task.CompletedTask;
        });
        await app.RunAsync();
        return 0;
    }
}

/// <summary>One connection with its statements, used by one request at a time.</summary>
internal sealed class HandWrittenRead : IDisposable
{
    private const string Columns = """
        rowid, id, slug, title, subtitle, excerpt, site_name, language, address, image, state, published_at,
        published_precision, first_seen_at, content_changed_at, updated_at, version, word_count, quote_count, update_count
        """;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly SqliteCommand list;
    private readonly SqliteCommand article;
    private readonly SqliteCommand authors;
    private readonly SqliteCommand sections;
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);
    private readonly Utf8JsonWriter json;

    public HandWrittenRead(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        list = Prepare(connection, $"SELECT {Columns} FROM articles ORDER BY sort_at DESC, id DESC LIMIT @key", 21L);
        article = Prepare(connection, $"SELECT {Columns}, breadcrumb, blocks FROM articles WHERE slug = @key", "");
        authors = Prepare(
            connection,
            """
            SELECT a.id, a.slug, a.name FROM article_authors l JOIN authors a ON a.rowid = l.author
            WHERE l.article = @key ORDER BY l.position
            """,
            0L
        );
        sections = Prepare(connection, "SELECT name FROM article_sections WHERE article = @key ORDER BY position", 0L);
        json = new Utf8JsonWriter(buffer, Options);
    }

    public ReadOnlyMemory<byte> List(int limit)
    {
        Begin();
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        using var row = list.ExecuteReader();
        for (var n = 0; n < limit && row.Read(); n++)
        {
            json.WriteStartObject();
            WriteSummary(row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return End();
    }

    public ReadOnlyMemory<byte> Article(string slug)
    {
        Begin();
        article.Parameters[0].Value = slug;
        using var row = article.ExecuteReader();
        row.Read();
        json.WriteStartObject();
        WriteSummary(row);
        json.WritePropertyName("breadcrumb"u8);
        json.WriteRawValue(row.GetString(20), skipInputValidation: true);
        json.WritePropertyName("blocks"u8);
        json.WriteRawValue(row.GetString(21), skipInputValidation: true);
        json.WriteEndObject();
        return End();
    }

    private void WriteSummary(SqliteDataReader row)
    {
        var key = row.GetInt64(0);
        var id = row.GetString(1);
        json.WriteString("id"u8, id);
        WriteText("slug"u8, row, 2);
        WriteText("title"u8, row, 3);
        WriteText("subtitle"u8, row, 4);
        WriteText("excerpt"u8, row, 5);
        WriteAuthors(key);
        WriteSections(key);
        WriteText("siteName"u8, row, 6);
        WriteText("language"u8, row, 7);
        WriteText("address"u8, row, 8);
        WriteText("image"u8, row, 9);
        WriteText("state"u8, row, 10);
        WriteText("publishedAt"u8, row, 11);
        WriteText("publishedPrecision"u8, row, 12);
        WriteText("firstSeenAt"u8, row, 13);
        WriteText("contentChangedAt"u8, row, 14);
        WriteText("updatedAt"u8, row, 15);
        json.WriteNumber("version"u8, row.GetInt32(16));
        json.WriteNumber("wordCount"u8, row.GetInt32(17));
        json.WriteNumber("quoteCount"u8, row.GetInt32(18));
        json.WriteNumber("updateCount"u8, row.GetInt32(19));
        json.WriteStartObject("links"u8);
        json.WriteString("self"u8, $"/v1/articles/{id}");
        json.WriteString("quotes"u8, $"/v1/articles/{id}/quotes");
        json.WriteString("updates"u8, $"/v1/articles/{id}/updates");
        json.WriteEndObject();
    }

    private void WriteAuthors(long key)
    {
        authors.Parameters[0].Value = key;
        using var author = authors.ExecuteReader();
        json.WriteStartArray("authors"u8);
        while (author.Read())
        {
            json.WriteStartObject();
            WriteText("id"u8, author, 0);
            WriteText("slug"u8, author, 1);
            WriteText("name"u8, author, 2);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteSections(long key)
    {
        sections.Parameters[0].Value = key;
        using var section = sections.ExecuteReader();
        json.WriteStartArray("sections"u8);
        while (section.Read())
            json.WriteStringValue(section.GetString(0));
        json.WriteEndArray();
    }

    private void WriteText(ReadOnlySpan<byte> name, SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column))
            json.WriteNull(name);
        else
            json.WriteString(name, row.GetString(column));
    }

    private void Begin()
    {
        buffer.ResetWrittenCount();
        json.Reset();
    }

    public void Dispose() => json.Dispose();

    private ReadOnlyMemory<byte> End()
    {
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, object key)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@key", key);
        command.Prepare();
        return command;
    }
}
