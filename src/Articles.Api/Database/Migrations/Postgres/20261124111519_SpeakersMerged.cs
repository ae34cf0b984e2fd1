using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124111519_SpeakersMerged")]
    public partial class SpeakersMerged : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KnownAs",
                table: "Speakers",
                type: "text",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<string>(
                name: "MergedIds",
                table: "Speakers",
                type: "text",
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<Guid>(name: "MergedFromId", table: "Quotes", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "Into", table: "Changes", type: "uuid", nullable: true);

            migrationBuilder.CreateTable(
                name: "MergedSpeakers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Through = table.Column<string>(type: "text", nullable: false),
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SlugAliases = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HasFullName = table.Column<bool>(type: "boolean", nullable: false),
                    Kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Names = table.Column<string>(type: "text", nullable: false),
                    KnownAs = table.Column<string>(type: "text", nullable: false),
                    IsEdited = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    NamesGiven = table.Column<string>(type: "text", nullable: false),
                    SurvivorName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SurvivorDescription = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MergedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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
