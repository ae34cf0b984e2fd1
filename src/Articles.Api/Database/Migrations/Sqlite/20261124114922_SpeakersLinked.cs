using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124114922_SpeakersLinked")]
    public partial class SpeakersLinked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(name: "AuthorId", table: "Speakers", type: "BLOB", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAuthorTold",
                table: "Speakers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsSpeakerTold",
                table: "Authors",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_AuthorId",
                table: "Speakers",
                column: "AuthorId",
                unique: true
            );

            LinkWhoIsThere.Run(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Speakers_AuthorId", table: "Speakers");

            migrationBuilder.DropColumn(name: "AuthorId", table: "Speakers");

            migrationBuilder.DropColumn(name: "IsAuthorTold", table: "Speakers");

            migrationBuilder.DropColumn(name: "IsSpeakerTold", table: "Authors");
        }
    }
}
