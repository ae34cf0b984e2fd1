namespace Articles.Api.Model;

/// <summary>What became of a page.</summary>
public enum ImportOutcome
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>It made a new article.</summary>
    Created,

    /// <summary>It changed the article that it, or an earlier state of it, had made.</summary>
    Updated,

    /// <summary>It says what its article says already.</summary>
    Unchanged,

    /// <summary>It made nothing; `reason` says why.</summary>
    Refused,
}

/// <summary>A page of an import, and its receipt.</summary>
public sealed class ImportedPage
{
    private ImportedPage() { }

    /// <param name="content">The page as it waits to be read; null when it is refused already.</param>
    public ImportedPage(Guid id, Guid importId, int position, string name, byte[]? content)
    {
        Id = id;
        ImportId = importId;
        Position = position;
        Name = name;
        Content = content;
    }

    public Guid Id { get; private set; }

    public Guid ImportId { get; private set; }

    public Import Import { get; private set; } = null!;

    /// <summary>Its place in what was sent, from 1.</summary>
    public int Position { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The page as it waits to be read; null when it is done.</summary>
    public byte[]? Content { get; private set; }

    public ImportOutcome Outcome { get; private set; }

    public string? Reason { get; private set; }

    public string? Title { get; private set; }

    public Guid? ArticleId { get; private set; }

    /// <summary>What the reader could not do, or had to repair.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>How many words were sent; null where they were not counted.</summary>
    public int? WordsIn { get; private set; }

    /// <summary>How many of them are in the article.</summary>
    public int? WordsKept { get; private set; }

    /// <summary>Where the others are.</summary>
    public IReadOnlyList<DroppedContent> Dropped { get; private set; } = [];

    /// <summary>Until when the process that took the page may be silent about it; then another one takes it.</summary>
    public DateTimeOffset? TakenUntil { get; private set; }

    /// <summary>Names the one taking of the page, so that who took it too long ago does not finish it.</summary>
    public Guid? TakenAs { get; private set; }

    /// <summary>How often it was taken: what ends the process that reads it must not do so for ever.</summary>
    public int Takes { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <param name="article">The article that the page made before, and that stays as it is.</param>
    public void Refuse(string reason, DateTimeOffset now, Guid? article = null)
    {
        Reason = reason;
        ArticleId = article;
        Finish(ImportOutcome.Refused, now);
    }

    /// <param name="article">Null when nothing is stored because the import only says what would happen.</param>
    public void Store(
        ImportOutcome outcome,
        string title,
        Guid? article,
        IReadOnlyList<string> notes,
        WordAccount words,
        DateTimeOffset now
    )
    {
        (WordsIn, WordsKept, Dropped) = (words.In, words.Kept, words.Dropped);
        Title = title;
        ArticleId = article;
        Notes = notes;
        Finish(outcome, now);
    }

    private void Finish(ImportOutcome outcome, DateTimeOffset now)
    {
        Outcome = outcome;
        FinishedAt = now;
        Content = null;
        TakenUntil = null;
        // Stays different from that of everybody who may still be reading it.
        TakenAs = null;
    }
}
