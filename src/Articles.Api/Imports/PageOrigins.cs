using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Articles.Api.Database;
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
        var hash = HashOf(reading);
        var keys = KeysOf(page, reading, hash).ToList();
        var known = await db.ArticleOrigins.Where(o => keys.Contains(o.Key)).ToListAsync(cancellationToken);
        return new PageOrigins(db, keys, known, hash);
    }

    /// <summary>From now on all names of the page mean this article, and what it says now is what it said last.</summary>
    public void Remember(Guid article)
    {
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
            : WebAddress.Identity(reading.Address?.Value) ?? WebAddress.Identity(page.Address);
        if (address is not null)
            yield return KeyOf("address", address);
        // "17" is somebody's number seventeen, and anybody's.
        var isUnique = Uri.TryCreate(page.Guid, UriKind.Absolute, out var id);
        if (isUnique)
            yield return KeyOf("guid", page.Guid!);
        // A file may have been moved.
        if (address is null && (!isUnique || id!.Scheme == PageToImport.FileScheme))
            yield return KeyOf("content", hash);
    }

    private static string KeyOf(string kind, string name) => Hash(Encoding.UTF8.GetBytes($"{kind}\n{name}"));

    /// <summary>Of what is stored; where it stood on the page, and what stood around it, does not matter.</summary>
    private static string HashOf(PageReading reading)
    {
        var stored = ReadingResponse.Of(reading) with { Evidence = [], Furniture = [], Notes = [] };
        return Hash(JsonSerializer.SerializeToUtf8Bytes(stored, WireJson.TypeInfo<ReadingResponse>()));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
