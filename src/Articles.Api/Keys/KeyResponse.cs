using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Keys;

/// <summary>An API key. What proves it is shown once, when it is made.</summary>
public sealed record KeyResponse : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>How the key begins, to know it by; accepted wherever the id is.</summary>
    public required string Tag { get; init; }

    /// <summary>The whole key, to be sent as `X-Api-Key`. Only in the answer that made it: nobody can show it again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What its holder may do. Of `read:drafts`, `write`, `publish`, `admin` each implies those before it.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>From when it no longer holds; null when it holds for ever.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Since when it no longer holds; null while it was not revoked.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last used, to the minute; null when it never was.</summary>
    public required DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything but its last use was changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    internal static readonly Expression<Func<ApiKey, KeyResponse>> Projection = key => new KeyResponse
    {
        Id = key.Id,
        Tag = key.Tag,
        Name = key.Name,
        Scopes = key.GivenScopes,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        LastUsedAt = key.LastUsedAt,
        CreatedBy = key.CreatedBy,
        CreatedAt = key.CreatedAt,
        UpdatedAt = key.UpdatedAt,
        Version = key.Version,
    };

    internal static readonly Func<ApiKey, KeyResponse> Of = Projection.Compile();
}
