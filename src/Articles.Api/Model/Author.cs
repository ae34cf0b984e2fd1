namespace Articles.Api.Model;

/// <summary>Who wrote an article.</summary>
public sealed class Author : ISlugged
{
    private Author() { }

    /// <param name="isPublic">Whether an article that readers see names the author, or somebody who may publish made it.</param>
    public Author(Guid id, string slug, string name, DateTimeOffset now, bool isPublic = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Slug = slug;
        Name = name;
        NameKey = FoldedText.Of(name);
        IsPublic = isPublic;
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

    /// <summary>Whether an editor said who this is. What pages say is no longer taken then.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>False while only drafts name the author.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>The speaker who is the same person.</summary>
    public Speaker? Speaker { get; private set; }

    /// <summary>Whether an editor said who that is, or that there is none; otherwise it follows from the full name.</summary>
    public bool IsSpeakerTold { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Takes what a page says; a page that says less takes nothing away. What a draft says stays unsaid until it is published: nothing of
    /// it goes into an author whom readers see, and nothing of it is left in one whom they are to see now.
    /// </summary>
    /// <param name="inPublic">Whether readers see the article that was read.</param>
    public void Learn(AuthorProfile profile, bool inPublic, DateTimeOffset now)
    {
        var appears = inPublic && !IsPublic;
        if (IsEdited || IsPublic && !inPublic)
            return;
        var learned = appears ? profile : Profile.LearnFrom(profile);
        if (learned.SaysTheSameAs(Profile))
            return;
        Profile = learned;
        Touch(now);
    }

    /// <summary>Takes what an editor says. The same again is no change.</summary>
    /// <param name="isMoved">Whether the slug was changed too.</param>
    public void Edit(string name, AuthorProfile profile, DateTimeOffset now, bool isMoved = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name == Name && profile.SaysTheSameAs(Profile) && !isMoved)
            return;
        Name = name;
        NameKey = FoldedText.Of(name);
        Profile = profile;
        IsEdited = true;
        Touch(now);
    }

    /// <summary>An editor says which speaker is the same person, or that none is. Which one it is stands there.</summary>
    public void TellSpeaker(DateTimeOffset now)
    {
        IsSpeakerTold = true;
        Touch(now);
    }

    /// <summary>Whether pages may still name the author in a way from which this slug was once made.</summary>
    public bool HadSlug(string slug) => IsEdited && (Slug == slug || SlugAliases.Contains(slug));

    public void CountArticles(int difference, DateTimeOffset now)
    {
        ArticleCount += difference;
        IsPublic |= ArticleCount > 0;
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

    public Found<AuthorImage>? Image { get; init; }

    /// <summary>The rule of a statement that was not read anywhere.</summary>
    public const string Editor = "editor";

    /// <summary>What an editor said, which needs no evidence.</summary>
    public static Found<T> Told<T>(T value) => new(value, new Evidence(Editor, 1, null, null, ""));

    /// <summary>The same statements for another bio, in which they were not read.</summary>
    public AuthorProfile WithoutEvidence() =>
        this with
        {
            Role = Role is null ? null : Told(Role.Value),
            Affiliation = Affiliation is null ? null : Told(Affiliation.Value),
            Outlets = Outlets.Select(found => Told(found.Value)).ToList(),
            FormerPosts = FormerPosts.Select(found => Told(found.Value)).ToList(),
            Education = Education.Select(found => Told(found.Value)).ToList(),
            Residence = Residence is null ? null : Told(Residence.Value),
            Links = Links.Select(found => Told(found.Value)).ToList(),
        };

    /// <summary>What is known after another page: a bio of its own brings all that is read in it; links and a picture are kept until there are others.</summary>
    public AuthorProfile LearnFrom(AuthorProfile page) =>
        (page.Bio is null || page.Bio == Bio ? this : page) with
        {
            Links = page.Links.Count > 0 ? page.Links : Links,
            Image = page.Image ?? Image,
        };

    public bool SaysTheSameAs(AuthorProfile other) =>
        (Bio, Role?.Value, Affiliation?.Value, Residence?.Value, Image?.Value)
            == (other.Bio, other.Role?.Value, other.Affiliation?.Value, other.Residence?.Value, other.Image?.Value)
        && Same(Outlets, other.Outlets)
        && Same(FormerPosts, other.FormerPosts)
        && Same(Education, other.Education)
        && Same(Links, other.Links);

    private static bool Same<T>(IReadOnlyList<Found<T>> some, IReadOnlyList<Found<T>> others) =>
        some.Select(found => found.Value).SequenceEqual(others.Select(found => found.Value));

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
            Image = author.Image,
        };
}
