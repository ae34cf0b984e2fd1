using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class SeedFileMapping : IEntityTypeConfiguration<SeedFile>
{
    // It outlives its article: what an editor deleted is not made again.
    public void Configure(EntityTypeBuilder<SeedFile> file) => file.HasKey(f => f.Name);
}
