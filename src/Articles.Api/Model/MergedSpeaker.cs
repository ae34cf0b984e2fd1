namespace Articles.Api.Model;

/// <summary>
/// A speaker who turned out to be another one: to whom the old address leads, whom pages mean that give the old name, and what it
/// takes to undo it.
/// </summary>
public sealed class MergedSpeaker
{
    private MergedSpeaker() { }

    /// <param name="speaker">Who is taken in.</param>
    /// <param name="survivor">As it was until now.</param>
    /// <param name="namesGiven">The names that the survivor has from the other one.</param>
    public MergedSpeaker(Speaker speaker, Speaker survivor, IReadOnlyList<string> namesGiven, DateTimeOffset now)
    {
        Id = speaker.Id;
        SurvivorId = survivor.Id;
        Slug = speaker.Slug;
        SlugAliases = speaker.SlugAliases;
        Name = speaker.Name;
        NameKey = speaker.NameKey;
        HasFullName = speaker.HasFullName;
        Kind = speaker.Kind;
        Description = speaker.Description;
        Names = speaker.Names;
        KnownAs = speaker.KnownAs;
        IsEdited = speaker.IsEdited;
        IsPublic = speaker.IsPublic;
        CreatedAt = speaker.CreatedAt;
        Version = speaker.Version;
        NamesGiven = namesGiven;
        SurvivorName = survivor.Name;
        SurvivorDescription = survivor.Description;
        MergedAt = now;
    }

    /// <summary>The id that the speaker had, and has again when the merge is undone.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose words those of the speaker are now.</summary>
    public Guid SurvivorId { get; private set; }

    /// <summary>Those who were the survivor before they were merged themselves, the first of them first.</summary>
    public IReadOnlyList<Guid> Through { get; private set; } = [];

    public string Slug { get; private set; } = "";

    public IReadOnlyList<string> SlugAliases { get; private set; } = [];

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public bool HasFullName { get; private set; }

    public SpeakerKind Kind { get; private set; }

    public string? Description { get; private set; }

    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<string> KnownAs { get; private set; } = [];

    public bool IsEdited { get; private set; }

    /// <summary>Whether readers knew the speaker. Others lead nobody anywhere.</summary>
    public bool IsPublic { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<string> NamesGiven { get; private set; } = [];

    /// <summary>What the survivor was called before.</summary>
    public string SurvivorName { get; private set; } = "";

    /// <summary>What was said of the survivor before.</summary>
    public string? SurvivorDescription { get; private set; }

    public DateTimeOffset MergedAt { get; private set; }

    /// <summary>The survivor was merged into somebody else.</summary>
    public void Follow(Guid next)
    {
        Through = [.. Through, SurvivorId];
        SurvivorId = next;
    }

    /// <summary>Goes back to a former survivor, who is there again.</summary>
    public void Return(Guid former)
    {
        Through = [.. Through.TakeWhile(id => id != former)];
        SurvivorId = former;
    }
}
