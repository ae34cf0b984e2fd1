using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261124055611_Imports")]
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleOrigins",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReadingHash = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleOrigins", x => x.Key);
                    table.ForeignKey(
                        name: "FK_ArticleOrigins_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ValidateOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PageCount = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ImportedPages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ImportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    TakenUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenAs = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Takes = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedPages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedPages_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleOrigins_ArticleId",
                table: "ArticleOrigins",
                column: "ArticleId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPages_ImportId_Outcome_Position_Id",
                table: "ImportedPages",
                columns: new[] { "ImportId", "Outcome", "Position", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPages_ImportId_Position_Id",
                table: "ImportedPages",
                columns: new[] { "ImportId", "Position", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPages_Waiting",
                table: "ImportedPages",
                columns: new[] { "ImportId", "Position" },
                filter: "\"Outcome\" = 'Waiting'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Imports_CreatedAt_Id",
                table: "Imports",
                columns: new[] { "CreatedAt", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ArticleOrigins");

            migrationBuilder.DropTable(name: "ImportedPages");

            migrationBuilder.DropTable(name: "Imports");
        }
    }
}
