using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124080003_Changes")]
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Changes",
                table: "WriteCount",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Noun = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    PublicKind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true,
                        collation: "C"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Number);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Changes_Id", table: "Changes", column: "Id", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Noun_Number",
                table: "Changes",
                columns: new[] { "Noun", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Changes_PublicKind_Number",
                table: "Changes",
                columns: new[] { "PublicKind", "Number" }
            );

            RecordWhatIsThere.Run(migrationBuilder, "uuid", "gen_random_uuid()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Changes");

            migrationBuilder.DropColumn(name: "Changes", table: "WriteCount");
        }
    }
}
