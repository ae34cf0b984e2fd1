using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>Finds the name that a post has behind its comma: 'said the mayor of Elsin, Ann Lee,' is Ann Lee.</summary>
internal sealed class NamedPosts(SpeechClauses clauses)
{
    /// <summary>The phrase with the name, which is then its end; without one as it is.</summary>
    public Phrase WithName(Phrase post)
    {
        if (clauses.Has(post.First, SpeechWord.AnyPronoun) || !IsPost(post))
            return post;
        var comma = post.Last + 1;
        while (clauses.Has(comma, SpeechWord.Preposition) && clauses.PhraseBehindPreposition(comma) is { } end)
            comma = end + 1;
        return
            clauses.IsKind(comma, TokenKind.Comma)
            && clauses.NounAt(comma + 1) is { } name
            && IsFullName(name)
            && Ends(name.Last + 1)
            ? new(post.First, name.Last)
            : post;
    }

    // 'the mayor', 'the mayor of Elsin'; not 'Ann Lee' and not 'the minister Ann Lee'.
    private bool IsPost(Phrase phrase) =>
        !clauses.IsNamePart(phrase.First)
        && clauses.Has(phrase.First, SpeechWord.Article)
        && !(clauses.IsNamePart(phrase.Last) && clauses.IsNamePart(phrase.Last - 1));

    private bool IsFullName(Phrase name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (!clauses.IsNamePart(i) && !clauses.Has(i, SpeechWord.Particle | SpeechWord.Man | SpeechWord.Woman))
                return false;
        }
        return name.Last > name.First && clauses.IsNamePart(name.Last);
    }

    private bool Ends(int at) =>
        clauses.IsEnd(at) || clauses.IsKind(at, TokenKind.Comma) || clauses.IsKind(at, TokenKind.Open);
}
