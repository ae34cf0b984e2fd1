namespace Articles.Api.Model;

/// <summary>How well a quote's position still holds after edits of its article; so far always `exact`.</summary>
public enum QuoteAnchor
{
    /// <summary>The words stand where they were read.</summary>
    Exact,

    /// <summary>The same words stand elsewhere in the text.</summary>
    Moved,

    /// <summary>Much the same words were found, but not exactly these.</summary>
    Drifted,

    /// <summary>The words are no longer in the text.</summary>
    Orphaned,
}

/// <summary>What is true of a quote now; follows from the updates that affect it; so far always `current`.</summary>
public enum QuoteStanding
{
    /// <summary>No update takes anything from it.</summary>
    Current,

    /// <summary>An update doubts it.</summary>
    Disputed,

    /// <summary>An update changes its words or its speaker.</summary>
    Corrected,

    /// <summary>An update takes it back.</summary>
    Retracted,
}

/// <summary>What an editor said of an extracted quote; so far always `unreviewed`.</summary>
public enum QuoteReview
{
    /// <summary>No editor has looked at it.</summary>
    Unreviewed,

    /// <summary>It was read rightly.</summary>
    Confirmed,

    /// <summary>It was read wrongly, and the editor set it right.</summary>
    Corrected,

    /// <summary>It is no quote.</summary>
    Rejected,
}

/// <summary>Words of an article attributed to somebody else.</summary>
public sealed class Quote
{
    /// <summary>How much of the text around a quote is kept with it, in UTF-16 units.</summary>
    private const int ContextLength = 160;

    private Quote() { }

    /// <param name="positions">Those of the article's text.</param>
    public Quote(Guid id, Article article, FoundQuote found, CodePoints positions, DateTimeOffset now)
    {
        Id = id;
        ArticleId = article.Id;
        CreatedAt = now;
        Version = 0;
        Read(article, found, positions, now);
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public QuoteKind Kind { get; private set; }

    /// <summary>The words, exactly as they stand in the article's text from <see cref="Start"/> to <see cref="End"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>First code point in the article's text.</summary>
    public int Start { get; private set; }

    /// <summary>One past the last code point.</summary>
    public int End { get; private set; }

    public IReadOnlyList<Segment> Segments { get; private set; } = [];

    /// <summary>The text just before and after, to find the quote again and to show it in its place.</summary>
    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    public Quote? Parent { get; private set; }

    public string? SpeakerText { get; private set; }

    public Guid? SpeakerId { get; private set; }

    public Speaker? Speaker { get; private set; }

    public string? Cue { get; private set; }

    public string? Source { get; private set; }

    /// <summary><see cref="Source"/> folded, to find it by.</summary>
    public string? SourceKey { get; private set; }

    public double Confidence { get; private set; }

    public string Method { get; private set; } = "";

    public QuoteAnchor Anchor { get; private set; }

    public QuoteStanding Standing { get; private set; }

    public QuoteReview Review { get; private set; }

    /// <summary>The article's, so that lists of quotes sort and filter without it.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset SortAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Takes what a reading of the article says of this quote; the speaker and the parent are set apart.</summary>
    public void Read(Article article, FoundQuote found, CodePoints positions, DateTimeOffset now)
    {
        var text = article.Body.Text;
        var start = positions.UnitAt(found.Start);
        var end = positions.UnitAt(found.End);
        if (end < start || !text.AsSpan(start, end - start).SequenceEqual(found.Text))
            throw new ArgumentException("A quote's words must stand at its position.", nameof(found));
        var before = State();
        Kind = found.Kind;
        Text = found.Text;
        Start = found.Start;
        End = found.End;
        if (!Segments.SequenceEqual(found.Segments))
            Segments = found.Segments;
        Before = Extract.Before(text, start, ContextLength);
        After = Extract.After(text, end, ContextLength);
        SpeakerText = found.SpeakerMention?.Text;
        Cue = found.Cue?.Text;
        Source = found.Source?.Text;
        SourceKey = Source is null ? null : FoldedText.Of(Source);
        Confidence = found.Confidence;
        Method = found.Method;
        PublishedAt = article.PublishedAt;
        SortAt = article.SortAt;
        if (State() == before)
            return;
        UpdatedAt = now;
        Version++;
    }

    private (
        string,
        int,
        IReadOnlyList<Segment>,
        string,
        string,
        string?,
        string?,
        string?,
        double,
        DateTimeOffset
    ) State() => (Text, Start, Segments, Before, After, SpeakerText, Cue, Source, Confidence, SortAt);

    public void AttributeTo(Speaker? speaker)
    {
        Speaker = speaker;
        SpeakerId = speaker?.Id;
    }

    public void PutInside(Quote? parent)
    {
        if (parent is not null && (parent.Id == Id || parent.Start > Start || parent.End < End))
            throw new ArgumentException("A quote's parent must contain it.", nameof(parent));
        Parent = parent;
        ParentId = parent?.Id;
    }
}
