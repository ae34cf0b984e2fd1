namespace Articles.Api.Model;

/// <summary>An address that is told of changes.</summary>
public sealed class Webhook
{
    /// <summary>For how long what is sent is signed with the former secret too.</summary>
    public static readonly TimeSpan SecretOverlap = TimeSpan.FromDays(1);

    private Webhook() { }

    /// <param name="position">The number of the last change that it is not told of.</param>
    public Webhook(Guid id, WebhookTerms terms, string secret, long position, string createdBy, DateTimeOffset now)
    {
        Id = id;
        Secret = secret;
        Position = position;
        CreatedBy = createdBy;
        CreatedAt = now;
        Change(terms, now);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Url { get; private set; } = "";

    /// <summary>Only what happens to these; to all when there are none.</summary>
    public IReadOnlyList<Noun> Nouns { get; private set; } = [];

    /// <summary>Only what happens like this; anything when there are none.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; private set; } = [];

    /// <summary>Only what happens to what it names; to anything when there is none.</summary>
    public ChangeFilter? Filter { get; private set; }

    /// <summary>Whether it is told what those are told who see drafts.</summary>
    public bool IncludesDrafts { get; private set; }

    public bool IsEnabled { get; private set; }

    /// <summary>Why it was disabled, where nobody did it himself.</summary>
    public string? DisabledReason { get; private set; }

    /// <summary>As its owner has it. It signs, so it has to be kept.</summary>
    public string Secret { get; private set; } = "";

    public string? FormerSecret { get; private set; }

    public DateTimeOffset? FormerSecretUntil { get; private set; }

    /// <summary>The number of the last change for which there is a delivery, or need be none.</summary>
    public long Position { get; private set; }

    /// <summary>Who delivers it now, and until when nobody else may.</summary>
    public Guid? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1. To be delivered is none.</summary>
    public int Version { get; private set; }

    public void Change(WebhookTerms terms, DateTimeOffset now)
    {
        (Name, Url, Nouns, Kinds, Filter) = (terms.Name, terms.Url, terms.Nouns, terms.Kinds, terms.Filter);
        IncludesDrafts = terms.IncludesDrafts;
        if (terms.IsEnabled && !IsEnabled)
            DisabledReason = null;
        IsEnabled = terms.IsEnabled;
        Touch(now);
    }

    public void Disable(string reason, DateTimeOffset now)
    {
        IsEnabled = false;
        DisabledReason = reason;
        Touch(now);
    }

    public void Renew(string secret, DateTimeOffset now)
    {
        FormerSecret = Secret;
        FormerSecretUntil = now + SecretOverlap;
        Secret = secret;
        Touch(now);
    }

    /// <summary>The secrets to sign with, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset now) =>
        FormerSecret is not null && now < FormerSecretUntil ? [Secret, FormerSecret] : [Secret];

    /// <summary>What happened as it is told; null when it is not to be. What it happened to is not looked at.</summary>
    public ChangeKind? Tells(RecordedChange change)
    {
        var kind = IncludesDrafts ? change.Kind : change.PublicKind;
        var isWanted =
            (Nouns.Count == 0 || Nouns.Contains(change.Noun))
            && kind is { } known
            && (Kinds.Count == 0 || Kinds.Contains(known));
        return isWanted ? kind : null;
    }

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}

/// <summary>What the owner of a webhook says of it.</summary>
public sealed record WebhookTerms(
    string Name,
    string Url,
    IReadOnlyList<Noun> Nouns,
    IReadOnlyList<ChangeKind> Kinds,
    ChangeFilter? Filter,
    bool IncludesDrafts,
    bool IsEnabled
);
