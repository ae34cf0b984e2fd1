using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>Finds the name that a post has behind its comma: 'said the mayor of Elsin, Ann Lee,' is Ann Lee.</summary>
internal static class NamedPosts
{
    /// <summary>The phrase with the name, which is then its end; without one as it is.</summary>
    public static Phrase WithName(Phrase post, SpeechClauses clauses)
    {
        if (clauses.Has(post.First, SpeechWord.AnyPronoun) || !IsPost(post, clauses))
            return post;
        var comma = post.Last + 1;
        while (clauses.Has(comma, SpeechWord.Preposition) && clauses.PhraseBehindPreposition(comma) is { } end)
            comma = end + 1;
        return
            clauses.IsKind(comma, TokenKind.Comma)
            && clauses.NounAt(comma + 1) is { } name
            && IsFullName(name, clauses)
            && Ends(name.Last + 1, clauses)
            ? new(post.First, name.Last)
            : post;
    }

    // 'the mayor', 'the mayor of Elsin'; not 'Ann Lee' and not 'the minister Ann Lee'.
    private static bool IsPost(Phrase phrase, SpeechClauses clauses) =>
        !clauses.IsNamePart(phrase.First)
        && clauses.Has(phrase.First, SpeechWord.Article)
        && !(clauses.IsNamePart(phrase.Last) && clauses.IsNamePart(phrase.Last - 1));

    private static bool IsFullName(Phrase name, SpeechClauses clauses)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (!clauses.IsNamePart(i) && !clauses.Has(i, SpeechWord.Particle | SpeechWord.Man | SpeechWord.Woman))
                return false;
        }
        return name.Last > name.First && clauses.IsNamePart(name.Last);
    }

    private static bool Ends(int at, SpeechClauses clauses) =>
        clauses.IsEnd(at) || clauses.IsKind(at, TokenKind.Comma) || clauses.IsKind(at, TokenKind.Open);
}
