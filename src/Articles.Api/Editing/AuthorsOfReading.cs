using Articles.Api.Database;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Editing;

/// <summary>Finds the authors that a page names among those who are known, by full name, or adds them.</summary>
/// <param name="inPublic">Whether readers see the article.</param>
internal sealed class AuthorsOfReading(ArticlesDb db, bool inPublic, DateTimeOffset now)
{
    public async Task<List<Author>> FindOrAddAsync(PageReading reading, CancellationToken cancellationToken)
    {
        var keys = reading.Authors.Select(author => FoldedText.Of(author.Name.Value)).ToList();
        // An editor may have given one of them another name; the slug, or a former one, still tells who it is.
        var slugs = reading.Authors.Select(author => Slug.Of(author.Name.Value, "author")).ToList();
        var known = await db
            .Authors.Where(author =>
                keys.Contains(author.NameKey)
                || author.IsEdited && slugs.Contains(author.Slug)
                || db.SlugAliases.Any(alias =>
                    alias.Noun == Noun.Author && alias.OwnerId == author.Id && slugs.Contains(alias.Slug)
                )
            )
            .ToListAsync(cancellationToken);
        var authors = new List<Author>();
        foreach (var (found, key) in reading.Authors.Zip(keys))
        {
            var author =
                known.Find(other => other.NameKey == key)
                ?? known.Find(other => other.HadSlug(Slug.Of(found.Name.Value, "author")));
            if (author is null)
            {
                author = await AddAsync(found, cancellationToken);
                known.Add(author);
            }
            author.Learn(AuthorProfile.Of(found), inPublic, now);
            authors.Add(author);
        }
        return authors.Distinct().ToList();
    }

    private async Task<Author> AddAsync(FoundAuthor found, CancellationToken cancellationToken)
    {
        var name = found.Name.Value;
        var slug = await db.FreeSlugAsync<Author>(Slug.Of(name, "author"), cancellationToken);
        var author = new Author(Guid.CreateVersion7(now), slug, name, now, inPublic);
        db.Authors.Add(author);
        return author;
    }
}
