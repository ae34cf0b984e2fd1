using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>'claims' and 'plan' are nouns and verbs: what stands beside them decides.</summary>
internal sealed class NounOrVerb(string text, List<Token> tokens)
{
    /// <param name="from">The first token of the phrase whose noun has been read.</param>
    internal bool IsVerbAfterNoun(int at, int from, int to)
    {
        var token = tokens[at];
        if (token.Is(WordClass.SureVerb | WordClass.VerbPast | WordClass.VerbGerund | WordClass.VerbParticiple))
        {
            return true;
        }

        if (at + 1 < to && tokens[at + 1].Is(WordClass.Auxiliary | WordClass.SureVerb | WordClass.VerbPast))
        {
            return false;
        }

        return token.Is(WordClass.VerbThird)
            ? !token.Is(WordClass.Role) && !IsCounted(from) && !IsPluralNoun(at, from, to) && !IsInPhrase(at, from, to)
            : IsPlural(at - 1, from);
    }

    // 'Republican claims about', but 'Mr. Lee claims'.
    private bool IsPluralNoun(int at, int from, int to) =>
        tokens[at].Is(WordClass.NounVerb)
        && at + 1 < to
        && (
            tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Stop)
            || tokens[at + 1].Is(WordClass.Preposition | WordClass.Conjunction)
        )
        && tokens[at + 1].In(text) is not "to"
        && !IsName(from, at - 1);

    // 'director of state campaigns and': a bare common noun behind a preposition is no subject.
    private bool IsInPhrase(int at, int from, int to) =>
        from > 0
        && tokens[from - 1].Is(WordClass.Preposition)
        && !tokens[from].IsCapital
        && tokens[from].Kind == TokenKind.Word
        && !tokens[from].Is(WordClass.Determiner | WordClass.PossessivePronoun)
        && !tokens[at].Is(WordClass.AnyCue)
        && (
            at + 1 >= to
            || tokens[at + 1].Kind != TokenKind.Word
            || tokens[at + 1].Is(WordClass.Conjunction | WordClass.Preposition)
        );

    // 'Mr. Lee', but not 'Republican', which may describe a noun.
    private bool IsName(int from, int last)
    {
        for (var at = from; at <= last; at++)
        {
            if (!tokens[at].IsCapital)
            {
                return false;
            }
        }

        var word = tokens[last].In(text);
        return !DescribesByHyphen(word)
            && (!(word is [.., 'a', 'n'] or [.., 'i', 'c'] or [.., 's', 'h']) || from < last);
    }

    // 'Troy-style protests against'.
    private static bool DescribesByHyphen(ReadOnlySpan<char> word) =>
        word.LastIndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    // 'two reports', 'these claims', 'recent attacks on'.
    private bool IsCounted(int from) => tokens[from].Kind == TokenKind.Number || tokens[from].Is(WordClass.Count);

    private bool IsPlural(int at, int from) =>
        tokens[from].In(text) is "a" or "an" or "A" or "An" ? false
        : tokens[at].In(text) is [.., not 's', 's'] word
            ? !tokens[at].IsCapital
                || (at == from && tokens[at].Is(WordClass.Role))
                || tokens[from].In(text) is "the" or "The"
                || word is [.., 'a', 'n', 's'] or [.., 'a', 't', 's'] or [.., 'e', 'r', 's'] or [.., 's', 't', 's']
        : tokens[at].In(text) is "people";
}
