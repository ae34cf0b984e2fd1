using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PackedContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Display",
                table: "Articles",
                type: "text",
                nullable: false,
                defaultValue: "{}",
                oldClrType: typeof(string),
                oldType: "text",
                oldDefaultValue: "{\"Excerpt\":null,\"Image\":null,\"SeoTitle\":null,\"SeoDescription\":null,\"SeoImage\":null,\"CanonicalAddress\":null}"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Display",
                table: "Articles",
                type: "text",
                nullable: false,
                defaultValue: "{\"Excerpt\":null,\"Image\":null,\"SeoTitle\":null,\"SeoDescription\":null,\"SeoImage\":null,\"CanonicalAddress\":null}",
                oldClrType: typeof(string),
                oldType: "text",
                oldDefaultValue: "{}"
            );
        }
    }
}
