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
        speaker.Property(s => s.MergedIds).HasConversion<JsonColumn<IReadOnlyList<Guid>>>();
        // Makes the index on AuthorId unique: nobody is two speakers.
        speaker
            .HasOne(s => s.Author)
            .WithOne(a => a.Speaker)
            .HasForeignKey<Speaker>(s => s.AuthorId)
            .OnDelete(DeleteBehavior.SetNull);
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

internal sealed class MergedSpeakerMapping : IEntityTypeConfiguration<MergedSpeaker>
{
    public void Configure(EntityTypeBuilder<MergedSpeaker> merged)
    {
        merged.Property(m => m.Id).ValueGeneratedNever();
        merged.Property(m => m.Through).HasConversion<JsonColumn<IReadOnlyList<Guid>>>();
        // No foreign key: when the survivor is deleted, the old id leads to the tombstone.
        merged.HasIndex(m => m.SurvivorId);
        merged.HasIndex(m => m.NameKey);
    }
}
