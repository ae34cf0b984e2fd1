using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Articles.Api.Database;

/// <summary>
/// Inserts rows as they are, many with one statement, in the transaction that is running. Nothing is tracked, and nothing that follows
/// from changes is done: for what is derived.
/// </summary>
internal static class InsertRows
{
    // Either engine takes more, and no statement gets long enough to be slow to parse.
    private const int MostParameters = 2_000;

    public static async Task InsertAsync<T>(
        this ArticlesDb db,
        IReadOnlyCollection<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (rows.Count == 0)
            return;
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetProperties().ToList();
        foreach (var some in rows.Chunk(MostParameters / columns.Count))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = Statement(type, columns, some.Length);
            foreach (var row in some)
                Add(command, columns, row);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Statement(IEntityType type, List<IProperty> columns, int rows)
    {
        var sql = new StringBuilder(
            $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) VALUES "
        );
        for (var row = 0; row < rows; row++)
        {
            var places = Enumerable.Range(row * columns.Count, columns.Count).Select(Name);
            sql.Append(row > 0 ? ", (" : "(").AppendJoin(", ", places).Append(')');
        }
        return sql.ToString();
    }

    private static void Add(DbCommand command, List<IProperty> columns, object row)
    {
        foreach (var column in columns)
        {
            var value = column.GetGetter().GetClrValue(row);
            command.Parameters.Add(
                column
                    .GetRelationalTypeMapping()
                    .CreateParameter(command, Name(command.Parameters.Count), value, column.IsNullable)
            );
        }
    }

    private static string Name(int parameter) => string.Create(CultureInfo.InvariantCulture, $"@p{parameter}");
}
