namespace Articles.Api.Model;

/// <summary>What stays of something that readers could see and that was deleted.</summary>
public sealed class Tombstone
{
    private Tombstone() { }

    public Tombstone(Noun noun, Guid id, Change change)
    {
        Noun = noun;
        Id = id;
        DeletedAt = change.At;
        By = change.By;
        Reason = change.Reason;
    }

    public Noun Noun { get; private set; }

    /// <summary>The id of what was deleted.</summary>
    public Guid Id { get; private set; }

    public DateTimeOffset DeletedAt { get; private set; }

    public string By { get; private set; } = "";

    public string? Reason { get; private set; }
}
