namespace Articles.Api.Model;

/// <summary>A note after publication.</summary>
public sealed class Update
{
    private Update() { }

    /// <summary>What it says is read or written next; only then has it its first version.</summary>
    public Update(Guid id, Article article, DateTimeOffset now)
    {
        Id = id;
        ArticleId = article.Id;
        Exposure = article.Exposure;
        CreatedAt = now;
        Version = 0;
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public UpdateKind Kind { get; private set; }

    public UpdateSeverity? Severity { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Who wrote it, as an editor says; null for what a page printed.</summary>
    public string? Author { get; private set; }

    /// <summary>Which editor made or changed it; null while it is what a page printed.</summary>
    public string? EditedBy { get; private set; }

    /// <summary>The quotes and the words that it is about.</summary>
    public IReadOnlyList<AffectedWords> Affects { get; private set; } = [];

    /// <summary>What a reader of the note must know, such as that something it announces is missing.</summary>
    public string? Note { get; private set; }

    /// <summary>The time that the note prints.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DatePrecision? PublishedPrecision { get; private set; }

    /// <summary>What lists sort by: the printed time or, where there is none, when the note was first seen.</summary>
    public DateTimeOffset SortAt { get; private set; }

    /// <summary>Who sees the article, and so the note.</summary>
    public Exposure Exposure { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <param name="affects">What the reader proposes that it is about.</param>
    public void Read(FoundUpdate found, IReadOnlyList<AffectedWords> affects, DateTimeOffset now)
    {
        var before = (Kind, Severity, Text, Note, PublishedAt);
        Kind = found.Kind;
        Severity = found.Severity;
        Text = found.Text;
        Note = found.Note;
        Date(found.At?.Value.Value, found.At?.Value.Precision);
        if ((Kind, Severity, Text, Note, PublishedAt) != before)
            Touch(now);
        Affect(affects, now);
    }

    /// <summary>Takes what an editor writes. <see cref="Affect"/> says what it is about.</summary>
    public void Write(UpdateContent content, string by, DateTimeOffset now)
    {
        Kind = content.Kind;
        Severity = content.Severity;
        Text = content.Text;
        Author = content.Author;
        Date(content.PublishedAt, content.PublishedPrecision);
        EditedBy = by;
        Touch(now);
    }

    /// <summary>Says what it is about.</summary>
    public void Affect(IReadOnlyList<AffectedWords> affects, DateTimeOffset now)
    {
        if (affects.Select(Comparable).SequenceEqual(Affects.Select(Comparable)))
            return;
        Affects = affects;
        Touch(now);
    }

    /// <summary>What it does to a quote; of several things the gravest that counts is enough, but all are told.</summary>
    public IEnumerable<QuoteEffect> EffectsOn(Guid quote) =>
        Affects
            .Where(words => words.Reaches(quote))
            .Select(words => new QuoteEffect(
                Id,
                Kind,
                words.Relation,
                words.Confidence,
                words.IsConfirmed,
                words.Before,
                words.After
            ));

    // Records compare the lists in them by reference.
    private static (AffectedWords, string) Comparable(AffectedWords words) =>
        (words with { Quotes = [] }, string.Join(' ', words.Quotes));

    private void Date(DateTimeOffset? at, DatePrecision? precision)
    {
        PublishedAt = at?.ToUniversalTime();
        PublishedPrecision = at is null ? null : precision;
        SortAt = PublishedAt ?? CreatedAt;
    }

    // What happens in one operation, at one time, is one change.
    private void Touch(DateTimeOffset now)
    {
        if (Version > 0 && now == UpdatedAt)
            return;
        UpdatedAt = now;
        Version++;
    }

    /// <summary>Takes over who sees its article.</summary>
    public void Follow(Article article, DateTimeOffset now)
    {
        if (Exposure == article.Exposure)
            return;
        Exposure = article.Exposure;
        UpdatedAt = now;
        Version++;
    }
}

/// <summary>What an editor writes of an update.</summary>
public sealed record UpdateContent
{
    public required UpdateKind Kind { get; init; }

    public required string Text { get; init; }

    public UpdateSeverity? Severity { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DatePrecision? PublishedPrecision { get; init; }
}
