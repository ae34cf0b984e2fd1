using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

// How the model lies in tables. Every filter and every sort of a list has an index here that yields its rows in order;
// the last column is always the id, the tie-break.

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Exposure).HasConversion<int>();
        article.Property(a => a.Id).ValueGeneratedNever();
        article.Property(a => a.Version).IsConcurrencyToken();
        article.Property(a => a.HoldingsVersion).IsConcurrencyToken();
        article.HasIndex(a => a.Slug).IsUnique();
        // With what readers may see behind the id, so that counting and skipping touch the index alone.
        article.HasIndex(a => new
        {
            a.SortAt,
            a.Id,
            a.Exposure,
        });
        article
            .HasIndex(
                a => new
                {
                    a.State,
                    a.SortAt,
                    a.Id,
                },
                "IX_Articles_Hidden"
            )
            .HasFilter("\"Exposure\" < 2");
        article.HasIndex(a => a.ScheduledFor).HasFilter("\"ScheduledFor\" IS NOT NULL");
        article.HasIndex(a => new { a.SortAt, a.Id }, "IX_Articles_Dated").HasFilter("\"PublishedAt\" IS NOT NULL");
        article.HasIndex(a => new { a.ContentChangedAt, a.Id });
        article.HasIndex(a => new { a.UpdatedAt, a.Id });
        article.HasIndex(a => new { a.TitleKey, a.Id });
        article
            .HasIndex(
                a => new
                {
                    a.Type,
                    a.SortAt,
                    a.Id,
                },
                "IX_Articles_Pages"
            )
            .HasFilter("\"Type\" <> 'Article'");
        article.HasIndex(a => new { a.SortAt, a.Id }, "IX_Articles_Featured").HasFilter("\"IsFeatured\"");
        article.HasIndex(a => a.AddressKey).HasFilter("\"AddressKey\" IS NOT NULL");
        article.Property(a => a.Type).HasDefaultValue(ArticleType.Article);
        article
            .Property(a => a.Display)
            .HasConversion<JsonColumn<ArticleDisplay>>()
            .HasDefaultValue(ArticleDisplay.Nothing);
        article.HasOne(a => a.Body).WithOne().HasForeignKey<ArticleBody>(b => b.ArticleId);
        article.HasOne(a => a.Rendition).WithOne().HasForeignKey<ArticleRendition>(r => r.ArticleId);
        article.Navigation(a => a.Body).IsRequired();
        article.Navigation(a => a.Rendition).IsRequired();
        article.HasMany(a => a.Authors).WithOne(l => l.Article).HasForeignKey(l => l.ArticleId);
        article.HasMany(a => a.Sections).WithOne(l => l.Article).HasForeignKey(l => l.ArticleId);
        article.HasMany(a => a.Tags).WithOne(l => l.Article).HasForeignKey(l => l.ArticleId);
        article.HasMany(a => a.Speakers).WithOne(l => l.Article).HasForeignKey(l => l.ArticleId);
        article.HasMany(a => a.Revisions).WithOne(r => r.Article).HasForeignKey(r => r.ArticleId);
    }
}

internal sealed class ArticleBodyMapping : IEntityTypeConfiguration<ArticleBody>
{
    public void Configure(EntityTypeBuilder<ArticleBody> body)
    {
        body.HasKey(b => b.ArticleId);
        body.Property(b => b.ArticleId).ValueGeneratedNever();
        body.Property(b => b.Blocks).HasConversion<JsonColumn<IReadOnlyList<Block>>>();
    }
}

internal sealed class ArticleRenditionMapping : IEntityTypeConfiguration<ArticleRendition>
{
    public void Configure(EntityTypeBuilder<ArticleRendition> rendition)
    {
        rendition.Property(r => r.Exposure).HasConversion<int>();
        rendition.HasKey(r => r.ArticleId);
        rendition.Property(r => r.ArticleId).ValueGeneratedNever();
        rendition.HasIndex(r => r.Slug).IsUnique();
        rendition.HasIndex(r => r.Shape);
        rendition.Property(r => r.Renderings).IsConcurrencyToken();
    }
}

internal sealed class ArticleAuthorMapping : IEntityTypeConfiguration<ArticleAuthor>
{
    public void Configure(EntityTypeBuilder<ArticleAuthor> link)
    {
        link.HasKey(l => new { l.ArticleId, l.AuthorId });
        link.HasIndex(l => new
        {
            l.AuthorId,
            l.SortAt,
            l.ArticleId,
        });
        // Nobody loses a credit because somebody else deletes the author at the same time.
        link.HasOne(l => l.Author).WithMany().HasForeignKey(l => l.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ArticleSectionMapping : IEntityTypeConfiguration<ArticleSection>
{
    public void Configure(EntityTypeBuilder<ArticleSection> link)
    {
        link.HasKey(l => new { l.ArticleId, l.Key });
        link.HasIndex(l => new
        {
            l.Key,
            l.SortAt,
            l.ArticleId,
        });
    }
}

internal sealed class ArticleTagMapping : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> link)
    {
        link.HasKey(l => new { l.ArticleId, l.Key });
        link.HasIndex(l => new
        {
            l.Key,
            l.SortAt,
            l.ArticleId,
        });
    }
}

internal sealed class ArticleSpeakerMapping : IEntityTypeConfiguration<ArticleSpeaker>
{
    public void Configure(EntityTypeBuilder<ArticleSpeaker> link)
    {
        link.HasKey(l => new { l.ArticleId, l.SpeakerId });
        link.HasIndex(l => new
        {
            l.SpeakerId,
            l.SortAt,
            l.ArticleId,
        });
        link.HasOne<Speaker>().WithMany().HasForeignKey(l => l.SpeakerId);
    }
}
