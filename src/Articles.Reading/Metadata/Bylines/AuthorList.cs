using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Bylines;

/// <summary>The authors that one place of a page names.</summary>
internal sealed record AuthorList(IReadOnlyList<string> Names, bool ArePeople)
{
    private readonly HashSet<string> _keys = [.. Names.Select(LineShape.Key)];

    /// <summary>Whether it names all whom another names, and more.</summary>
    public bool Completes(AuthorList other) => _keys.IsProperSupersetOf(other._keys);

    /// <summary>1 for the same people; less for people in common.</summary>
    public static double Likeness(AuthorList one, AuthorList other)
    {
        if (one._keys.SetEquals(other._keys))
            return 1;
        var shared = one._keys.Count(other._keys.Contains);
        return shared == 0 ? 0 : 0.6 * shared / Math.Max(one._keys.Count, other._keys.Count);
    }
}
