using Articles.Api.Model;

namespace Articles.Api.Database;

/// <summary>
/// What the database shows in one scope. Drafts and all else that readers may not see are left out of every query unless this
/// says otherwise: the filters are in <see cref="ArticlesDb"/>, and no query of a list, a count or a detail has to think of them.
/// </summary>
public sealed class Visibility
{
    /// <summary>The least exposed that is seen: everything by the program itself, what is public by a request from outside.</summary>
    public Exposure Least { get; set; } = Exposure.Withdrawn;
}
