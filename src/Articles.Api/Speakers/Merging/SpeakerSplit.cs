namespace Articles.Api.Speakers.Merging;

/// <summary>
/// Which words are not this speaker's, and whose they are: `quotes`, `articles` or both, with `name` for somebody new or `into` for somebody who is
/// there; or `merged` alone, which undoes a merge.
/// </summary>
public sealed record SpeakerSplit
{
    /// <summary>The ids of quotes that are somebody else's.</summary>
    public IReadOnlyList<string>? Quotes { get; init; }

    /// <summary>The ids or slugs of articles in which all words of this speaker are somebody else's.</summary>
    public IReadOnlyList<string>? Articles { get; init; }

    /// <summary>The id or slug of a speaker who is there, and whose words they are.</summary>
    public string? Into { get; init; }

    /// <summary>The fullest name without titles of a speaker who is to be made, and whose words they are. It may be the same as this one's.</summary>
    public string? Name { get; init; }

    /// <summary>The readable name in the address of who is made; made of the name when left out.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether who is made is a person or an organisation; as this speaker when left out.</summary>
    public SpeakerKind? Kind { get; init; }

    /// <summary>Titles and roles of who is made.</summary>
    public string? Description { get; init; }

    /// <summary>The id or slug that somebody had who was merged into this speaker: he is there again, with the words that came with him.</summary>
    public string? Merged { get; init; }
}
