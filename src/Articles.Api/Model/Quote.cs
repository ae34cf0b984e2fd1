namespace Articles.Api.Model;

/// <summary>What an editor said of an extracted quote; or that an editor made it.</summary>
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

    /// <summary>The <see cref="Method"/> of what an editor made or set right.</summary>
    public const string ByEditor = "editor";

    private Quote() { }

    /// <summary>What it says is read or placed next; only then has it its first version.</summary>
    public Quote(Guid id, Article article, DateTimeOffset now)
    {
        Id = id;
        ArticleId = article.Id;
        (PublishedAt, SortAt, Exposure) = (article.PublishedAt, article.SortAt, article.Exposure);
        CreatedAt = now;
        Version = 0;
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

    /// <summary>The id that the speaker had when the words became the present one's by a merge, so that it can be undone.</summary>
    public Guid? MergedFromId { get; private set; }

    public string? Cue { get; private set; }

    public string? Source { get; private set; }

    /// <summary><see cref="Source"/> folded, to find it by.</summary>
    public string? SourceKey { get; private set; }

    public double Confidence { get; private set; }

    public string Method { get; private set; } = "";

    public QuoteAnchor Anchor { get; private set; }

    /// <summary>Null while the words stand literally in the text.</summary>
    public QuoteDrift? Drift { get; private set; }

    public QuoteStanding Standing { get; private set; }

    /// <summary>What the updates of the article do to it; <see cref="Standing"/> follows from it.</summary>
    public IReadOnlyList<QuoteEffect> Effects { get; private set; } = [];

    public QuoteReview Review { get; private set; }

    /// <summary>Who reviewed or made it; null when no editor has.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>Whether extraction leaves it as it is.</summary>
    public bool IsEditors => Review is not QuoteReview.Unreviewed;

    /// <summary>Whether the words stand in the text exactly where <see cref="Start"/> and <see cref="End"/> say.</summary>
    public bool IsLiteral => Anchor is QuoteAnchor.Exact or QuoteAnchor.Moved;

    /// <summary>The article's, so that lists of quotes sort and filter without it.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset SortAt { get; private set; }

    /// <summary>Who sees the article, and so the quote.</summary>
    public Exposure Exposure { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Takes what a reading of the article says of this quote; the speaker and the parent are set apart.</summary>
    public void Read(Article article, FoundQuote found, CodePoints positions, DateTimeOffset now)
    {
        var before = State();
        Place(article.Body.Text, new Segment(found.Text, found.Start, found.End), found.Segments, positions);
        Describe(
            found.Kind,
            found.SpeakerMention?.Text ?? found.SpeakerCredit,
            found.Cue?.Text,
            found.Source?.Text ?? found.SourceCredit
        );
        Confidence = found.Confidence;
        Method = found.Method;
        (PublishedAt, SortAt, Exposure) = (article.PublishedAt, article.SortAt, article.Exposure);
        TouchUnless(State().Equals(before), now);
    }

    /// <summary>Takes over when its article was published, and who sees it.</summary>
    public void Follow(Article article, DateTimeOffset now)
    {
        var before = (PublishedAt, SortAt, Exposure);
        (PublishedAt, SortAt, Exposure) = (article.PublishedAt, article.SortAt, article.Exposure);
        TouchUnless((PublishedAt, SortAt, Exposure) == before, now);
    }

    /// <summary>Says where the words stand now that the article's text was changed.</summary>
    public void AnchorIn(string text, FoundAnchor found, CodePoints positions, DateTimeOffset now)
    {
        var before = State();
        var segments = SegmentsOf(found);
        Anchor = found.Kind;
        if (found.Kind is QuoteAnchor.Orphaned)
        {
            Drift = DriftOf("", found);
            Segments = [];
        }
        else
        {
            var words = text[positions.UnitAt(found.Start)..positions.UnitAt(found.End)];
            Drift = IsLiteral ? null : DriftOf(words, found);
            (Start, End) = (found.Start, found.End);
            Segments = IsLiteral ? segments : [new Segment(words, Start, End)];
            // Where several places are as good, what is known of the surroundings is worth more than what is there.
            if (found.Places == 1)
                Surround(text, positions);
        }
        TouchUnless(State().Equals(before), now);
    }

    /// <summary>What an editor says of it.</summary>
    /// <param name="isEdited">Whether it was made or changed with it, so that it is no longer what a rule found.</param>
    public void Judge(QuoteReview review, bool isEdited, string by, DateTimeOffset now)
    {
        Review = review;
        ReviewedBy = by;
        if (isEdited)
            (Method, Confidence) = (ByEditor, 1);
        TouchUnless(false, now);
    }

    /// <summary>Takes words of the article's text as those of the quote.</summary>
    /// <param name="words">Exactly what stands there.</param>
    public void Place(string text, Segment words, IReadOnlyList<Segment> segments, CodePoints positions)
    {
        var start = positions.UnitAt(words.Start);
        var end = positions.UnitAt(words.End);
        if (end < start || !text.AsSpan(start, end - start).SequenceEqual(words.Text))
            throw new ArgumentException("A quote's words must stand at its position.", nameof(words));
        if (!IsLiteral)
            Anchor = QuoteAnchor.Exact;
        Drift = null;
        (Text, Start, End) = (words.Text, words.Start, words.End);
        if (!Segments.SequenceEqual(segments))
            Segments = segments;
        Surround(text, positions);
    }

    public void Describe(QuoteKind kind, string? speakerText, string? cue, string? source)
    {
        Kind = kind;
        SpeakerText = speakerText;
        Cue = cue;
        Source = source;
        SourceKey = Source is null ? null : FoldedText.Of(Source);
    }

    /// <summary>Takes what the updates do to it.</summary>
    public void Stand(IReadOnlyList<QuoteEffect> effects, DateTimeOffset now)
    {
        if (effects.SequenceEqual(Effects))
            return;
        Effects = effects;
        Standing = QuoteEffect.StandingOf(effects);
        TouchUnless(false, now);
    }

    /// <summary>Whether some of the quoted words, not what interrupts them, stand between two positions of the text.</summary>
    public bool Covers(int start, int end) => Segments.Any(segment => segment.Start < end && start < segment.End);

    /// <summary>Whether another quote's words lie within these.</summary>
    public bool Contains(Quote other) =>
        other.Id != Id
        && Anchor is not QuoteAnchor.Orphaned
        && other.Anchor is not QuoteAnchor.Orphaned
        && Start <= other.Start
        && End >= other.End;

    public void AttributeTo(Speaker? speaker)
    {
        if (speaker?.Id != SpeakerId)
            MergedFromId = null;
        Speaker = speaker;
        SpeakerId = speaker?.Id;
    }

    /// <summary>The speaker is merged into another one, or was and is not any more.</summary>
    /// <param name="mergedFrom">Null when the speaker is nobody else any more.</param>
    public void Follow(Speaker speaker, Guid? mergedFrom, DateTimeOffset now)
    {
        AttributeTo(speaker);
        MergedFromId = mergedFrom;
        TouchUnless(false, now);
    }

    public void PutInside(Quote? parent)
    {
        if (parent is not null && !parent.Contains(this))
            throw new ArgumentException("A quote's parent must contain it.", nameof(parent));
        Parent = parent;
        ParentId = parent?.Id;
    }

    /// <summary>Leaves the parent, unless it contains this quote, or did while both had a place.</summary>
    public void LeaveParentUnlessInside(Quote? parent)
    {
        var isPlaced = Anchor is not QuoteAnchor.Orphaned && parent?.Anchor is not QuoteAnchor.Orphaned;
        if (parent is null || isPlaced && !parent.Contains(this))
            PutInside(null);
    }

    /// <summary>The quoted words alone, without what interrupts them.</summary>
    /// <param name="drift">Where words have drifted, it knows how they were interrupted when they stood there.</param>
    public static string WordsOf(string text, IReadOnlyList<Segment> segments, QuoteDrift? drift)
    {
        var pieces = drift?.Segments ?? segments;
        return pieces.Count > 1 ? string.Join(' ', pieces.Select(piece => piece.Text)) : text;
    }

    private void Surround(string text, CodePoints positions)
    {
        Before = Extract.Before(text, positions.UnitAt(Start), ContextLength);
        After = Extract.After(text, positions.UnitAt(End), ContextLength);
    }

    /// <summary>The segments at the place where the words were found.</summary>
    private List<Segment> SegmentsOf(FoundAnchor found)
    {
        var (segments, from) = Drift is null ? (Segments, Start) : (Drift.Segments, 0);
        var by = found.Start - from;
        return segments.Select(one => one with { Start = one.Start + by, End = one.End + by }).ToList();
    }

    private QuoteDrift DriftOf(string words, FoundAnchor found) =>
        new()
        {
            Text = words,
            Score = found.Score,
            Places = found.Places,
            Changes = found.Changes,
            Segments =
                Drift?.Segments
                ?? Segments.Select(one => one with { Start = one.Start - Start, End = one.End - Start }).ToList(),
        };

    private void TouchUnless(bool isSame, DateTimeOffset now)
    {
        // What happens in one operation, at one time, is one change.
        if (isSame || Version > 0 && now == UpdatedAt)
            return;
        UpdatedAt = now;
        Version++;
    }

    private object State() =>
        (
            (Text, Start, End, Kind, Anchor, string.Join(' ', Segments.Select(one => $"{one.Start} {one.End}"))),
            (Drift?.Text, Drift?.Score, Before, After, SpeakerText, Cue, Source),
            (Confidence, Method, SortAt, PublishedAt)
        );
}
