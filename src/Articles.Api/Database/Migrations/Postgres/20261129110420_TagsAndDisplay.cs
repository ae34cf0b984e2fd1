using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261129110420_TagsAndDisplay")]
    public partial class TagsAndDisplay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AddressKey",
                table: "Articles",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "Display",
                table: "Articles",
                type: "text",
                nullable: false,
                defaultValue: "{\"Excerpt\":null,\"Image\":null,\"SeoTitle\":null,\"SeoDescription\":null,\"SeoImage\":null,\"CanonicalAddress\":null}"
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsFeatured",
                table: "Articles",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "Articles",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Article",
                collation: "C"
            );

            migrationBuilder.CreateTable(
                name: "ArticleTags",
                columns: table => new
                {
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SortAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTags", x => new { x.ArticleId, x.Key });
                    table.ForeignKey(
                        name: "FK_ArticleTags_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AddressKey",
                table: "Articles",
                column: "AddressKey",
                filter: "\"AddressKey\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Featured",
                table: "Articles",
                columns: new[] { "SortAt", "Id" },
                filter: "\"IsFeatured\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Pages",
                table: "Articles",
                columns: new[] { "Type", "SortAt", "Id" },
                filter: "\"Type\" <> 'Article'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_Key_SortAt_ArticleId",
                table: "ArticleTags",
                columns: new[] { "Key", "SortAt", "ArticleId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ArticleTags");

            migrationBuilder.DropIndex(name: "IX_Articles_AddressKey", table: "Articles");

            migrationBuilder.DropIndex(name: "IX_Articles_Featured", table: "Articles");

            migrationBuilder.DropIndex(name: "IX_Articles_Pages", table: "Articles");

            migrationBuilder.DropColumn(name: "AddressKey", table: "Articles");

            migrationBuilder.DropColumn(name: "Display", table: "Articles");

            migrationBuilder.DropColumn(name: "IsFeatured", table: "Articles");

            migrationBuilder.DropColumn(name: "Type", table: "Articles");
        }
    }
}
