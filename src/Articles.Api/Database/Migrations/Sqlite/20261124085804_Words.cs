using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124085804_Words")]
    public partial class Words : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Exposure = table.Column<int>(type: "INTEGER", maxLength: 20, nullable: false),
                    Weights = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Exposure = table.Column<int>(type: "INTEGER", maxLength: 20, nullable: false),
                    Weights = table.Column<byte[]>(type: "BLOB", nullable: false),
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

            // Foreign keys that cascade fire this trigger too. Whoever rebuilds one of these two tables has to make its trigger again.
            foreach (var noun in new[] { "Article", "Quote" })
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE VIRTUAL TABLE "{noun}Words" USING fts5("Words", content='', contentless_delete=1, tokenize='ascii');
                    """
                );
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER "{noun}Entries_Words" AFTER DELETE ON "{noun}Entries" BEGIN
                        DELETE FROM "{noun}Words" WHERE rowid = old."Number";
                    END;
                    """
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE \"ArticleWords\"");
            migrationBuilder.Sql("DROP TABLE \"QuoteWords\"");
            migrationBuilder.DropTable(name: "ArticleEntries");

            migrationBuilder.DropTable(name: "QuoteEntries");
        }
    }
}
