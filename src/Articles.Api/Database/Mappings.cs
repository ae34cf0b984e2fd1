using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database;

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
        article.HasOne(a => a.Body).WithOne().HasForeignKey<ArticleBody>(b => b.ArticleId);
        article.HasOne(a => a.Rendition).WithOne().HasForeignKey<ArticleRendition>(r => r.ArticleId);
        article.Navigation(a => a.Body).IsRequired();
        article.Navigation(a => a.Rendition).IsRequired();
        article.HasMany(a => a.Authors).WithOne(l => l.Article).HasForeignKey(l => l.ArticleId);
        article.HasMany(a => a.Sections).WithOne(l => l.Article).HasForeignKey(l => l.ArticleId);
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

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Property(r => r.Content).HasConversion<JsonColumn<ArticleSnapshot>>();
        // No article has two states of one number, whoever writes at the same time.
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision.HasIndex(r => new { r.ArticleId, r.CreatedAt });
    }
}

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

internal sealed class AuthorMapping : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.Property(a => a.Id).ValueGeneratedNever();
        author.Property(a => a.Version).IsConcurrencyToken();
        author.HasIndex(a => a.Slug).IsUnique();
        author.HasIndex(a => new { a.NameKey, a.Id });
        author.HasIndex(a => new { a.ArticleCount, a.Id });
        author.HasIndex(a => new { a.UpdatedAt, a.Id });
        author.Property(a => a.Profile).HasConversion<JsonColumn<AuthorProfile>>();
    }
}

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

internal sealed class UpdateMapping : IEntityTypeConfiguration<Update>
{
    public void Configure(EntityTypeBuilder<Update> update)
    {
        update.Property(u => u.Exposure).HasConversion<int>();
        update.Property(u => u.Id).ValueGeneratedNever();
        update.Property(u => u.Version).IsConcurrencyToken();
        update.Property(u => u.Affects).HasConversion<JsonColumn<IReadOnlyList<AffectedWords>>>();
        update.HasOne(u => u.Article).WithMany().HasForeignKey(u => u.ArticleId);
        update.HasIndex(u => new
        {
            u.SortAt,
            u.Id,
            u.Exposure,
        });
        update.HasIndex(u => new { u.SortAt, u.Id }, "IX_Updates_Dated").HasFilter("\"PublishedAt\" IS NOT NULL");
        update.HasIndex(u => new { u.UpdatedAt, u.Id });
        update.HasIndex(u => new
        {
            u.ArticleId,
            u.SortAt,
            u.Id,
        });
        update.HasIndex(u => new
        {
            u.Kind,
            u.SortAt,
            u.Id,
        });
        update.HasIndex(u => new
        {
            u.Severity,
            u.SortAt,
            u.Id,
        });
    }
}

internal sealed class SeedFileMapping : IEntityTypeConfiguration<SeedFile>
{
    // It outlives its article: what an editor deleted is not made again.
    public void Configure(EntityTypeBuilder<SeedFile> file) => file.HasKey(f => f.Name);
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting) => setting.HasKey(s => s.Name);
}

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

internal sealed class WriteCountMapping : IEntityTypeConfiguration<WriteCount>
{
    public void Configure(EntityTypeBuilder<WriteCount> count)
    {
        count.Property(c => c.Id).ValueGeneratedNever();
        count.HasData(new { Id = 1, Value = 0L });
    }
}
