namespace Articles.Api.References;

/// <summary>An author as other resources name him or her.</summary>
public sealed record AuthorReference
{
    /// <summary>The id of the author.</summary>
    public required Guid Id { get; init; }

    /// <summary>The readable name in the address of the author.</summary>
    public required string Slug { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }
}
