using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Articles.Api.Database;

/// <summary>A statement that is run for many rows, in the transaction that is running. Its parameters are $1, $2 and so on.</summary>
internal sealed class SqliteStatement : IAsyncDisposable
{
    private readonly DbCommand command;

    public SqliteStatement(ArticlesDb db, string sql, int parameters)
    {
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        for (var n = 1; n <= parameters; n++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${n}" });
    }

    /// <summary>An id as it is stored.</summary>
    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    /// <returns>How many rows it changed.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken, params object[] values)
    {
        for (var n = 0; n < values.Length; n++)
            command.Parameters[n].Value = values[n];
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
