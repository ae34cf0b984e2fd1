using Microsoft.EntityFrameworkCore.Migrations;

namespace Articles.Api.Database.Migrations;

/// <summary>
/// Begins the feed of changes of a database that is older than it with all that is there, so that whoever follows from the start
/// gets everything.
/// </summary>
internal static class RecordWhatIsThere
{
    /// <param name="uuid">The engine's type of an id.</param>
    /// <param name="newUuid">What makes one.</param>
    public static void Run(MigrationBuilder migrations, string uuid, string newUuid) =>
        migrations.Sql(
            $"""
            INSERT INTO "Changes"
                ("Number", "Id", "Noun", "Subject", "ArticleId", "Version", "At", "By", "Kind", "PublicKind")
            SELECT ROW_NUMBER() OVER (ORDER BY "Rank", "Subject"), {newUuid}, "Noun", "Subject", "ArticleId", "Version",
                "At", 'import', "Kind", "PublicKind"
            FROM (
                SELECT 0 AS "Rank", 'Author' AS "Noun", "Id" AS "Subject", CAST(NULL AS {uuid}) AS "ArticleId",
                    "Version", "UpdatedAt" AS "At", 'Created' AS "Kind", 'Created' AS "PublicKind"
                FROM "Authors"
                UNION ALL
                SELECT 1, 'Speaker', "Id", NULL, "Version", "UpdatedAt", 'Created',
                    CASE WHEN "IsPublic" THEN 'Created' END
                FROM "Speakers"
                UNION ALL
                SELECT 2, 'Article', "Id", NULL, "Version", "UpdatedAt", {Kind}, {PublicKind} FROM "Articles"
                UNION ALL
                SELECT 3, 'Quote', "Id", "ArticleId", "Version", "UpdatedAt", {Kind}, {PublicKind} FROM "Quotes"
                UNION ALL
                SELECT 4, 'Update', "Id", "ArticleId", "Version", "UpdatedAt", {Kind}, {PublicKind} FROM "Updates"
                UNION ALL
                SELECT 5, "Noun", "Id", NULL, NULL, "DeletedAt", 'Deleted', 'Deleted' FROM "Tombstones"
            ) AS "Found";
            UPDATE "WriteCount" SET "Changes" = (SELECT COUNT(*) FROM "Changes");
            """
        );

    // Exposure: 0 is withdrawn, 1 hidden, 2 public.
    private const string Kind = """CASE "Exposure" WHEN 0 THEN 'Withdrawn' ELSE 'Created' END""";

    private const string PublicKind = """CASE "Exposure" WHEN 0 THEN 'Withdrawn' WHEN 2 THEN 'Created' END""";
}
