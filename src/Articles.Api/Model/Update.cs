namespace Articles.Api.Model;

/// <summary>A note after publication.</summary>
public sealed class Update
{
    private Update() { }

    public Update(Guid id, Article article, FoundUpdate found, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(found.Text);
        Id = id;
        ArticleId = article.Id;
        CreatedAt = now;
        Version = 0;
        Read(found, now);
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public UpdateKind Kind { get; private set; }

    public UpdateSeverity? Severity { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>What a reader of the note must know, such as that something it announces is missing.</summary>
    public string? Note { get; private set; }

    /// <summary>The time that the note prints.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DatePrecision? PublishedPrecision { get; private set; }

    /// <summary>What lists sort by: the printed time or, where there is none, when the note was first seen.</summary>
    public DateTimeOffset SortAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    public void Read(FoundUpdate found, DateTimeOffset now)
    {
        var before = (Kind, Severity, Text, Note, PublishedAt);
        Kind = found.Kind;
        Severity = found.Severity;
        Text = found.Text;
        Note = found.Note;
        PublishedAt = found.At?.Value.Value;
        PublishedPrecision = found.At?.Value.Precision;
        SortAt = PublishedAt ?? CreatedAt;
        if ((Kind, Severity, Text, Note, PublishedAt) == before)
            return;
        UpdatedAt = now;
        Version++;
    }
}
