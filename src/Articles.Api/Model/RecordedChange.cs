namespace Articles.Api.Model;

/// <summary>What happened to something, as somebody sees it.</summary>
public enum ChangeKind
{
    /// <summary>It is there: for the first time, or again after it was withdrawn.</summary>
    Created,

    /// <summary>It is another one than before.</summary>
    Changed,

    /// <summary>It is no more, and its address answers 410.</summary>
    Deleted,

    /// <summary>It was taken back: an article with a notice, or a quote by an update that retracts it.</summary>
    Retracted,

    /// <summary>It is no longer shown.</summary>
    Withdrawn,

    /// <summary>It turned out to be another one, and its address leads there.</summary>
    Merged,
}

/// <summary>One line of the feed of changes: what one transaction did to one thing.</summary>
public sealed class RecordedChange
{
    private RecordedChange() { }

    public RecordedChange(Noun noun, Guid subject, Change change)
    {
        Id = Guid.CreateVersion7(change.At);
        Noun = noun;
        Subject = subject;
        At = change.At;
        By = change.By;
        Reason = change.Reason;
    }

    /// <summary>Its place in the feed, from 1 and without gaps: who sees a number sees all below it.</summary>
    public long Number { get; private set; }

    public Guid Id { get; private set; }

    public Noun Noun { get; private set; }

    /// <summary>The id of what changed.</summary>
    public Guid Subject { get; private set; }

    /// <summary>The article that a quote or an update hangs on.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>The version that it then had; null when it is no more.</summary>
    public int? Version { get; init; }

    /// <summary>The id of the one into which it was merged.</summary>
    public Guid? Into { get; init; }

    /// <summary>The article that it is, or hangs on; its own id where it is none.</summary>
    public Guid Article => ArticleId ?? Subject;

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>What happened in the eyes of those who see drafts.</summary>
    public ChangeKind Kind { get; init; }

    /// <summary>What happened in the eyes of readers; null when they are not to know.</summary>
    public ChangeKind? PublicKind { get; init; }

    public void Take(long number) => Number = number;
}
