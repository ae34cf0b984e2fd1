using System.Linq.Expressions;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.References;

namespace Articles.Api.Authors;

/// <summary>Who wrote an article, with what bios say. Every statement has its evidence.</summary>
public sealed record AuthorResponse : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The readable name in the address; accepted wherever the id is.</summary>
    public required string Slug { get; init; }

    /// <summary>The slugs that the author had before; each leads here for ever.</summary>
    public required IReadOnlyList<string> SlugAliases { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>As printed.</summary>
    public required string? Bio { get; init; }

    /// <summary>What the author does, such as `senior editor`.</summary>
    public required string? Role { get; init; }

    /// <summary>The organisation where the author does it.</summary>
    public required string? Affiliation { get; init; }

    /// <summary>Where the author has been published.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>What the author did before, as the bio says.</summary>
    public required IReadOnlyList<Post> FormerPosts { get; init; }

    /// <summary>What the author studied, as the bio says.</summary>
    public required IReadOnlyList<Education> Education { get; init; }

    /// <summary>Where the author lives, as the bio says.</summary>
    public required string? Residence { get; init; }

    /// <summary>Empty when the page gives no address.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>A picture of the author; null when nobody gave one.</summary>
    public required AuthorImage? Image { get; init; }

    /// <summary>Where in the bio each statement was read.</summary>
    public required IReadOnlyList<AuthorEvidence> Evidence { get; init; }

    /// <summary>
    /// The speaker who is the same person: found by the full name where there is one author and one person who speaks of that name, or said by an editor. Null
    /// when there is none.
    /// </summary>
    public required SpeakerReference? Speaker { get; init; }

    /// <summary>How many articles of the author this API has.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>When this API first saw the author.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of the author was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    // Opened from one JSON column, so the last step of the projection runs here and not in the database.
    internal static readonly Expression<Func<Author, AuthorResponse>> Projection = author => new AuthorResponse
    {
        Id = author.Id,
        Slug = author.Slug,
        SlugAliases = author.SlugAliases,
        Name = author.Name,
        Bio = author.Profile.Bio,
        Role = ValueOf(author.Profile.Role),
        Affiliation = ValueOf(author.Profile.Affiliation),
        Outlets = ValuesOf(author.Profile.Outlets),
        FormerPosts = ValuesOf(author.Profile.FormerPosts),
        Education = ValuesOf(author.Profile.Education),
        Residence = ValueOf(author.Profile.Residence),
        Links = ValuesOf(author.Profile.Links),
        Image = ValueOf(author.Profile.Image),
        Evidence = AuthorEvidence.Of(author.Profile),
        Speaker =
            author.Speaker == null
                ? null
                : new SpeakerReference
                {
                    Id = author.Speaker.Id,
                    Slug = author.Speaker.Slug,
                    Name = author.Speaker.Name,
                    Description = author.Speaker.Description,
                },
        ArticleCount = author.ArticleCount,
        CreatedAt = author.CreatedAt,
        UpdatedAt = author.UpdatedAt,
        Version = author.Version,
    };

    internal static readonly Func<Author, AuthorResponse> Of = Projection.Compile();

    private static T? ValueOf<T>(Found<T>? found)
        where T : class => found?.Value;

    private static List<T> ValuesOf<T>(IReadOnlyList<Found<T>> found) => found.Select(item => item.Value).ToList();
}

/// <summary>Where in an author's bio a statement was read, by which rule, and how sure it is.</summary>
public sealed record AuthorEvidence
{
    /// <summary>A JSON pointer to the statement in the author, such as `/outlets/3`.</summary>
    public required string Pointer { get; init; }

    /// <summary>The words of the bio.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in the bio; null when the statement was read in the page's markup.</summary>
    public required int? Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int? End { get; init; }

    /// <summary>The rule that read them.</summary>
    public required string Method { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    internal static List<AuthorEvidence> Of(AuthorProfile profile) =>
        [
            .. One("role", profile.Role),
            .. One("affiliation", profile.Affiliation),
            .. Each("outlets", profile.Outlets),
            .. Each("formerPosts", profile.FormerPosts),
            .. Each("education", profile.Education),
            .. One("residence", profile.Residence),
            .. Each("links", profile.Links),
            .. One("image", profile.Image),
        ];

    private static IEnumerable<AuthorEvidence> One<T>(string name, Found<T>? found) =>
        found is null || IsTold(found.Evidence) ? [] : [Of($"/{name}", found.Evidence)];

    private static IEnumerable<AuthorEvidence> Each<T>(string name, IReadOnlyList<Found<T>> found) =>
        found
            .Index()
            .Where(item => !IsTold(item.Item.Evidence))
            .Select(item => Of($"/{name}/{item.Index}", item.Item.Evidence));

    // What an editor said was read nowhere.
    private static bool IsTold(Evidence evidence) => evidence.Rule == AuthorProfile.Editor;

    private static AuthorEvidence Of(string pointer, Evidence evidence) =>
        new()
        {
            Pointer = pointer,
            Text = evidence.Words,
            Start = evidence.Start,
            End = evidence.End,
            Method = evidence.Rule,
            Confidence = evidence.Confidence,
        };
}
