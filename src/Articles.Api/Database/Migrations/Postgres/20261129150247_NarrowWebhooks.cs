using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Postgres
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresArticlesDb))]
    [Migration("20261129150247_NarrowWebhooks")]
    public partial class NarrowWebhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "Filter", table: "Webhooks", type: "text", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Filter", table: "Webhooks");
        }
    }
}
