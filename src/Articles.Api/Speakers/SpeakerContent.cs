using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Speakers;

/// <summary>A speaker as he, she or it is to be made.</summary>
public sealed record SpeakerContent
{
    /// <summary>The fullest name without titles.</summary>
    public required string Name { get; init; }

    /// <summary>The readable name in the address; made of the name when left out.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether it is a person or an organisation; `unknown` when left out.</summary>
    public SpeakerKind Kind { get; init; } = SpeakerKind.Unknown;

    /// <summary>Titles and roles, such as `President`.</summary>
    public string? Description { get; init; }

    /// <summary>All mentions but pronouns, as pages print them. The name is always among them.</summary>
    public IReadOnlyList<string>? Names { get; init; }
}

/// <summary>What to change of a speaker: a JSON Merge Patch (RFC 7396), so what is left out stays and null takes away.</summary>
public sealed record SpeakerPatch
{
    /// <summary>The fullest name without titles. The slug stays, unless it is given too.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The readable name in the address. The one that the speaker had leads here for ever.</summary>
    public Optional<string> Slug { get; init; }

    /// <summary>Whether it is a person or an organisation.</summary>
    public Optional<SpeakerKind> Kind { get; init; }

    /// <summary>Titles and roles, such as `President`.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>All mentions but pronouns, as pages print them. The name is always among them.</summary>
    public Optional<IReadOnlyList<string>> Names { get; init; }

    /// <summary>The id or slug of the author who is the same person, or null when there is none. It is no longer found by name then.</summary>
    public Optional<string?> Author { get; init; }

    internal static SpeakerPatch Of(SpeakerContent content) =>
        new()
        {
            Name = content.Name,
            Kind = content.Kind,
            Description = content.Description,
            Names = new(content.Names ?? []),
        };
}
