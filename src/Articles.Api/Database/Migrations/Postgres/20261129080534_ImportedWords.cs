using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261129080534_ImportedWords")]
    public partial class ImportedWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DraftsOnly",
                table: "Imports",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "Dropped",
                table: "ImportedPages",
                type: "text",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<int>(name: "WordsIn", table: "ImportedPages", type: "integer", nullable: true);

            migrationBuilder.AddColumn<int>(name: "WordsKept", table: "ImportedPages", type: "integer", nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPages_ImportId_ArticleId",
                table: "ImportedPages",
                columns: new[] { "ImportId", "ArticleId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_ImportedPages_ImportId_ArticleId", table: "ImportedPages");

            migrationBuilder.DropColumn(name: "DraftsOnly", table: "Imports");

            migrationBuilder.DropColumn(name: "Dropped", table: "ImportedPages");

            migrationBuilder.DropColumn(name: "WordsIn", table: "ImportedPages");

            migrationBuilder.DropColumn(name: "WordsKept", table: "ImportedPages");
        }
    }
}
