using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Articles.Api.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteArticlesDb))]
    [Migration("20261123090307_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", nullable: false),
                    Subtitle = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    SiteName = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Image = table.Column<string>(type: "TEXT", nullable: true),
                    Excerpt = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedPrecision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    FirstSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Breadcrumb = table.Column<string>(type: "TEXT", nullable: false),
                    WordCount = table.Column<int>(type: "INTEGER", nullable: false),
                    QuoteCount = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdateCount = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Authors",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Profile = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authors", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "Speakers",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    HasFullName = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Names = table.Column<string>(type: "TEXT", nullable: false),
                    QuoteCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Speakers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WriteCount",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WriteCount", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBodies",
                columns: table => new
                {
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Blocks = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBodies", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleBodies_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleRenditions",
                columns: table => new
                {
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Summary = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Detail = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Shape = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRenditions", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleRenditions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleSections",
                columns: table => new
                {
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSections", x => new { x.ArticleId, x.Key });
                    table.ForeignKey(
                        name: "FK_ArticleSections_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SeedFiles",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeedFiles", x => x.Name);
                    table.ForeignKey(
                        name: "FK_SeedFiles_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Updates",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedPrecision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Updates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Updates_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleAuthors",
                columns: table => new
                {
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AuthorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleAuthors", x => new { x.ArticleId, x.AuthorId });
                    table.ForeignKey(
                        name: "FK_ArticleAuthors_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ArticleAuthors_Authors_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Authors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleSpeakers",
                columns: table => new
                {
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SpeakerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSpeakers", x => new { x.ArticleId, x.SpeakerId });
                    table.ForeignKey(
                        name: "FK_ArticleSpeakers_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ArticleSpeakers_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ArticleId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Segments = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SpeakerText = table.Column<string>(type: "TEXT", nullable: true),
                    SpeakerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Cue = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    SourceKey = table.Column<string>(type: "TEXT", nullable: true),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Review = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SortAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Quotes_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Quotes_Quotes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Quotes_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.InsertData(
                table: "WriteCount",
                columns: new[] { "Id", "Value" },
                columnTypes: new[] { "INTEGER", "INTEGER" },
                values: new object[] { 1, 0L }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAuthors_AuthorId_SortAt_ArticleId",
                table: "ArticleAuthors",
                columns: new[] { "AuthorId", "SortAt", "ArticleId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRenditions_Shape",
                table: "ArticleRenditions",
                column: "Shape"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRenditions_Slug",
                table: "ArticleRenditions",
                column: "Slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ContentChangedAt_Id",
                table: "Articles",
                columns: new[] { "ContentChangedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Dated",
                table: "Articles",
                columns: new[] { "SortAt", "Id" },
                filter: "\"PublishedAt\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Articles_Slug", table: "Articles", column: "Slug", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortAt_Id",
                table: "Articles",
                columns: new[] { "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_TitleKey_Id",
                table: "Articles",
                columns: new[] { "TitleKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_UpdatedAt_Id",
                table: "Articles",
                columns: new[] { "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSections_Key_SortAt_ArticleId",
                table: "ArticleSections",
                columns: new[] { "Key", "SortAt", "ArticleId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSpeakers_SpeakerId_SortAt_ArticleId",
                table: "ArticleSpeakers",
                columns: new[] { "SpeakerId", "SortAt", "ArticleId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Authors_ArticleCount_Id",
                table: "Authors",
                columns: new[] { "ArticleCount", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Authors_NameKey_Id",
                table: "Authors",
                columns: new[] { "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Authors_Slug", table: "Authors", column: "Slug", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Authors_UpdatedAt_Id",
                table: "Authors",
                columns: new[] { "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_SortAt_Id",
                table: "Quotes",
                columns: new[] { "ArticleId", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Start_Id",
                table: "Quotes",
                columns: new[] { "ArticleId", "Start", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Dated",
                table: "Quotes",
                columns: new[] { "SortAt", "Id" },
                filter: "\"PublishedAt\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Kind_SortAt_Id",
                table: "Quotes",
                columns: new[] { "Kind", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ParentId_SortAt_Id",
                table: "Quotes",
                columns: new[] { "ParentId", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SortAt_Id",
                table: "Quotes",
                columns: new[] { "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SourceKey_SortAt_Id",
                table: "Quotes",
                columns: new[] { "SourceKey", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_SortAt_Id",
                table: "Quotes",
                columns: new[] { "SpeakerId", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_Standing_SortAt_Id",
                table: "Quotes",
                columns: new[] { "Standing", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_UpdatedAt_Id",
                table: "Quotes",
                columns: new[] { "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_SeedFiles_ArticleId", table: "SeedFiles", column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_Kind_NameKey_Id",
                table: "Speakers",
                columns: new[] { "Kind", "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_NameKey_Id",
                table: "Speakers",
                columns: new[] { "NameKey", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_QuoteCount_Id",
                table: "Speakers",
                columns: new[] { "QuoteCount", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Speakers_Slug", table: "Speakers", column: "Slug", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_UpdatedAt_Id",
                table: "Speakers",
                columns: new[] { "UpdatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_ArticleId_SortAt_Id",
                table: "Updates",
                columns: new[] { "ArticleId", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Dated",
                table: "Updates",
                columns: new[] { "SortAt", "Id" },
                filter: "\"PublishedAt\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Kind_SortAt_Id",
                table: "Updates",
                columns: new[] { "Kind", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_Severity_SortAt_Id",
                table: "Updates",
                columns: new[] { "Severity", "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_SortAt_Id",
                table: "Updates",
                columns: new[] { "SortAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Updates_UpdatedAt_Id",
                table: "Updates",
                columns: new[] { "UpdatedAt", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ArticleAuthors");

            migrationBuilder.DropTable(name: "ArticleBodies");

            migrationBuilder.DropTable(name: "ArticleRenditions");

            migrationBuilder.DropTable(name: "ArticleSections");

            migrationBuilder.DropTable(name: "ArticleSpeakers");

            migrationBuilder.DropTable(name: "Quotes");

            migrationBuilder.DropTable(name: "SeedFiles");

            migrationBuilder.DropTable(name: "Settings");

            migrationBuilder.DropTable(name: "Updates");

            migrationBuilder.DropTable(name: "WriteCount");

            migrationBuilder.DropTable(name: "Authors");

            migrationBuilder.DropTable(name: "Speakers");

            migrationBuilder.DropTable(name: "Articles");
        }
    }
}
