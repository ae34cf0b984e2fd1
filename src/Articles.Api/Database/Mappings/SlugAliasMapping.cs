using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class SlugAliasMapping : IEntityTypeConfiguration<SlugAlias>
{
    public void Configure(EntityTypeBuilder<SlugAlias> alias)
    {
        alias.HasKey(a => new { a.Noun, a.Slug });
        alias.HasIndex(a => new { a.Noun, a.OwnerId });
    }
}

internal sealed class TombstoneMapping : IEntityTypeConfiguration<Tombstone>
{
    public void Configure(EntityTypeBuilder<Tombstone> tombstone) => tombstone.HasKey(t => new { t.Noun, t.Id });
}
