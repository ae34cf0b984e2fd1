using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <summary>
    /// Changes nothing: what is stored from here on is packed, and what is there is read as it is. That it was applied keeps earlier
    /// builds, which cannot read what is packed, from the database.
    /// </summary>
    public partial class PackedContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) { }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) { }
    }
}
