using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124130429_Clusters")]
    public partial class Clusters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Voices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    WordingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Speaker = table.Column<string>(type: "TEXT", nullable: false),
                    Surname = table.Column<string>(type: "TEXT", nullable: false),
                    IsReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClusterId = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voices", x => x.Id);
                }
            );

            // In the order of its key alone: there are many rows, and nothing else in them.
            migrationBuilder.Sql(
                """
                CREATE TABLE "WordingClues" (
                    "Hash" INTEGER NOT NULL,
                    "WordingId" INTEGER NOT NULL,
                    CONSTRAINT "PK_WordingClues" PRIMARY KEY ("Hash", "WordingId")
                ) WITHOUT ROWID
                """
            );

            migrationBuilder.CreateTable(
                name: "Wordings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wordings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ClusteredQuotes",
                columns: table => new
                {
                    QuoteId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                    VoiceId = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClusteredQuotes", x => x.QuoteId);
                    table.ForeignKey(
                        name: "FK_ClusteredQuotes_Voices_VoiceId",
                        column: x => x.VoiceId,
                        principalTable: "Voices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ClusteredQuotes_VoiceId_SortAt_QuoteId_ArticleId",
                table: "ClusteredQuotes",
                columns: new[] { "VoiceId", "SortAt", "QuoteId", "ArticleId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Voices_ClusterId_WordingId",
                table: "Voices",
                columns: new[] { "ClusterId", "WordingId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Voices_WordingId_Surname_IsReport_ClusterId",
                table: "Voices",
                columns: new[] { "WordingId", "Surname", "IsReport", "ClusterId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ClusteredQuotes");

            migrationBuilder.DropTable(name: "WordingClues");

            migrationBuilder.DropTable(name: "Wordings");

            migrationBuilder.DropTable(name: "Voices");
        }
    }
}
