using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124085817_Words")]
    public partial class Words : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Exposure = table.Column<int>(type: "integer", maxLength: 20, nullable: false),
                    Weights = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleEntries", x => x.Number);
                    table.ForeignKey(
                        name: "FK_ArticleEntries_Articles_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QuoteEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Exposure = table.Column<int>(type: "integer", maxLength: 20, nullable: false),
                    Weights = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteEntries", x => x.Number);
                    table.ForeignKey(
                        name: "FK_QuoteEntries_Quotes_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleEntries_OwnerId",
                table: "ArticleEntries",
                column: "OwnerId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_QuoteEntries_OwnerId",
                table: "QuoteEntries",
                column: "OwnerId",
                unique: true
            );

            foreach (var noun in new[] { "Article", "Quote" })
            {
                migrationBuilder.Sql($"ALTER TABLE \"{noun}Entries\" ADD \"Words\" tsvector NOT NULL");
                // What was written last is found as fast as the rest.
                migrationBuilder.Sql(
                    $"""
                    CREATE INDEX "IX_{noun}Entries_Words" ON "{noun}Entries" USING gin ("Words") WITH (fastupdate = off)
                    """
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ArticleEntries");

            migrationBuilder.DropTable(name: "QuoteEntries");
        }
    }
}
