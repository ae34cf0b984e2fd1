namespace Articles.Api.Model;

/// <summary>Where an article is on its way to readers; so far every article is published.</summary>
public enum ArticleState
{
    /// <summary>Readers see it.</summary>
    Published,
}

/// <summary>One published piece.</summary>
public sealed class Article : ISlugged
{
    private readonly List<ArticleAuthor> authors = [];
    private readonly List<ArticleSection> sections = [];
    private readonly List<ArticleSpeaker> speakers = [];

    private Article() { }

    public Article(Guid id, string slug, string title, DateTimeOffset firstSeenAt)
    {
        Id = id;
        Slug = slug;
        FirstSeenAt = firstSeenAt;
        SortAt = firstSeenAt;
        ContentChangedAt = firstSeenAt;
        UpdatedAt = firstSeenAt;
        Version = 1;
        Retitle(title);
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary><see cref="Title"/> folded, to sort by.</summary>
    public string TitleKey { get; private set; } = "";

    public string? Subtitle { get; private set; }

    public string? Language { get; private set; }

    public string? SiteName { get; private set; }

    /// <summary>The address at which the page was published.</summary>
    public string? Address { get; private set; }

    public string? Image { get; private set; }

    public string? Excerpt { get; private set; }

    public ArticleState State { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DatePrecision? PublishedPrecision { get; private set; }

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

    public IReadOnlyList<ArticleSpeaker> Speakers => speakers;

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
    public void DatePublication(DateTimeOffset? at, DatePrecision? precision)
    {
        // PostgreSQL keeps times in UTC only, and takes no others.
        PublishedAt = at?.ToUniversalTime();
        PublishedPrecision = at is null ? null : precision;
        SortAt = PublishedAt ?? FirstSeenAt;
        authors.ForEach(author => author.MoveTo(SortAt));
        sections.ForEach(section => section.MoveTo(SortAt));
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
        sections.AddRange(trail.DistinctBy(FoldedText.Of).Select((name, n) => new ArticleSection(Id, name, n, SortAt)));
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

    public void Touch(DateTimeOffset now, bool contentChanged)
    {
        Version++;
        UpdatedAt = now;
        if (contentChanged)
            ContentChangedAt = now;
    }

    /// <summary>Readers notice that something below it changed. Its own words are the same, and so it has no new version.</summary>
    public void Notice(DateTimeOffset now)
    {
        UpdatedAt = now;
        ContentChangedAt = now;
    }

    public void Render(byte[] summary, byte[] detail)
    {
        Rendition ??= new ArticleRendition(Id);
        Rendition.Render(this, summary, detail);
    }
}
