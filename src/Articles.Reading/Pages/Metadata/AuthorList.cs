namespace Articles.Reading.Pages.Metadata;

/// <summary>The authors that one place of a page names.</summary>
internal sealed record AuthorList(IReadOnlyList<string> Names, bool ArePeople)
{
    private readonly HashSet<string> _keys = [.. Names.Select(LineShape.Key)];

    /// <summary>1 for the same people; less for people in common.</summary>
    public static double Likeness(AuthorList one, AuthorList other)
    {
        if (one._keys.SetEquals(other._keys))
            return 1;
        var shared = one._keys.Count(other._keys.Contains);
        return shared == 0 ? 0 : 0.6 * shared / Math.Max(one._keys.Count, other._keys.Count);
    }
}
