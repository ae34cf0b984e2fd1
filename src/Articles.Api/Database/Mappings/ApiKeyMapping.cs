using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Version).IsConcurrencyToken();
        key.HasIndex(k => k.Tag).IsUnique();
        key.HasIndex(k => new { k.CreatedAt, k.Id });
    }
}

internal sealed class KeptAnswerMapping : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.HasKey(a => new { a.Caller, a.Key });
        answer.HasIndex(a => a.CreatedAt);
    }
}
