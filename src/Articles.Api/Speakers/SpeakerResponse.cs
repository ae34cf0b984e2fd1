using System.Linq.Expressions;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.References;

namespace Articles.Api.Speakers;

/// <summary>The person or organisation whose words are quoted.</summary>
public sealed record SpeakerResponse : IVersioned
{
    /// <summary>Opaque; a UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The readable name in the address; accepted wherever the id is.</summary>
    public required string Slug { get; init; }

    /// <summary>The slugs that the speaker had before, and those of speakers who were merged into this one; each leads here for ever.</summary>
    public required IReadOnlyList<string> SlugAliases { get; init; }

    /// <summary>The ids of speakers who were merged into this one; each leads here for ever.</summary>
    public required IReadOnlyList<Guid> MergedIds { get; init; }

    /// <summary>The fullest name without titles.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a person or an organisation, as far as the text tells.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Titles and roles as printed, such as `President`.</summary>
    public required string? Description { get; init; }

    /// <summary>All mentions but pronouns, as printed.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>
    /// The author who is the same person: found by the full name where there is one author and one person who speaks of that name, or said by an editor. Null
    /// when there is none.
    /// </summary>
    public required AuthorReference? Author { get; init; }

    /// <summary>How many quotes of the speaker this API has.</summary>
    public required int QuoteCount { get; init; }

    /// <summary>When this API first saw the speaker.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of the speaker was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    internal static readonly Expression<Func<Speaker, SpeakerResponse>> Projection = speaker => new SpeakerResponse
    {
        Id = speaker.Id,
        Slug = speaker.Slug,
        SlugAliases = speaker.SlugAliases,
        MergedIds = speaker.MergedIds,
        Name = speaker.Name,
        Kind = speaker.Kind,
        Description = speaker.Description,
        Names = speaker.Names,
        Author =
            speaker.Author == null
                ? null
                : new AuthorReference
                {
                    Id = speaker.Author.Id,
                    Slug = speaker.Author.Slug,
                    Name = speaker.Author.Name,
                },
        QuoteCount = speaker.QuoteCount,
        CreatedAt = speaker.CreatedAt,
        UpdatedAt = speaker.UpdatedAt,
        Version = speaker.Version,
    };

    internal static readonly Func<Speaker, SpeakerResponse> Of = Projection.Compile();
}
