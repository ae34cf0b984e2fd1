namespace Articles.Api.Model;

/// <summary>What can be addressed by its id or by its slug.</summary>
public interface ISlugged
{
    Guid Id { get; }

    string Slug { get; }

    /// <summary>The slugs that it had before, the oldest first.</summary>
    IReadOnlyList<string> SlugAliases { get; }

    /// <summary>Takes another slug. To be called by whoever reserves slugs.</summary>
    /// <param name="keepsOld">Whether the one it had becomes an alias.</param>
    void MoveTo(string slug, bool keepsOld);
}
