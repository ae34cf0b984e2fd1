using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124053028_Editing")]
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_SeedFiles_Articles_ArticleId", table: "SeedFiles");

            migrationBuilder.DropIndex(name: "IX_Updates_SortAt_Id", table: "Updates");

            migrationBuilder.DropIndex(name: "IX_SeedFiles_ArticleId", table: "SeedFiles");

            migrationBuilder.DropIndex(name: "IX_Quotes_SortAt_Id", table: "Quotes");

            migrationBuilder.DropIndex(name: "IX_Articles_SortAt_Id", table: "Articles");

            migrationBuilder.AddColumn<int>(
                name: "Exposure",
                table: "Updates",
                type: "integer",
                maxLength: 20,
                nullable: false,
                defaultValue: 2
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "Speakers",
                type: "boolean",
                nullable: false,
                defaultValue: true
            );

            migrationBuilder.AddColumn<string>(
                name: "SlugAliases",
                table: "Speakers",
                type: "text",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<int>(
                name: "Exposure",
                table: "Quotes",
                type: "integer",
                maxLength: 20,
                nullable: false,
                defaultValue: 2
            );

            migrationBuilder.AddColumn<string>(
                name: "SlugAliases",
                table: "Authors",
                type: "text",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<int>(
                name: "Exposure",
                table: "Articles",
                type: "integer",
                maxLength: 20,
                nullable: false,
                defaultValue: 2
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FirstPublishedAt",
                table: "Articles",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Notice",
                table: "Articles",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ScheduledFor",
                table: "Articles",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "SlugAliases",
                table: "Articles",
                type: "text",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<int>(
                name: "Exposure",
                table: "ArticleRenditions",
                type: "integer",
                maxLength: 20,
                nullable: false,
                defaultValue: 2
            );

            // All that was there before there were drafts was public from the start.
            migrationBuilder.Sql("UPDATE \"Articles\" SET \"FirstPublishedAt\" = \"FirstSeenAt\"");

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Revisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SlugAliases",
                columns: table => new
                {
                    Noun = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlugAliases", x => new { x.Noun, x.Slug });
                }
            );

            migrationBuilder.CreateTable(
                name: "Tombstones",
                columns: table => new
                {
                    Noun = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeletedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tombstones", x => new { x.Noun, x.Id });
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_SortAt_Id_Exposure",
                table: "Updates",
                columns: new[] { "SortAt", "Id", "Exposure" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SortAt_Id_Exposure",
                table: "Quotes",
                columns: new[] { "SortAt", "Id", "Exposure" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Hidden",
                table: "Articles",
                columns: new[] { "State", "SortAt", "Id" },
                filter: "\"Exposure\" < 2"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ScheduledFor",
                table: "Articles",
                column: "ScheduledFor",
                filter: "\"ScheduledFor\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortAt_Id_Exposure",
                table: "Articles",
                columns: new[] { "SortAt", "Id", "Exposure" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ArticleId_CreatedAt",
                table: "Revisions",
                columns: new[] { "ArticleId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_ArticleId_Number",
                table: "Revisions",
                columns: new[] { "ArticleId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SlugAliases_Noun_OwnerId",
                table: "SlugAliases",
                columns: new[] { "Noun", "OwnerId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Revisions");

            migrationBuilder.DropTable(name: "SlugAliases");

            migrationBuilder.DropTable(name: "Tombstones");

            migrationBuilder.DropIndex(name: "IX_Updates_SortAt_Id_Exposure", table: "Updates");

            migrationBuilder.DropIndex(name: "IX_Quotes_SortAt_Id_Exposure", table: "Quotes");

            migrationBuilder.DropIndex(name: "IX_Articles_Hidden", table: "Articles");

            migrationBuilder.DropIndex(name: "IX_Articles_ScheduledFor", table: "Articles");

            migrationBuilder.DropIndex(name: "IX_Articles_SortAt_Id_Exposure", table: "Articles");

            migrationBuilder.DropColumn(name: "Exposure", table: "Updates");

            migrationBuilder.DropColumn(name: "IsPublic", table: "Speakers");

            migrationBuilder.DropColumn(name: "SlugAliases", table: "Speakers");

            migrationBuilder.DropColumn(name: "Exposure", table: "Quotes");

            migrationBuilder.DropColumn(name: "SlugAliases", table: "Authors");

            migrationBuilder.DropColumn(name: "Exposure", table: "Articles");

            migrationBuilder.DropColumn(name: "FirstPublishedAt", table: "Articles");

            migrationBuilder.DropColumn(name: "Notice", table: "Articles");

            migrationBuilder.DropColumn(name: "ScheduledFor", table: "Articles");

            migrationBuilder.DropColumn(name: "SlugAliases", table: "Articles");

            migrationBuilder.DropColumn(name: "Exposure", table: "ArticleRenditions");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_SortAt_Id",
                table: "Updates",
                columns: new[] { "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_SeedFiles_ArticleId", table: "SeedFiles", column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SortAt_Id",
                table: "Quotes",
                columns: new[] { "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortAt_Id",
                table: "Articles",
                columns: new[] { "SortAt", "Id" }
            );

            migrationBuilder.AddForeignKey(
                name: "FK_SeedFiles_Articles_ArticleId",
                table: "SeedFiles",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );
        }
    }
}
