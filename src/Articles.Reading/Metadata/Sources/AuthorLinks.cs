using AngleSharp.Dom;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Sources;

/// <summary>Tells links that lead to an author's page by their addresses: /authors/jane-doe.</summary>
internal static class AuthorLinks
{
    private const int Longest = 300;
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Paths =
        NotAuthorWords.Paths.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool LeadsToAuthor(IElement link)
    {
        if (link.GetAttribute("href") is not { Length: > 0 and <= Longest } address)
            return false;
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];
        var isBehind = false;
        foreach (var part in path.Split('/'))
        {
            if (isBehind && !path[part].IsEmpty)
                return true;
            isBehind = Paths.Contains(path[part]);
        }
        return false;
    }
}
