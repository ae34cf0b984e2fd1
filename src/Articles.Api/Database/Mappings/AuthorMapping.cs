using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Articles.Api.Database.Mappings;

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
