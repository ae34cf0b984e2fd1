using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Webhooks;

/// <summary>An address that is told of changes.</summary>
public sealed record WebhookResponse : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where messages are sent.</summary>
    public required string Url { get; init; }

    /// <summary>Only what happens to these; to all nouns when empty.</summary>
    public required IReadOnlyList<Noun> Nouns { get; init; }

    /// <summary>Only what happens like this; anything when empty.</summary>
    public required IReadOnlyList<ChangeKind> Kinds { get; init; }

    /// <summary>Only what happens to what this names; to anything when null.</summary>
    public required ChangeFilter? Filter { get; init; }

    /// <summary>Whether it is told of drafts too.</summary>
    public required bool IncludeDrafts { get; init; }

    /// <summary>Whether it is told at all.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Why it was disabled, where nobody did it himself.</summary>
    public required string? DisabledReason { get; init; }

    /// <summary>
    /// What verifies that a message is from here. Only in the answer that made or renewed it: it is not shown again.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    internal static readonly Expression<Func<Webhook, WebhookResponse>> Projection = webhook => new WebhookResponse
    {
        Id = webhook.Id,
        Name = webhook.Name,
        Url = webhook.Url,
        Nouns = webhook.Nouns,
        Kinds = webhook.Kinds,
        Filter = webhook.Filter,
        IncludeDrafts = webhook.IncludesDrafts,
        Enabled = webhook.IsEnabled,
        DisabledReason = webhook.DisabledReason,
        CreatedBy = webhook.CreatedBy,
        CreatedAt = webhook.CreatedAt,
        UpdatedAt = webhook.UpdatedAt,
        Version = webhook.Version,
    };

    internal static readonly Func<Webhook, WebhookResponse> Of = Projection.Compile();
}
