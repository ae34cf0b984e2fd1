using Articles.Api.Database.Words;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

// The words are in no mapping: SQLite keeps them in the virtual tables ArticleWords and QuoteWords, PostgreSQL in the column Words.
// The migrations make both by hand.

internal sealed class ArticleEntryMapping : IEntityTypeConfiguration<ArticleEntry>
{
    public void Configure(EntityTypeBuilder<ArticleEntry> entry)
    {
        entry.ToTable("ArticleEntries");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Exposure).HasConversion<int>();
        entry.HasOne<Article>().WithOne().HasForeignKey<ArticleEntry>(e => e.OwnerId);
    }
}

internal sealed class QuoteEntryMapping : IEntityTypeConfiguration<QuoteEntry>
{
    public void Configure(EntityTypeBuilder<QuoteEntry> entry)
    {
        entry.ToTable("QuoteEntries");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Exposure).HasConversion<int>();
        entry.HasOne<Quote>().WithOne().HasForeignKey<QuoteEntry>(e => e.OwnerId);
    }
}

internal sealed class WordMatchMapping : IEntityTypeConfiguration<WordMatch>
{
    public void Configure(EntityTypeBuilder<WordMatch> match)
    {
        match.HasNoKey().ToView(null);
        match.Property(m => m.Exposure).HasConversion<int>();
    }
}

internal sealed class TermMatchMapping : IEntityTypeConfiguration<TermMatch>
{
    public void Configure(EntityTypeBuilder<TermMatch> match) => match.HasNoKey().ToView(null);
}
