namespace Articles.Api.References;

/// <summary>A tag or a section, as articles name it.</summary>
public sealed record TermReference
{
    /// <summary>The readable name in its address; filters take it and the name.</summary>
    public required string Slug { get; init; }

    /// <summary>The name as the article has it.</summary>
    public required string Name { get; init; }

    public static TermReference Of(string name) => new() { Slug = Model.Slug.OfTerm(name), Name = name };
}
