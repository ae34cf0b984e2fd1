namespace Articles.Api.References;

/// <summary>A speaker as quotes name him, her or it.</summary>
public sealed record SpeakerReference
{
    /// <summary>The id of the speaker.</summary>
    public required Guid Id { get; init; }

    /// <summary>The readable name in the address of the speaker.</summary>
    public required string Slug { get; init; }

    /// <summary>The fullest name without titles.</summary>
    public required string Name { get; init; }

    /// <summary>Titles and roles as printed.</summary>
    public required string? Description { get; init; }
}
