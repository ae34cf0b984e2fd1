using System.Globalization;
using System.Text;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Articles.Api.Database.Words;

/// <summary>
/// The index of words as PostgreSQL has it: a tsvector that is written out here, position by position, so that no dictionary and no
/// parser has a say in it.
/// </summary>
internal static class PostgresWords
{
    // A tsvector keeps so many positions of a word, and none beyond the last.
    private const int MostPositions = 255;
    private const int LastPosition = 16_383;

    public static IQueryable<WordMatch> Match(ArticlesDb db, WordIndex index, WordQuery query) =>
        db.Set<WordMatch>().FromSqlRaw(index is WordIndex.Articles ? Articles : Quotes, Expression(query));

    public static Task<List<int>> CountAsync(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyList<Phrase> phrases,
        int most,
        CancellationToken cancellationToken
    ) =>
        WordCount.AllAsync(
            db,
            phrases.Select(InARow),
            n =>
                index is WordIndex.Articles
                    ? $"""SELECT 1 FROM "ArticleEntries" WHERE "Words" @@ {n}::tsquery LIMIT {most}"""
                    : $"""SELECT 1 FROM "QuoteEntries" WHERE "Words" @@ {n}::tsquery LIMIT {most}""",
            cancellationToken
        );

    public static IQueryable<TermMatch> FindTerms(ArticlesDb db, IReadOnlyList<string> terms, int mostOfEach) =>
        db.Set<TermMatch>().FromSqlRaw(Find, terms.Select(term => InARow(new Phrase([term]))).ToArray(), mostOfEach);

    public static IQueryable<TermMatch> FindEach(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyList<WordQuery> queries,
        int mostOfEach,
        bool latest
    ) =>
        db.Set<TermMatch>()
            .FromSqlRaw(
                (index, latest) switch
                {
                    (WordIndex.Articles, true) => LatestArticles,
                    (WordIndex.Articles, false) => EarliestArticles,
                    (_, true) => LatestQuotes,
                    _ => EarliestQuotes,
                },
                queries.Select(Expression).ToArray(),
                mostOfEach
            );

    private static readonly string LatestArticles = Each("ArticleEntries", "DESC");
    private static readonly string EarliestArticles = Each("ArticleEntries", "ASC");
    private static readonly string LatestQuotes = Each("QuoteEntries", "DESC");
    private static readonly string EarliestQuotes = Each("QuoteEntries", "ASC");

    // The sum keeps it from walking everything in the order of the numbers: what is looked for here is rare.
    private static string Each(string table, string order) =>
        $$"""
            SELECT (t.number - 1)::int AS "Term", f."Number", f."OwnerId"
            FROM unnest({0}) WITH ORDINALITY AS t(words, number) CROSS JOIN LATERAL (
                SELECT e."Number", e."OwnerId" FROM "{{table}}" AS e
                WHERE e."Words" @@ t.words::tsquery AND e."Exposure" = {{(int)Exposure.Public}}
                ORDER BY (e."Number" + 0) {{order}} LIMIT {1}) AS f
            ORDER BY 1, (f."Number" + 0) {{order}}
            """;

    private static readonly string Find = $$"""
        SELECT (t.number - 1)::int AS "Term", f."Number", f."OwnerId"
        FROM unnest({0}) WITH ORDINALITY AS t(word, number) CROSS JOIN LATERAL (
            SELECT e."Number", e."OwnerId" FROM "ArticleEntries" AS e
            WHERE e."Words" @@ t.word::tsquery AND e."Exposure" = {{(int)Exposure.Public}}
            ORDER BY e."Number" DESC LIMIT {1}) AS f
        """;

    private const string Articles = """
        SELECT e."Number", e."OwnerId", e."Exposure", e."Weights" FROM "ArticleEntries" AS e WHERE e."Words" @@ {0}::tsquery
        """;

    private const string Quotes = """
        SELECT e."Number", e."OwnerId", e."Exposure", e."Weights" FROM "QuoteEntries" AS e WHERE e."Words" @@ {0}::tsquery
        """;

    private static string Expression(WordQuery query)
    {
        var all = string.Join(" & ", query.All.Select(AnyOf));
        return query.None.Count > 0 ? $"({all}) & !{AnyOf(query.None)}" : all;
    }

    private static string AnyOf(IReadOnlyList<Phrase> phrases) => $"({string.Join(" | ", phrases.Select(InARow))})";

    private static string InARow(Phrase phrase)
    {
        var last = phrase.Terms.Count - 1;
        return $"({string.Join(" <-> ", phrase.Terms.Select((term, n) => $"'{term}'{(phrase.IsPrefix && n == last ? ":*" : "")}"))})";
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
        if (owners.Count > 0)
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
            INSERT INTO "{table}" ("Number", "OwnerId", "Exposure", "Weights", "Words")
            SELECT r.number, r.owner, r.exposure, r.weights, r.words::tsvector
            FROM unnest(@numbers, @owners, @exposures, @weights, @words) AS r(number, owner, exposure, weights, words)
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
                new NpgsqlParameter("weights", rows.Values.Select(row => row.Weights).ToArray()),
                new NpgsqlParameter("words", rows.Values.Select(VectorOf).ToArray())
            )
            .ToListAsync(cancellationToken);
        return owners.Except(inserted).ToHashSet();
    }

    private static string VectorOf(WordRow row)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var n = 0; n < row.Words.Count; n++)
        {
            if (!positions.TryGetValue(row.Words[n], out var places))
                positions.Add(row.Words[n], places = []);
            if (places.Count < MostPositions)
                places.Add(Math.Min(n + 1, LastPosition));
        }
        var vector = new StringBuilder();
        foreach (var (word, places) in positions)
            vector.Append(CultureInfo.InvariantCulture, $"'{word}':").AppendJoin(',', places).Append(' ');
        foreach (var word in row.Whole)
            vector.Append(CultureInfo.InvariantCulture, $"'{word}' ");
        return vector.ToString();
    }
}
