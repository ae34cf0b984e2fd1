using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Authors;

/// <summary>An author as he or she is to be made.</summary>
public sealed record AuthorContent
{
    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The readable name in the address; made of the name when left out.</summary>
    public string? Slug { get; init; }

    /// <summary>A few sentences about the author.</summary>
    public string? Bio { get; init; }

    /// <summary>What the author does, such as `senior editor`.</summary>
    public string? Role { get; init; }

    /// <summary>The organisation where the author does it.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Where the author has been published.</summary>
    public IReadOnlyList<string>? Outlets { get; init; }

    /// <summary>What the author did before.</summary>
    public IReadOnlyList<PostContent>? FormerPosts { get; init; }

    /// <summary>What the author studied.</summary>
    public IReadOnlyList<EducationContent>? Education { get; init; }

    /// <summary>Where the author lives.</summary>
    public string? Residence { get; init; }

    /// <summary>Where to find more of the author.</summary>
    public IReadOnlyList<LinkContent>? Links { get; init; }

    /// <summary>A picture of the author.</summary>
    public AuthorImageContent? Image { get; init; }
}

/// <summary>What to change of an author: a JSON Merge Patch (RFC 7396), so what is left out stays and null takes away.</summary>
public sealed record AuthorPatch
{
    /// <summary>The name as printed. The slug stays, unless it is given too.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The readable name in the address. The one that the author had leads here for ever.</summary>
    public Optional<string> Slug { get; init; }

    /// <summary>A few sentences about the author.</summary>
    public Optional<string?> Bio { get; init; }

    /// <summary>What the author does, such as `senior editor`.</summary>
    public Optional<string?> Role { get; init; }

    /// <summary>The organisation where the author does it.</summary>
    public Optional<string?> Affiliation { get; init; }

    /// <summary>All outlets where the author has been published.</summary>
    public Optional<IReadOnlyList<string>?> Outlets { get; init; }

    /// <summary>All that the author did before.</summary>
    public Optional<IReadOnlyList<PostContent>?> FormerPosts { get; init; }

    /// <summary>All that the author studied.</summary>
    public Optional<IReadOnlyList<EducationContent>?> Education { get; init; }

    /// <summary>Where the author lives.</summary>
    public Optional<string?> Residence { get; init; }

    /// <summary>All places where to find more of the author.</summary>
    public Optional<IReadOnlyList<LinkContent>?> Links { get; init; }

    /// <summary>A picture of the author.</summary>
    public Optional<AuthorImageContent?> Image { get; init; }

    /// <summary>The id or slug of the speaker who is the same person, or null when there is none. It is no longer found by name then.</summary>
    public Optional<string?> Speaker { get; init; }

    internal static AuthorPatch Of(AuthorContent content) =>
        new()
        {
            Name = content.Name,
            Bio = content.Bio,
            Role = content.Role,
            Affiliation = content.Affiliation,
            Outlets = new(content.Outlets),
            FormerPosts = new(content.FormerPosts),
            Education = new(content.Education),
            Residence = content.Residence,
            Links = new(content.Links),
            Image = content.Image,
        };
}

/// <summary>A post that an author held.</summary>
public sealed record PostContent
{
    /// <summary>Such as `columnist`.</summary>
    public required string Title { get; init; }

    /// <summary>Such as `The Week`.</summary>
    public string? Organisation { get; init; }
}

/// <summary>What an author studied.</summary>
public sealed record EducationContent
{
    /// <summary>Such as `PhD`.</summary>
    public required string Degree { get; init; }

    /// <summary>Such as `history`.</summary>
    public string? Field { get; init; }

    /// <summary>Such as `University of Chicago`.</summary>
    public string? Institution { get; init; }
}

/// <summary>A link about an author.</summary>
public sealed record LinkContent
{
    /// <summary>The words of the link.</summary>
    public required string Label { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public required string Address { get; init; }
}

/// <summary>A picture of an author. What is left out stays as it is, and null takes away; another address is another picture.</summary>
public sealed record AuthorImageContent
{
    /// <summary>Where it is: http or https.</summary>
    public Optional<string> Address { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public Optional<string?> Alt { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Width { get; init; }

    /// <summary>In pixels.</summary>
    public Optional<int?> Height { get; init; }

    /// <param name="now">The picture that the author has.</param>
    /// <exception cref="RefusedException">There is neither an address in it nor a picture before.</exception>
    internal AuthorImage Over(AuthorImage? now)
    {
        var address = Address.Or(now?.Address!) ?? throw RefusedException.Invalid("/image/address", "is missing");
        var before = address == now?.Address ? now : null;
        return new AuthorImage(address, Alt.Or(before?.Alt), Width.Or(before?.Width), Height.Or(before?.Height));
    }
}
