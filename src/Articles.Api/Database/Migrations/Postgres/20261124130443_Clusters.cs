using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124130443_Clusters")]
    public partial class Clusters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Voices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    WordingId = table.Column<long>(type: "bigint", nullable: false),
                    Speaker = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Surname = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsReport = table.Column<bool>(type: "boolean", nullable: false),
                    ClusterId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voices", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WordingClues",
                columns: table => new
                {
                    Hash = table.Column<long>(type: "bigint", nullable: false),
                    WordingId = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingClues", x => new { x.Hash, x.WordingId });
                }
            );

            migrationBuilder.CreateTable(
                name: "Wordings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    QuoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    SortAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    VoiceId = table.Column<long>(type: "bigint", nullable: false),
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
