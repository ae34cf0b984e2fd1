using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Bios;

/// <summary>The part of a bio's sentence that names a post: 'is a senior editor at TAC', 'was a columnist for The Week'.</summary>
internal sealed record PostClause(bool IsPast, int TitleStart, int TitleEnd, int OrganisationStart, int OrganisationEnd)
{
    private const int MostTitleWords = 7;

    public bool HasOrganisation => OrganisationEnd > OrganisationStart;

    public int End => Math.Max(TitleEnd, OrganisationEnd);

    public string Title(string bio) => bio[TitleStart..TitleEnd];

    /// <summary>The posts that a bio names, in order.</summary>
    public static IReadOnlyList<PostClause> PostsOf(string bio)
    {
        var clauses = new List<PostClause>();
        for (var i = 0; i < bio.Length; i++)
        {
            if ((i > 0 && bio[i - 1] != ' ') || !char.IsLetter(bio[i]))
                continue;
            var found = Starting(bio, i, BioWords.Past, true) ?? Starting(bio, i, BioWords.Present, false);
            if (found is null)
                continue;
            clauses.Add(found);
            i = found.End - 1;
        }
        return clauses;
    }

    private static PostClause? Starting(string bio, int start, string[] introductions, bool isPast)
    {
        foreach (var introduction in introductions)
        {
            if (!bio.AsSpan(start).StartsWith(introduction + " ", StringComparison.OrdinalIgnoreCase))
                continue;
            if (Post(bio, start + introduction.Length + 1, isPast) is { } clause)
                return clause;
        }
        return null;
    }

    private static PostClause? Post(string bio, int start, bool isPast)
    {
        (start, var hasArticle) = SkipArticle(bio, start);
        var former = bio.AsSpan(start).StartsWith("former ");
        if (former)
            start += "former ".Length;
        var (ownerStart, ownerEnd, titleStart) = Owner(bio, start);
        var titleEnd = EndOfTitle(bio, titleStart);
        if (titleEnd == titleStart || !hasArticle && ownerEnd == ownerStart && !NamesPost(bio[titleStart..titleEnd]))
            return null;
        var organisation = Organisation(bio, titleEnd);
        return ownerEnd > ownerStart && organisation.End == organisation.Start
            ? new PostClause(isPast || former, titleStart, titleEnd, ownerStart, ownerEnd)
            : new PostClause(isPast || former, titleStart, titleEnd, organisation.Start, organisation.End);
    }

    private static (int Start, bool Found) SkipArticle(string bio, int start)
    {
        foreach (var article in (string[])["a ", "an ", "the "])
        {
            if (bio.AsSpan(start).StartsWith(article))
                return (start + article.Length, true);
        }
        return (start, false);
    }

    // 'is TAC’s senior editor': the organisation stands first.
    private static (int Start, int End, int TitleStart) Owner(string bio, int start)
    {
        var end = ProperName.End(bio, start);
        return end > start && end + 3 < bio.Length && bio[end] is '\'' or '’' && bio.AsSpan(end + 1).StartsWith("s ")
            ? (start, end, end + 3)
            : (start, start, start);
    }

    // A title runs to a preposition, a mark or a verb.
    private static int EndOfTitle(string bio, int start)
    {
        var end = start;
        var i = start;
        for (var words = 0; i < bio.Length && words < MostTitleWords; words++)
        {
            var wordEnd = i;
            while (
                wordEnd < bio.Length
                && (char.IsLetterOrDigit(bio[wordEnd]) || bio[wordEnd] is '-' or '\'' or '’' or '&')
            )
                wordEnd++;
            var word = bio[i..wordEnd];
            if (word == "of" && end > start && IsOfOrganisation(bio, start, end, wordEnd + 1))
                break;
            if (
                wordEnd == i
                || BioWords.Joins.Contains(word)
                || word
                    is "who"
                        or "whose"
                        or "where"
                        or "and"
                        or "in"
                        or "based"
                        or "on"
                        or "from"
                        or "covering"
                        or "focusing"
                        or "by"
                        or "to"
            )
                break;
            end = wordEnd;
            if (wordEnd >= bio.Length || bio[wordEnd] != ' ')
                break;
            i = wordEnd + 1;
        }
        return end > start && bio[start..end].EndsWith(" of", StringComparison.Ordinal) ? end - 3 : end;
    }

    // 'editor of The Week', but neither 'professor of Greek at Yale' nor 'author of War and Peace'.
    private static bool IsOfOrganisation(string bio, int start, int end, int name)
    {
        if (name >= bio.Length || BioWords.OfSomethingElse.Contains(bio[start..end].Split(' ')[^1]))
            return false;
        name = ProperName.SkipArticle(bio, name);
        var nameEnd = ProperName.End(bio, name);
        return nameEnd > name && !bio.AsSpan(nameEnd).StartsWith(" at ");
    }

    private static (int Start, int End) Organisation(string bio, int titleEnd)
    {
        foreach (var join in BioWords.Joins.Append("of"))
        {
            if (!bio.AsSpan(titleEnd).StartsWith(" " + join + " "))
                continue;
            var start = ProperName.SkipArticle(bio, titleEnd + join.Length + 2);
            return (start, ProperName.End(bio, start));
        }
        return (titleEnd, titleEnd);
    }

    private static bool NamesPost(string title) => title.ToLowerInvariant().Split(' ').Any(BioWords.Posts.Contains);
}
