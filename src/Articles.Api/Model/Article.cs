namespace Articles.Api.Model;

/// <summary>One published piece.</summary>
public sealed class Article : ISlugged
{
    private readonly List<ArticleAuthor> authors = [];
    private readonly List<ArticleSection> sections = [];
    private readonly List<ArticleTag> tags = [];
    private readonly List<ArticleSpeaker> speakers = [];
    private readonly List<Revision> revisions = [];

    private Article() { }

    /// <summary>A draft. It has its first version once <see cref="Record"/> was called.</summary>
    public Article(Guid id, string slug, string title, DateTimeOffset firstSeenAt)
    {
        Id = id;
        Slug = slug;
        FirstSeenAt = firstSeenAt;
        SortAt = firstSeenAt;
        ContentChangedAt = firstSeenAt;
        UpdatedAt = firstSeenAt;
        Retitle(title);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public IReadOnlyList<string> SlugAliases { get; private set; } = [];

    public string Title { get; private set; } = "";

    /// <summary><see cref="Title"/> folded, to sort by.</summary>
    public string TitleKey { get; private set; } = "";

    public string? Subtitle { get; private set; }

    public string? Language { get; private set; }

    public string? SiteName { get; private set; }

    /// <summary>The address at which the page was published.</summary>
    public string? Address { get; private set; }

    /// <summary>What <see cref="Address"/> is looked up by, however it is spelled: see <see cref="ArticleOrigin.KeyOfAddress"/>.</summary>
    public string? AddressKey { get; private set; }

    public string? Image { get; private set; }

    public string? Excerpt { get; private set; }

    public ArticleType Type { get; private set; }

    /// <summary>Whether its editors want it on top.</summary>
    public bool IsFeatured { get; private set; }

    public ArticleDisplay Display { get; private set; } = ArticleDisplay.Nothing;

    public ArticleState State { get; private set; }

    /// <summary>Who sees it; follows from <see cref="State"/> and stands beside it to be looked up by.</summary>
    public Exposure Exposure { get; private set; } = Exposure.Hidden;

    public bool IsPublic => Exposure is Exposure.Public;

    /// <summary>When a scheduled article is to appear.</summary>
    public DateTimeOffset? ScheduledFor { get; private set; }

    /// <summary>When readers first saw it here; null before.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>Why it was retracted, for readers.</summary>
    public string? Notice { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DatePrecision? PublishedPrecision { get; private set; }

    /// <summary>
    /// The day that the clocks showed where it was published, which late in the evening is not that of UTC; null where it is not known.
    /// </summary>
    public DateOnly? PublishedDay { get; private set; }

    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>What lists sort by: when it was published or, where that is unknown, when it was first seen.</summary>
    public DateTimeOffset SortAt { get; private set; }

    /// <summary>When a reader would last have noticed a change.</summary>
    public DateTimeOffset ContentChangedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Counts the changes of its quotes and updates, whether or not they show in the article itself: what is derived from all
    /// of them must not be derived twice at a time.
    /// </summary>
    public int HoldingsVersion { get; private set; }

    /// <summary>The trail as printed.</summary>
    public IReadOnlyList<string> Breadcrumb { get; private set; } = [];

    public int WordCount { get; private set; }

    public int QuoteCount { get; private set; }

    public int UpdateCount { get; private set; }

    public ArticleBody Body { get; private set; } = null!;

    public ArticleRendition Rendition { get; private set; } = null!;

    public IReadOnlyList<ArticleAuthor> Authors => authors;

    public IReadOnlyList<ArticleSection> Sections => sections;

    public IReadOnlyList<ArticleTag> Tags => tags;

    public IReadOnlyList<ArticleSpeaker> Speakers => speakers;

    /// <summary>Those that were made since the article was loaded.</summary>
    public IReadOnlyList<Revision> Revisions => revisions;

    public void MoveTo(string slug, bool keepsOld)
    {
        var former = keepsOld ? SlugAliases.Append(Slug) : SlugAliases;
        SlugAliases = [.. former.Where(alias => alias != slug)];
        Slug = slug;
    }

    /// <summary>Lets another slug lead to it.</summary>
    public void Answer(string alias) => SlugAliases = [.. SlugAliases.Where(known => known != alias), alias];

    public void Retitle(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Title = title;
        TitleKey = FoldedText.Of(title);
    }

    public void Describe(string? subtitle, string? language, string? siteName, string? address, string? image)
    {
        Subtitle = subtitle;
        Language = language;
        SiteName = siteName;
        Address = address;
        Image = image;
    }

    /// <summary>Says when the page was published; all lists that hold the article move with it.</summary>
    /// <param name="at">With the offset of the place where it was published, which tells the day.</param>
    public void DatePublication(DateTimeOffset? at, DatePrecision? precision)
    {
        // PostgreSQL keeps times in UTC only, and takes no others.
        PublishedAt = at?.ToUniversalTime();
        PublishedPrecision = at is null ? null : precision;
        PublishedDay = at is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
        SortAt = PublishedAt ?? FirstSeenAt;
        authors.ForEach(author => author.MoveTo(SortAt));
        sections.ForEach(section => section.MoveTo(SortAt));
        tags.ForEach(tag => tag.MoveTo(SortAt));
        speakers.ForEach(speaker => speaker.MoveTo(SortAt));
    }

    public void WriteBody(IReadOnlyList<Block> blocks, string text)
    {
        Body ??= new ArticleBody(Id);
        Body.Write(blocks, text);
        Excerpt = Extract.Excerpt(blocks);
        WordCount = Extract.CountWords(text);
    }

    public void CreditTo(IEnumerable<Author> by)
    {
        authors.Clear();
        authors.AddRange(
            by.DistinctBy(author => author.Id).Select((author, n) => new ArticleAuthor(Id, author, n, SortAt))
        );
    }

    public void File(IReadOnlyList<string> breadcrumb, IReadOnlyList<string> trail)
    {
        Breadcrumb = breadcrumb;
        sections.Clear();
        sections.AddRange(
            trail.DistinctBy(Model.Slug.OfTerm).Select((name, n) => new ArticleSection(Id, name, n, SortAt))
        );
    }

    public void Tag(IEnumerable<string> names)
    {
        tags.Clear();
        tags.AddRange(names.DistinctBy(Model.Slug.OfTerm).Select((name, n) => new ArticleTag(Id, name, n, SortAt)));
    }

    public void Present(ArticleType type, bool isFeatured, ArticleDisplay display)
    {
        Type = type;
        IsFeatured = isFeatured;
        Display = display;
    }

    /// <summary>Takes note of what the article holds, for the counts and for the lists by speaker.</summary>
    public void Hold(IReadOnlyList<Quote> quotes, int updates)
    {
        QuoteCount = quotes.Count;
        UpdateCount = updates;
        HoldingsVersion++;
        var quoted = quotes.Select(quote => quote.SpeakerId).OfType<Guid>().ToHashSet();
        speakers.RemoveAll(link => !quoted.Contains(link.SpeakerId));
        quoted.ExceptWith(speakers.Select(link => link.SpeakerId));
        speakers.AddRange(quoted.Select(speaker => new ArticleSpeaker(Id, speaker, SortAt)));
    }

    /// <summary>Shows it to readers; its printed date stays what it is.</summary>
    public void Publish(DateTimeOffset now)
    {
        Become(ArticleState.Published);
        FirstPublishedAt ??= now;
        ScheduledFor = null;
        Notice = null;
    }

    /// <summary>Lets it appear at a time to come.</summary>
    public void Schedule(DateTimeOffset at)
    {
        if (State is not ArticleState.Scheduled)
            Become(ArticleState.Scheduled);
        ScheduledFor = at;
    }

    /// <summary>Takes a scheduled article back to the desk.</summary>
    public void Unschedule()
    {
        Become(ArticleState.Draft);
        ScheduledFor = null;
    }

    /// <param name="notice">What readers are told.</param>
    public void Retract(string notice)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(notice);
        if (State is not ArticleState.Retracted)
            Become(ArticleState.Retracted);
        Notice = notice;
    }

    public void Withdraw() => Become(ArticleState.Withdrawn);

    private void Become(ArticleState next)
    {
        if (!State.Next().Contains(next))
            throw new InvalidOperationException($"What is {State} cannot become {next}.");
        State = next;
        Exposure = next.Exposure();
    }

    /// <summary>Ends a change, once all of it is made: counts it and keeps what the article says now.</summary>
    /// <param name="contentChanged">Whether a reader would notice.</param>
    public void Record(Change change, bool contentChanged)
    {
        Version++;
        UpdatedAt = change.At;
        if (contentChanged)
            ContentChangedAt = change.At;
        revisions.Add(new Revision(this, change));
    }

    /// <summary>Readers notice that something below it changed. Its own words are the same, and so it has no new version.</summary>
    public void NoteChangeBelow(DateTimeOffset now)
    {
        UpdatedAt = now;
        ContentChangedAt = now;
    }

    /// <summary>Keeps what an article says that was there before there were revisions.</summary>
    public void RecordAsFound() => revisions.Add(new Revision(this, new Change(UpdatedAt, Change.Import)));

    public void Render(byte[] summary, byte[] detail)
    {
        AddressKey = ArticleOrigin.KeyOfAddress(Address);
        Rendition ??= new ArticleRendition(Id);
        Rendition.Render(this, summary, detail);
    }
}
