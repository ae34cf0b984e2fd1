using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class RecordedChangeMapping : IEntityTypeConfiguration<RecordedChange>
{
    public void Configure(EntityTypeBuilder<RecordedChange> change)
    {
        change.ToTable("Changes");
        change.HasKey(c => c.Number);
        change.Property(c => c.Number).ValueGeneratedNever();
        // A cursor holds the id, so that it does not tell how much happened that readers do not see.
        change.HasIndex(c => c.Id).IsUnique();
        change.HasIndex(c => new { c.Noun, c.Number });
        change.HasIndex(c => new { c.PublicKind, c.Number });
    }
}
