using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124054511_Standing")]
    public partial class Standing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Affects",
                table: "Updates",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<string>(name: "Author", table: "Updates", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "EditedBy", table: "Updates", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Drift", table: "Quotes", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Effects",
                table: "Quotes",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<string>(name: "ReviewedBy", table: "Quotes", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HoldingsVersion",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Anchor_SortAt_Id",
                table: "Quotes",
                columns: new[] { "Anchor", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Review_SortAt_Id",
                table: "Quotes",
                columns: new[] { "Review", "SortAt", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Quotes_Anchor_SortAt_Id", table: "Quotes");

            migrationBuilder.DropIndex(name: "IX_Quotes_Review_SortAt_Id", table: "Quotes");

            migrationBuilder.DropColumn(name: "Affects", table: "Updates");

            migrationBuilder.DropColumn(name: "Author", table: "Updates");

            migrationBuilder.DropColumn(name: "EditedBy", table: "Updates");

            migrationBuilder.DropColumn(name: "Drift", table: "Quotes");

            migrationBuilder.DropColumn(name: "Effects", table: "Quotes");

            migrationBuilder.DropColumn(name: "ReviewedBy", table: "Quotes");

            migrationBuilder.DropColumn(name: "HoldingsVersion", table: "Articles");
        }
    }
}
