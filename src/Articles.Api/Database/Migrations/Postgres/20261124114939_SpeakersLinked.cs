using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124114939_SpeakersLinked")]
    public partial class SpeakersLinked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "AuthorId", table: "Speakers", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAuthorTold",
                table: "Speakers",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsSpeakerTold",
                table: "Authors",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_AuthorId",
                table: "Speakers",
                column: "AuthorId",
                unique: true
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Speakers_Authors_AuthorId",
                table: "Speakers",
                column: "AuthorId",
                principalTable: "Authors",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull
            );

            LinkWhoIsThere.Run(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Speakers_Authors_AuthorId", table: "Speakers");

            migrationBuilder.DropIndex(name: "IX_Speakers_AuthorId", table: "Speakers");

            migrationBuilder.DropColumn(name: "AuthorId", table: "Speakers");

            migrationBuilder.DropColumn(name: "IsAuthorTold", table: "Speakers");

            migrationBuilder.DropColumn(name: "IsSpeakerTold", table: "Authors");
        }
    }
}
