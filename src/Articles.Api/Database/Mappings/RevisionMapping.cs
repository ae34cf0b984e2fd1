using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.Content).HasConversion<JsonColumn<ArticleSnapshot>>();
        // No article has two states of one number, whoever writes at the same time.
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision.HasIndex(r => new { r.ArticleId, r.CreatedAt });
    }
}
