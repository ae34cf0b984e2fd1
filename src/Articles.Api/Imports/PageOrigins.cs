using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Readings;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Imports;

/// <summary>
/// Knows a page again: by its address, by what its carrier calls it where that is unique in the world, and where it has neither by what
/// it says.
/// </summary>
internal sealed class PageOrigins
{
    private readonly ArticlesDb db;
    private readonly IReadOnlyList<string> keys;
    private readonly List<ArticleOrigin> known;
    private readonly string hash;

    // They find the article, but do not make two pages one.
    private IReadOnlyList<string> former = [];

    private PageOrigins(ArticlesDb db, IReadOnlyList<string> keys, List<ArticleOrigin> known, string hash)
    {
        this.db = db;
        this.keys = keys;
        this.known = known;
        this.hash = hash;
    }

    /// <summary>The article that the page made before; null when it made none.</summary>
    public Guid? Article => Origin?.ArticleId;

    /// <summary>What storing the page does.</summary>
    public ImportOutcome Outcome =>
        Origin is null ? ImportOutcome.Created
        : Origin.ReadingHash == hash ? ImportOutcome.Unchanged
        : ImportOutcome.Updated;

    // The address tells more than what follows it.
    private ArticleOrigin? Origin =>
        keys.Select(key => known.Find(origin => origin.Key == key)).FirstOrDefault(o => o is not null);

    public static async Task<PageOrigins> FindAsync(
        ArticlesDb db,
        PageToImport page,
        PageReading reading,
        CancellationToken cancellationToken
    )
    {
        var hash = HashOf(reading, page.Fields);
        var keys = KeysOf(page, reading, hash).ToList();
        var known = await db.ArticleOrigins.Where(o => keys.Contains(o.Key)).ToListAsync(cancellationToken);
        var former = page.FormerAddresses.Select(ArticleOrigin.KeyOfAddress).OfType<string>();
        return new PageOrigins(db, keys, known, hash) { former = former.Except(keys).Distinct().ToList() };
    }

    /// <summary>From now on all names of the page mean this article, and what it says now is what it said last.</summary>
    public async Task RememberAsync(Guid article, CancellationToken cancellationToken)
    {
        var taken = await db
            .ArticleOrigins.Where(origin => former.Contains(origin.Key))
            .Select(origin => origin.Key)
            .ToListAsync(cancellationToken);
        db.ArticleOrigins.AddRange(former.Except(taken).Select(key => new ArticleOrigin(key, article)));
        foreach (var key in keys)
        {
            var origin = known.Find(other => other.Key == key);
            if (origin is null)
                db.ArticleOrigins.Add(origin = new ArticleOrigin(key, article));
            origin.Saw(hash);
        }
    }

    private static IEnumerable<string> KeysOf(PageToImport page, PageReading reading, string hash)
    {
        var address = page.SharesAddress
            ? null
            : ArticleOrigin.KeyOfAddress(reading.Address?.Value) ?? ArticleOrigin.KeyOfAddress(page.Address);
        if (address is not null)
            yield return address;
        // "17" is somebody's number seventeen, and anybody's.
        var isUnique = Uri.TryCreate(page.Guid, UriKind.Absolute, out var id);
        if (isUnique)
            yield return ArticleOrigin.KeyOf("guid", page.Guid!);
        // A file may have been moved.
        if (address is null && (!isUnique || id!.Scheme == PageToImport.FileScheme))
            yield return ArticleOrigin.KeyOf("content", hash);
    }

    /// <summary>Of what is stored; where it stood on the page, and what stood around it, does not matter.</summary>
    private static string HashOf(PageReading reading, CarriedFields fields)
    {
        var stored = ReadingResponse.Of(reading) with { Evidence = [], Furniture = [], Notes = [] };
        var json = JsonSerializer.SerializeToUtf8Bytes(stored, WireJson.TypeInfo<ReadingResponse>());
        return Convert.ToHexStringLower(SHA256.HashData([.. json, .. Encoding.UTF8.GetBytes(fields.Statement())]));
    }
}
