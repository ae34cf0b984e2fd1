using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261129110411_TagsAndDisplay")]
    public partial class TagsAndDisplay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "AddressKey", table: "Articles", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Display",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"Excerpt\":null,\"Image\":null,\"SeoTitle\":null,\"SeoDescription\":null,\"SeoImage\":null,\"CanonicalAddress\":null}"
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsFeatured",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "Articles",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Article"
            );

            migrationBuilder.CreateTable(
                name: "ArticleTags",
                columns: table => new
                {
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
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
