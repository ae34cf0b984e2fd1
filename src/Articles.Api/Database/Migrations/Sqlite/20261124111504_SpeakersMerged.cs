using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124111504_SpeakersMerged")]
    public partial class SpeakersMerged : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KnownAs",
                table: "Speakers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<string>(
                name: "MergedIds",
                table: "Speakers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<byte[]>(name: "MergedFromId", table: "Quotes", type: "BLOB", nullable: true);

            migrationBuilder.AddColumn<byte[]>(name: "Into", table: "Changes", type: "BLOB", nullable: true);

            migrationBuilder.CreateTable(
                name: "MergedSpeakers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SurvivorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Through = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    SlugAliases = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    HasFullName = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Names = table.Column<string>(type: "TEXT", nullable: false),
                    KnownAs = table.Column<string>(type: "TEXT", nullable: false),
                    IsEdited = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    NamesGiven = table.Column<string>(type: "TEXT", nullable: false),
                    SurvivorName = table.Column<string>(type: "TEXT", nullable: false),
                    SurvivorDescription = table.Column<string>(type: "TEXT", nullable: true),
                    MergedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MergedSpeakers", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_MergedFromId",
                table: "Quotes",
                column: "MergedFromId",
                filter: "\"MergedFromId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_MergedSpeakers_NameKey", table: "MergedSpeakers", column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_MergedSpeakers_SurvivorId",
                table: "MergedSpeakers",
                column: "SurvivorId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "MergedSpeakers");

            migrationBuilder.DropIndex(name: "IX_Quotes_MergedFromId", table: "Quotes");

            migrationBuilder.DropColumn(name: "KnownAs", table: "Speakers");

            migrationBuilder.DropColumn(name: "MergedIds", table: "Speakers");

            migrationBuilder.DropColumn(name: "MergedFromId", table: "Quotes");

            migrationBuilder.DropColumn(name: "Into", table: "Changes");
        }
    }
}
