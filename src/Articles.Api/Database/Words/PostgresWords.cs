using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Articles.Api.Database.Words;

/// <summary>
/// The index of words as PostgreSQL has it: a tsvector that is written out here, position by position, so that no dictionary and no
/// parser has a say in it. Titles weigh A, people B, text D.
/// </summary>
internal static class PostgresWords
{
    // A tsvector keeps so many positions of a word, and none beyond the last.
    private const int MostPositions = 255;
    private const int LastPosition = 16_383;

    public static IQueryable<WordMatch> Match(ArticlesDb db, WordIndex index, WordQuery query) =>
        db.Set<WordMatch>().FromSqlRaw(index is WordIndex.Articles ? Articles : Quotes, Expression(query));

    private const string Articles = """
        SELECT e."Number", e."OwnerId", e."Exposure", ts_rank_cd('{{0.1, 0.1, 0.3, 1}}', e."Words", {0}::tsquery, 1)::float8 * 10 AS "Score"
        FROM "ArticleEntries" AS e WHERE e."Words" @@ {0}::tsquery
        """;

    private const string Quotes = """
        SELECT e."Number", e."OwnerId", e."Exposure", ts_rank_cd('{{0.1, 0.1, 0.3, 1}}', e."Words", {0}::tsquery, 1)::float8 * 10 AS "Score"
        FROM "QuoteEntries" AS e WHERE e."Words" @@ {0}::tsquery
        """;

    private static string Expression(WordQuery query)
    {
        var weight = query.InTitle ? "A" : "";
        var all = string.Join(query.AnyWillDo ? " | " : " & ", query.All.Select(phrases => AnyOf(phrases, weight)));
        if (query.Better.Count > 0)
            all = $"(({all}) | {AnyOf(query.Better, weight)})";
        return query.None.Count > 0 ? $"({all}) & !{AnyOf(query.None, weight)}" : all;
    }

    private static string AnyOf(IReadOnlyList<Phrase> phrases, string weight) =>
        $"({string.Join(" | ", phrases.Select(phrase => InARow(phrase, weight)))})";

    private static string InARow(Phrase phrase, string weight)
    {
        var last = phrase.Terms.Count - 1;
        return $"({string.Join(" <-> ", phrase.Terms.Select((term, n) => Quoted(term, phrase.IsPrefix && n == last, weight)))})";
    }

    private static string Quoted(string term, bool isPrefix, string weight)
    {
        var flags = weight + (isPrefix ? "*" : "");
        return flags.Length == 0 ? $"'{term}'" : $"'{term}':{flags}";
    }

    public static async Task WriteAsync(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyCollection<Guid> owners,
        IReadOnlyCollection<WordRow> rows,
        CancellationToken cancellationToken
    )
    {
        var table = index is WordIndex.Articles ? "ArticleEntries" : "QuoteEntries";
        await db.Database.ExecuteSqlRawAsync(
            Delete(table),
            [new NpgsqlParameter("owners", owners.ToArray())],
            cancellationToken
        );
        var written = new Dictionary<long, WordRow>(rows.Count);
        foreach (var row in rows)
        {
            var number = row.Number;
            while (!written.TryAdd(number, row))
                number++;
        }
        while (written.Count > 0)
        {
            var taken = await InsertAsync(db, table, written, cancellationToken);
            var again = written.Where(pair => taken.Contains(pair.Value.Owner)).ToList();
            written.Clear();
            foreach (var (number, row) in again)
                written.Add(number + 1 + Random.Shared.Next(1_000_000), row);
        }
    }

    private static string Delete(string table) => $"DELETE FROM \"{table}\" WHERE \"OwnerId\" = ANY(@owners)";

    private static string Insert(string table) =>
        $"""
            INSERT INTO "{table}" ("Number", "OwnerId", "Exposure", "Words")
            SELECT r.number, r.owner, r.exposure, r.words::tsvector
            FROM unnest(@numbers, @owners, @exposures, @words) AS r(number, owner, exposure, words)
            ON CONFLICT ("Number") DO NOTHING
            RETURNING "OwnerId" AS "Value"
            """;

    /// <returns>The owners whose numbers somebody else has.</returns>
    private static async Task<HashSet<Guid>> InsertAsync(
        ArticlesDb db,
        string table,
        Dictionary<long, WordRow> rows,
        CancellationToken cancellationToken
    )
    {
        var owners = rows.Values.Select(row => row.Owner).ToArray();
        var inserted = await db
            .Database.SqlQueryRaw<Guid>(
                Insert(table),
                new NpgsqlParameter("numbers", rows.Keys.ToArray()),
                new NpgsqlParameter("owners", owners),
                new NpgsqlParameter("exposures", rows.Values.Select(row => (int)row.Exposure).ToArray()),
                new NpgsqlParameter("words", rows.Values.Select(VectorOf).ToArray())
            )
            .ToListAsync(cancellationToken);
        return owners.Except(inserted).ToHashSet();
    }

    private static string VectorOf(WordRow row)
    {
        var positions = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var next = 1;
        Add(row.Title, "A");
        Add(row.People, "B");
        Add(row.Text, "");
        var vector = new StringBuilder();
        foreach (var (word, places) in positions)
            vector.Append(CultureInfo.InvariantCulture, $"'{word}':").AppendJoin(',', places).Append(' ');
        foreach (var word in row.Whole)
            vector.Append(CultureInfo.InvariantCulture, $"'{word}' ");
        return vector.ToString();

        void Add(IReadOnlyList<string> words, string weight)
        {
            foreach (var word in words)
            {
                if (!positions.TryGetValue(word, out var places))
                    positions.Add(word, places = []);
                if (places.Count < MostPositions)
                    places.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(next, LastPosition)}{weight}"));
                next++;
            }
        }
    }
}
