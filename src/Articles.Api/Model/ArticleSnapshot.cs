namespace Articles.Api.Model;

/// <summary>What an article said at one time: everything that it is answered with.</summary>
public sealed record ArticleSnapshot
{
    public required string Slug { get; init; }

    public IReadOnlyList<string> SlugAliases { get; init; } = [];

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public required IReadOnlyList<Credit> Authors { get; init; }

    public required IReadOnlyList<string> Sections { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required IReadOnlyList<string> Breadcrumb { get; init; }

    public string? SiteName { get; init; }

    public string? Language { get; init; }

    public string? Address { get; init; }

    public string? Image { get; init; }

    public ArticleType Type { get; init; }

    public bool IsFeatured { get; init; }

    public ArticleDisplay Display { get; init; } = ArticleDisplay.Nothing;

    public required ArticleState State { get; init; }

    public DateTimeOffset? ScheduledFor { get; init; }

    public string? Notice { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DatePrecision? PublishedPrecision { get; init; }

    public DateOnly? PublishedDay { get; init; }

    public DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? FirstPublishedAt { get; init; }

    public DateTimeOffset ContentChangedAt { get; init; }

    public int QuoteCount { get; init; }

    public int UpdateCount { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The plain text in which all positions count.</summary>
    public string Text() => ArticleReader.TextOf(Blocks);

    /// <summary>The day as printed, or that in UTC where the place is not known; null without a date.</summary>
    public DateOnly? DayPublished() =>
        PublishedDay ?? (PublishedAt is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null);

    public static ArticleSnapshot Of(Article article) =>
        new()
        {
            Slug = article.Slug,
            SlugAliases = article.SlugAliases,
            Title = article.Title,
            Subtitle = article.Subtitle,
            Authors = article.Authors.OrderBy(link => link.Position).Select(link => Credit.To(link.Author)).ToList(),
            Sections = article.Sections.OrderBy(link => link.Position).Select(link => link.Name).ToList(),
            Tags = article.Tags.OrderBy(link => link.Position).Select(link => link.Name).ToList(),
            Breadcrumb = article.Breadcrumb,
            SiteName = article.SiteName,
            Language = article.Language,
            Address = article.Address,
            Image = article.Image,
            Type = article.Type,
            IsFeatured = article.IsFeatured,
            Display = article.Display,
            State = article.State,
            ScheduledFor = article.ScheduledFor,
            Notice = article.Notice,
            PublishedAt = article.PublishedAt,
            PublishedPrecision = article.PublishedPrecision,
            PublishedDay = article.PublishedDay,
            FirstSeenAt = article.FirstSeenAt,
            FirstPublishedAt = article.FirstPublishedAt,
            ContentChangedAt = article.ContentChangedAt,
            QuoteCount = article.QuoteCount,
            UpdateCount = article.UpdateCount,
            Blocks = article.Body.Blocks,
        };

    /// <summary>Whether a reader would notice the difference.</summary>
    public bool ReadsLike(ArticleSnapshot other) =>
        Title == other.Title
        && Subtitle == other.Subtitle
        && Notice == other.Notice
        && Blocks.SequenceEqual(other.Blocks)
        && Authors.SequenceEqual(other.Authors);
}

/// <summary>An author as a byline names him or her.</summary>
public sealed record Credit(Guid Id, string Slug, string Name)
{
    public static Credit To(Author author) => new(author.Id, author.Slug, author.Name);
}
