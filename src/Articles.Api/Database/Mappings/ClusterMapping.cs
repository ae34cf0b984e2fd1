using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

// No foreign keys: all of these are written while nobody else does, and a quote that is deleted must not lock its row before.

internal sealed class WordingMapping : IEntityTypeConfiguration<Wording>
{
    public void Configure(EntityTypeBuilder<Wording> wording)
    {
        wording.ToTable("Wordings");
        wording.Property(w => w.Id).ValueGeneratedNever();
    }
}

internal sealed class WordingClueMapping : IEntityTypeConfiguration<WordingClue>
{
    public void Configure(EntityTypeBuilder<WordingClue> clue)
    {
        clue.ToTable("WordingClues");
        clue.HasKey(c => new { c.Hash, c.WordingId });
    }
}

internal sealed class VoiceMapping : IEntityTypeConfiguration<Voice>
{
    public void Configure(EntityTypeBuilder<Voice> voice)
    {
        voice.ToTable("Voices");
        voice.Property(v => v.Id).ValueGeneratedNever();
        voice.HasIndex(v => new
        {
            v.WordingId,
            v.Surname,
            v.IsReport,
            v.ClusterId,
        });
        voice.HasIndex(v => new { v.ClusterId, v.WordingId });
    }
}

internal sealed class ClusteredQuoteMapping : IEntityTypeConfiguration<ClusteredQuote>
{
    public void Configure(EntityTypeBuilder<ClusteredQuote> quote)
    {
        quote.ToTable("ClusteredQuotes");
        quote.HasKey(q => q.QuoteId);
        quote.Property(q => q.QuoteId).ValueGeneratedNever();
        quote.HasOne(q => q.Voice).WithMany().HasForeignKey(q => q.VoiceId);
        // All that is counted of a cluster stands here.
        quote.HasIndex(q => new
        {
            q.VoiceId,
            q.SortAt,
            q.QuoteId,
            q.ArticleId,
        });
    }
}
