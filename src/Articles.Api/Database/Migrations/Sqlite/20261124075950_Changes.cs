using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124075950_Changes")]
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Changes",
                table: "WriteCount",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Noun = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PublicKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
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

            RecordWhatIsThere.Run(migrationBuilder, "BLOB", "randomblob(16)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Changes");

            migrationBuilder.DropColumn(name: "Changes", table: "WriteCount");
        }
    }
}
