using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261124055639_Imports")]
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleOrigins",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReadingHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidateOnly = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PageCount = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    Outcome = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    TakenUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TakenAs = table.Column<Guid>(type: "uuid", nullable: true),
                    Takes = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
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
