namespace Articles.Api.Model;

/// <summary>Who wrote an article.</summary>
public sealed class Author : ISlugged
{
    private Author() { }

    public Author(Guid id, string slug, string name, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Slug = slug;
        Name = name;
        NameKey = FoldedText.Of(name);
        CreatedAt = now;
        UpdatedAt = now;
        Version = 1;
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public IReadOnlyList<string> SlugAliases { get; private set; } = [];

    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> folded, to sort and to link by.</summary>
    public string NameKey { get; private set; } = "";

    public AuthorProfile Profile { get; private set; } = AuthorProfile.Empty;

    /// <summary>How many articles of the author readers see.</summary>
    public int ArticleCount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Takes what a bio says; a page without a bio takes nothing away.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Learn(AuthorProfile profile, DateTimeOffset now)
    {
        if (profile.Bio is null || profile.Bio == Profile.Bio)
            return false;
        Profile = profile;
        Touch(now);
        return true;
    }

    public void CountArticles(int difference, DateTimeOffset now)
    {
        ArticleCount += difference;
        Touch(now);
    }

    public void MoveTo(string slug, bool keepsOld)
    {
        var former = keepsOld ? SlugAliases.Append(Slug) : SlugAliases;
        SlugAliases = [.. former.Where(alias => alias != slug)];
        Slug = slug;
    }

    // What happens in one operation, at one time, is one change.
    private void Touch(DateTimeOffset now)
    {
        if (now == UpdatedAt)
            return;
        Version++;
        UpdatedAt = now;
    }
}

/// <summary>What a bio says of an author, each statement with its evidence in the bio.</summary>
public sealed record AuthorProfile
{
    public static readonly AuthorProfile Empty = new();

    public string? Bio { get; init; }

    public Found<string>? Role { get; init; }

    public Found<string>? Affiliation { get; init; }

    public IReadOnlyList<Found<string>> Outlets { get; init; } = [];

    public IReadOnlyList<Found<Post>> FormerPosts { get; init; } = [];

    public IReadOnlyList<Found<Education>> Education { get; init; } = [];

    public Found<string>? Residence { get; init; }

    public IReadOnlyList<Found<Link>> Links { get; init; } = [];

    public static AuthorProfile Of(FoundAuthor author) =>
        new()
        {
            Bio = author.Bio?.Value,
            Role = author.Role,
            Affiliation = author.Affiliation,
            Outlets = author.Outlets,
            FormerPosts = author.FormerPosts,
            Education = author.Education,
            Residence = author.Residence,
            Links = author.Links,
        };
}
