using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class SpeakerMapping : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.Property(s => s.Id).ValueGeneratedNever();
        speaker.Property(s => s.Version).IsConcurrencyToken();
        speaker.HasIndex(s => s.Slug).IsUnique();
        speaker.HasIndex(s => new { s.NameKey, s.Id });
        speaker.HasIndex(s => new
        {
            s.Kind,
            s.NameKey,
            s.Id,
        });
        speaker.HasIndex(s => new { s.QuoteCount, s.Id });
        speaker.HasIndex(s => new { s.UpdatedAt, s.Id });
    }
}
