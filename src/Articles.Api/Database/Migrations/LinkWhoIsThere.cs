using Microsoft.EntityFrameworkCore.Migrations;

namespace Articles.Api.Database.Migrations;

/// <summary>Links the authors and speakers of an older database who are one person, as <see cref="LinkAuthors"/> links new ones.</summary>
internal static class LinkWhoIsThere
{
    public static void Run(MigrationBuilder migrations) =>
        migrations.Sql(
            """
            UPDATE "Speakers" SET "AuthorId" = (SELECT a."Id" FROM "Authors" a WHERE a."NameKey" = "Speakers"."NameKey")
            WHERE "HasFullName" AND "Kind" = 'Person'
                AND (SELECT COUNT(*) FROM "Authors" a WHERE a."NameKey" = "Speakers"."NameKey") = 1
                AND (
                    SELECT COUNT(*) FROM "Speakers" s
                    WHERE s."NameKey" = "Speakers"."NameKey" AND s."HasFullName" AND s."Kind" = 'Person'
                ) = 1
            """
        );
}
