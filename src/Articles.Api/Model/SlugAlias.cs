namespace Articles.Api.Model;

/// <summary>A slug that somebody had before. It leads to its owner for ever, and nobody else can have it.</summary>
public sealed class SlugAlias
{
    private SlugAlias() { }

    public SlugAlias(Noun noun, string slug, Guid owner)
    {
        Noun = noun;
        Slug = slug;
        OwnerId = owner;
    }

    public Noun Noun { get; private set; }

    public string Slug { get; private set; } = "";

    public Guid OwnerId { get; private set; }

    /// <summary>Leads to somebody else from now on.</summary>
    public void PassTo(Guid owner) => OwnerId = owner;
}
