using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.Property(i => i.Id).ValueGeneratedNever();
        import.HasIndex(i => new { i.CreatedAt, i.Id });
    }
}

internal sealed class ImportedPageMapping : IEntityTypeConfiguration<ImportedPage>
{
    public void Configure(EntityTypeBuilder<ImportedPage> page)
    {
        page.Property(p => p.Id).ValueGeneratedNever();
        page.Property(p => p.TakenAs).IsConcurrencyToken();
        page.HasOne(p => p.Import).WithMany().HasForeignKey(p => p.ImportId);
        page.HasIndex(p => new
        {
            p.ImportId,
            p.Position,
            p.Id,
        });
        page.HasIndex(p => new
        {
            p.ImportId,
            p.Outcome,
            p.Position,
            p.Id,
        });
        // What a later page of the same import made of an article.
        page.HasIndex(p => new { p.ImportId, p.ArticleId });
        page.Property(p => p.Dropped).HasConversion<JsonColumn<IReadOnlyList<DroppedContent>>>();
        // The next page to take, oldest import first.
        page.HasIndex(p => new { p.ImportId, p.Position }, "IX_ImportedPages_Waiting")
            .HasFilter("\"Outcome\" = 'Waiting'");
    }
}

internal sealed class ArticleOriginMapping : IEntityTypeConfiguration<ArticleOrigin>
{
    public void Configure(EntityTypeBuilder<ArticleOrigin> origin)
    {
        origin.HasKey(o => o.Key);
        origin.HasOne<Article>().WithMany().HasForeignKey(o => o.ArticleId);
    }
}
