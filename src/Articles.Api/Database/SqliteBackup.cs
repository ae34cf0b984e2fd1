using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Articles.Api.Database;

/// <summary>A backup or a database that is not as it has to be.</summary>
internal sealed class BackupException(string message) : IOException(message);

/// <summary>
/// Copies a SQLite database whole, as it is at one moment, while others read and write it, and believes no copy that it has not
/// looked at.
/// </summary>
internal sealed class SqliteBackup
{
    private const string LockEnding = ".lock";
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private readonly string path;

    private SqliteBackup(string path) => this.path = path;

    /// <returns>Null when the database is on another engine, which has its own tools.</returns>
    public static SqliteBackup? Of(string connectionString) =>
        Engine.IsPostgres(connectionString)
            ? null
            : new SqliteBackup(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource));

    /// <summary>Copies the database into a file, which is there only once it is complete and sound.</summary>
    /// <returns>How many rows each table has.</returns>
    public IReadOnlyDictionary<string, long> BackUp(string file, bool replaces)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(path))
            throw new BackupException($"There is no database {path}.");
        if (file == path)
            throw new BackupException("The backup would be the database itself.");
        if (File.Exists(file) && !replaces)
            throw new BackupException($"{file} is there already; --force replaces it.");
        return Copy(path, file);
    }

    /// <summary>Puts a backup in the place of the database, which nobody may be using.</summary>
    /// <param name="known">The migrations that this program knows.</param>
    /// <returns>How many rows each table has.</returns>
    public IReadOnlyDictionary<string, long> Restore(string file, bool replaces, IEnumerable<string> known)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(file))
            throw new BackupException($"There is no file {file}.");
        if (file == path)
            throw new BackupException("The backup is the database itself.");
        Verify(file);
        RefuseNewer(file, known);
        // A server that starts meanwhile waits for this file, as for another that prepares the database.
        using var held = Hold();
        if (!File.Exists(path))
            return Copy(file, path);
        if (!replaces)
            throw new BackupException($"{path} is there already; --force replaces it.");
        RefuseWhileInUse();
        // Not until the copy is sound is the old one given up, and even then it stays beside it.
        var rows = Copy(file, path + ".restored");
        File.Move(path, path + ".replaced", overwrite: true);
        File.Move(path + ".restored", path);
        return rows;
    }

    private FileStream Hold()
    {
        try
        {
            return new FileStream(path + LockEnding, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path + LockEnding))
        {
            throw InUse();
        }
    }

    /// <summary>A database in WAL mode leaves it for its last user only; with that its log is in the file too.</summary>
    private void RefuseWhileInUse()
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            if (Ask(connection, "PRAGMA journal_mode = DELETE").Single() != "delete")
                throw InUse();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked)
        {
            throw InUse();
        }
    }

    private BackupException InUse() => new($"{path} is in use; stop the server first.");

    private static Dictionary<string, long> Copy(string from, string to)
    {
        var partial = to + ".partial";
        File.Delete(partial);
        try
        {
            File.Create(partial).Dispose();
            // What it holds, such as what signs webhooks, is for nobody else.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Dictionary<string, long> rows;
            using (var source = Open(from, SqliteOpenMode.ReadWrite))
            using (var target = Open(partial, SqliteOpenMode.ReadWriteCreate))
            {
                // The rows are counted and copied as of the same moment.
                using var moment = source.BeginTransaction(deferred: true);
                rows = CountRows(source);
                source.BackupDatabase(target);
                // One file, without others beside it.
                Ask(target, "PRAGMA journal_mode = DELETE");
            }
            var copied = Verify(partial);
            if (rows.Count != copied.Count || rows.Any(table => copied.GetValueOrDefault(table.Key, -1) != table.Value))
                throw new BackupException("The copy has not as many rows as the original.");
            File.Move(partial, to, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <returns>How many rows each table has.</returns>
    private static Dictionary<string, long> Verify(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            if (Ask(connection, "PRAGMA integrity_check").FirstOrDefault() is not "ok" and var damage)
                throw new BackupException($"{file} is damaged: {damage}");
            if (Ask(connection, "PRAGMA foreign_key_check").FirstOrDefault() is { } table)
                throw new BackupException($"{file} is damaged: {table} refers to rows that are not there.");
            return CountRows(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Corrupt or NoDatabase)
        {
            throw new BackupException($"{file} is no SQLite database, or is damaged.");
        }
    }

    private static void RefuseNewer(string file, IEnumerable<string> known)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        if (!CountRows(connection).ContainsKey("__EFMigrationsHistory"))
            throw new BackupException($"{file} is no database of Articles.");
        NewerDatabaseException.Refuse(Ask(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\""), known);
    }

    private static Dictionary<string, long> CountRows(SqliteConnection connection) =>
        Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .ToDictionary(
                table => table,
                table =>
                    long.Parse(
                        Ask(connection, $"SELECT COUNT(*) FROM \"{table}\"").Single(),
                        CultureInfo.InvariantCulture
                    )
            );

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    private static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
            answers.Add(reader.GetString(0));
        return answers;
    }
}
