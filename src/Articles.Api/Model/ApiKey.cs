using System.Security.Cryptography;

namespace Articles.Api.Model;

/// <summary>Lets its holder do what its scopes say, until it expires or is revoked.</summary>
public sealed class ApiKey
{
    private ApiKey() { }

    public ApiKey(
        Guid id,
        KeyText text,
        string name,
        IReadOnlyList<string> scopes,
        DateTimeOffset? expiresAt,
        string createdBy,
        DateTimeOffset now
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Tag = text.Tag;
        Hash = text.Hash();
        Name = name;
        GivenScopes = Scopes.All.Intersect(scopes).ToList();
        ExpiresAt = expiresAt;
        CreatedBy = createdBy;
        CreatedAt = now;
        UpdatedAt = now;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>The public part of the key.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>SHA-256 of the whole key.</summary>
    public byte[] Hash { get; private set; } = [];

    public string Name { get; private set; } = "";

    /// <summary>As they were given; they imply others.</summary>
    public IReadOnlyList<string> GivenScopes { get; private set; } = [];

    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>To the minute: it is not written at each use.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1. To be used is no change.</summary>
    public int Version { get; private set; }

    public bool Fits(KeyText text) => CryptographicOperations.FixedTimeEquals(Hash, text.Hash());

    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    public void Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return;
        RevokedAt = now;
        UpdatedAt = now;
        Version++;
    }
}
