using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124062934_EditedAuthorsAndSpeakers")]
    public partial class EditedAuthorsAndSpeakers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_ArticleAuthors_Authors_AuthorId", table: "ArticleAuthors");

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Speakers",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Authors",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "Renderings",
                table: "ArticleRenditions",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleAuthors_Authors_AuthorId",
                table: "ArticleAuthors",
                column: "AuthorId",
                principalTable: "Authors",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_ArticleAuthors_Authors_AuthorId", table: "ArticleAuthors");

            migrationBuilder.DropColumn(name: "IsEdited", table: "Speakers");

            migrationBuilder.DropColumn(name: "IsEdited", table: "Authors");

            migrationBuilder.DropColumn(name: "Renderings", table: "ArticleRenditions");

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleAuthors_Authors_AuthorId",
                table: "ArticleAuthors",
                column: "AuthorId",
                principalTable: "Authors",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );
        }
    }
}
