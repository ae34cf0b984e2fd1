using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting) => setting.HasKey(s => s.Name);
}

internal sealed class WriteCountMapping : IEntityTypeConfiguration<WriteCount>
{
    public void Configure(EntityTypeBuilder<WriteCount> count)
    {
        count.Property(c => c.Id).ValueGeneratedNever();
        count.HasData(
            new
            {
                Id = 1,
                Value = 0L,
                Changes = 0L,
            }
        );
    }
}
