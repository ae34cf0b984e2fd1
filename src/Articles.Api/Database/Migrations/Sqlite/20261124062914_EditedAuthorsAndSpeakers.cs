using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124062914_EditedAuthorsAndSpeakers")]
    public partial class EditedAuthorsAndSpeakers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Not the foreign key, for which SQLite would copy a whole table outside of the transaction: here writers wait for one
            // another, so nobody deletes an author whom somebody else is crediting.
            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Authors",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "Renderings",
                table: "ArticleRenditions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "IsEdited", table: "Speakers");

            migrationBuilder.DropColumn(name: "IsEdited", table: "Authors");

            migrationBuilder.DropColumn(name: "Renderings", table: "ArticleRenditions");
        }
    }
}
