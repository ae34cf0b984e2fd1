using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.Property(q => q.Exposure).HasConversion<int>();
        quote.Property(q => q.Id).ValueGeneratedNever();
        quote.Property(q => q.Version).IsConcurrencyToken();
        quote.Property(q => q.Segments).HasConversion<JsonColumn<IReadOnlyList<Segment>>>();
        quote.Property(q => q.Drift).HasConversion<JsonColumn<QuoteDrift>>();
        quote.Property(q => q.Effects).HasConversion<JsonColumn<IReadOnlyList<QuoteEffect>>>();
        quote.HasOne(q => q.Article).WithMany().HasForeignKey(q => q.ArticleId);
        quote.HasOne(q => q.Speaker).WithMany().HasForeignKey(q => q.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        quote.HasOne(q => q.Parent).WithMany().HasForeignKey(q => q.ParentId).OnDelete(DeleteBehavior.Cascade);
        quote.HasIndex(q => new
        {
            q.SortAt,
            q.Id,
            q.Exposure,
        });
        quote.HasIndex(q => new { q.SortAt, q.Id }, "IX_Quotes_Dated").HasFilter("\"PublishedAt\" IS NOT NULL");
        quote.HasIndex(q => new { q.UpdatedAt, q.Id });
        quote.HasIndex(q => new
        {
            q.ArticleId,
            q.Start,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.ArticleId,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.SpeakerId,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => q.MergedFromId).HasFilter("\"MergedFromId\" IS NOT NULL");
        quote.HasIndex(q => new
        {
            q.SourceKey,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.Kind,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.Standing,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.Anchor,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.Review,
            q.SortAt,
            q.Id,
        });
        quote.HasIndex(q => new
        {
            q.ParentId,
            q.SortAt,
            q.Id,
        });
    }
}
