using System.Security.Cryptography;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Database;

/// <summary>The key that signs cursors. It lies in the database, so that it survives restarts and all replicas share it.</summary>
public sealed class SigningKey
{
    private const string Name = "cursor-key";
    private const int Length = 32;

    private byte[]? key;

    /// <summary>The key; made when the database has none, which only its preparation, one process at a time, ever finds.</summary>
    public async Task<byte[]> GetAsync(ArticlesDb db, CancellationToken cancellationToken)
    {
        if (key is not null)
            return key;
        var stored = await db
            .Settings.Where(setting => setting.Name == Name)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken);
        if (stored is null)
        {
            stored = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));
            db.Settings.Add(new Setting(Name, stored));
            await db.SaveChangesAsync(cancellationToken);
        }
        return key = Convert.FromBase64String(stored);
    }
}
