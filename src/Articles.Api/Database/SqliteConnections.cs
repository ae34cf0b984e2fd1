using System.Collections.Concurrent;
using System.Data.Common;

namespace Articles.Api.Database;

/// <summary>
/// The connections that pooled contexts keep open, to be closed when the host ends: EF forgets them then, and SQLite moves what
/// stands in the <c>-wal</c> file into the database when its last connection closes.
/// </summary>
internal sealed class SqliteConnections : IDisposable
{
    private readonly ConcurrentDictionary<DbConnection, bool> open = new(ReferenceEqualityComparer.Instance);

    public void Add(DbConnection connection) => open.TryAdd(connection, true);

    public void Remove(DbConnection connection) => open.TryRemove(connection, out _);

    public void Dispose()
    {
        foreach (var connection in open.Keys)
            connection.Dispose();
        open.Clear();
    }
}
