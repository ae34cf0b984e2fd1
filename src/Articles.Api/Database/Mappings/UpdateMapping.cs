using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class UpdateMapping : IEntityTypeConfiguration<Update>
{
    public void Configure(EntityTypeBuilder<Update> update)
    {
        update.Property(u => u.Exposure).HasConversion<int>();
        update.Property(u => u.Id).ValueGeneratedNever();
        update.Property(u => u.Version).IsConcurrencyToken();
        update.Property(u => u.Affects).HasConversion<JsonColumn<IReadOnlyList<AffectedWords>>>();
        update.HasOne(u => u.Article).WithMany().HasForeignKey(u => u.ArticleId);
        update.HasIndex(u => new
        {
            u.SortAt,
            u.Id,
            u.Exposure,
        });
        update.HasIndex(u => new { u.SortAt, u.Id }, "IX_Updates_Dated").HasFilter("\"PublishedAt\" IS NOT NULL");
        update.HasIndex(u => new { u.UpdatedAt, u.Id });
        update.HasIndex(u => new
        {
            u.ArticleId,
            u.SortAt,
            u.Id,
        });
        update.HasIndex(u => new
        {
            u.Kind,
            u.SortAt,
            u.Id,
        });
        update.HasIndex(u => new
        {
            u.Severity,
            u.SortAt,
            u.Id,
        });
    }
}
