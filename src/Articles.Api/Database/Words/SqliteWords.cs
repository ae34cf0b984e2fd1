using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database.Words;

/// <summary>
/// The index of words as SQLite has it: an FTS5 table without content, whose tokenizer cuts at nothing but ASCII signs. A trigger deletes
/// the words with their entry.
/// </summary>
internal static class SqliteWords
{
    public static IQueryable<WordMatch> Match(ArticlesDb db, WordIndex index, WordQuery query) =>
        db.Set<WordMatch>().FromSqlRaw(index is WordIndex.Articles ? Articles : Quotes, Expression(query));

    public static IQueryable<WordMatch> MatchEach(ArticlesDb db, WordIndex index, WordQuery query) =>
        db.Set<WordMatch>().FromSqlRaw(index is WordIndex.Articles ? EachArticle : EachQuote, Expression(query));

    public static Task<List<int>> CountAsync(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyList<Phrase> phrases,
        int most,
        CancellationToken cancellationToken
    ) =>
        WordCount.AllAsync(
            db,
            phrases.Select(Quoted),
            n =>
                index is WordIndex.Articles
                    ? $"""SELECT 1 FROM "ArticleWords" WHERE "ArticleWords" MATCH {n} LIMIT {most}"""
                    : $"""SELECT 1 FROM "QuoteWords" WHERE "QuoteWords" MATCH {n} LIMIT {most}""",
            cancellationToken
        );

    public static IQueryable<TermMatch> FindTerms(ArticlesDb db, IReadOnlyList<string> terms, int mostOfEach)
    {
        var parameters = terms.Select(object (term) => Quoted(new Phrase([term]))).Append(mostOfEach).ToArray();
        return db.Set<TermMatch>()
            .FromSqlRaw(
                string.Join(" UNION ALL ", terms.Select((_, n) => $"SELECT * FROM ({FindTerm(n, terms.Count)})")),
                parameters
            );
    }

    private static string FindTerm(int term, int most) =>
        $$"""
            SELECT {{term}} AS "Term", e."Number", e."OwnerId"
            FROM "ArticleWords" CROSS JOIN "ArticleEntries" AS e ON e."Number" = "ArticleWords".rowid
            WHERE "ArticleWords" MATCH {{{term}}} AND e."Exposure" = {{(int)Exposure.Public}}
            ORDER BY "ArticleWords".rowid DESC LIMIT {{{most}}}
            """;

    public static IQueryable<TermMatch> FindEach(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyList<WordQuery> queries,
        int mostOfEach,
        bool latest
    )
    {
        var name = index is WordIndex.Articles ? "Article" : "Quote";
        var parameters = queries.Select(object (query) => Expression(query)).Append(mostOfEach).ToArray();
        return db.Set<TermMatch>()
            .FromSqlRaw(
                string.Join(
                    " UNION ALL ",
                    queries.Select((_, n) => $"SELECT * FROM ({FindOne(name, n, queries.Count, latest)})")
                ),
                parameters
            );
    }

    private static string FindOne(string name, int query, int most, bool latest) =>
        $$"""
            SELECT {{query}} AS "Term", e."Number", e."OwnerId"
            FROM "{{name}}Words" CROSS JOIN "{{name}}Entries" AS e ON e."Number" = "{{name}}Words".rowid
            WHERE "{{name}}Words" MATCH {{{query}}} AND e."Exposure" = {{(int)Exposure.Public}}
            ORDER BY "{{name}}Words".rowid{{(latest ? " DESC" : "")}} LIMIT {{{most}}}
            """;

    // The table with the words leads: it walks them in the order of their numbers, the latest first, and only as far as it has to.

    private const string Articles = """
        SELECT "ArticleWords".rowid AS "Number", e."OwnerId", e."Exposure", e."Weights"
        FROM "ArticleWords" CROSS JOIN "ArticleEntries" AS e ON e."Number" = "ArticleWords".rowid
        WHERE "ArticleWords" MATCH {0}
        """;

    private const string Quotes = """
        SELECT "QuoteWords".rowid AS "Number", e."OwnerId", e."Exposure", e."Weights"
        FROM "QuoteWords" CROSS JOIN "QuoteEntries" AS e ON e."Number" = "QuoteWords".rowid
        WHERE "QuoteWords" MATCH {0}
        """;

    // Here the entry leads, and its words are looked up by its number.

    private const string EachArticle = """
        SELECT e."Number", e."OwnerId", e."Exposure", e."Weights"
        FROM "ArticleEntries" AS e CROSS JOIN "ArticleWords" ON "ArticleWords".rowid = e."Number"
        WHERE "ArticleWords" MATCH {0}
        """;

    private const string EachQuote = """
        SELECT e."Number", e."OwnerId", e."Exposure", e."Weights"
        FROM "QuoteEntries" AS e CROSS JOIN "QuoteWords" ON "QuoteWords".rowid = e."Number"
        WHERE "QuoteWords" MATCH {0}
        """;

    private static string Expression(WordQuery query)
    {
        var all = string.Join(" AND ", query.All.Select(AnyOf));
        return query.None.Count > 0 ? $"({all}) NOT {AnyOf(query.None)}" : all;
    }

    private static string AnyOf(IReadOnlyList<Phrase> phrases) => $"({string.Join(" OR ", phrases.Select(Quoted))})";

    private static string Quoted(Phrase phrase) =>
        $"\"{string.Join(' ', phrase.Terms)}\"{(phrase.IsPrefix ? " *" : "")}";

    public static async Task WriteAsync(
        ArticlesDb db,
        WordIndex index,
        IReadOnlyCollection<Guid> owners,
        IReadOnlyCollection<WordRow> rows,
        CancellationToken cancellationToken
    )
    {
        var table = index is WordIndex.Articles ? "Article" : "Quote";
        await using var delete = new SqliteStatement(db, $"DELETE FROM \"{table}Entries\" WHERE \"OwnerId\" = $1", 1);
        foreach (var owner in owners)
            await delete.RunAsync(cancellationToken, SqliteStatement.Bytes(owner));
        await using var enter = new SqliteStatement(
            db,
            $"INSERT OR IGNORE INTO \"{table}Entries\" (\"Number\", \"OwnerId\", \"Exposure\", \"Weights\") VALUES ($1, $2, $3, $4)",
            4
        );
        await using var write = new SqliteStatement(
            db,
            $"INSERT INTO \"{table}Words\" (rowid, \"Words\") VALUES ($1, $2)",
            2
        );
        foreach (var row in rows)
        {
            var number = row.Number;
            while (
                await enter.RunAsync(
                    cancellationToken,
                    number,
                    SqliteStatement.Bytes(row.Owner),
                    (int)row.Exposure,
                    row.Weights
                ) == 0
            )
                number++;
            await write.RunAsync(cancellationToken, number, string.Join(' ', row.Words.Concat(row.Whole)));
        }
    }
}
