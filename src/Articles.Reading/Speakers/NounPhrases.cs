using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>Reads one noun phrase from a run of tokens.</summary>
internal sealed class NounPhrases(string text, List<Token> tokens)
{
    private const WordClass Opening = WordClass.Determiner | WordClass.PossessivePronoun;

    private readonly Capitals _capitals = new(tokens);
    private readonly NounOrVerb _nounOrVerb = new(text, tokens);

    /// <summary>Whether a noun phrase begins at this token.</summary>
    internal bool BeginsAt(int at, int to)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => token.Is(Opening | WordClass.SubjectPronoun | WordClass.ObjectPronoun)
                || _capitals.IsProper(at)
                || IsNominal(at, to),
            _ => false,
        };
    }

    internal Chunk Read(int from, int to)
    {
        var (last, possessor) = Core(from, to);
        var head = last;
        while (
            last + 2 < to
            && IsOf(last + 1)
            && (BeginsAt(last + 2, to) || IsNounBehindOf(last + 2))
            && !tokens[last + 2].Is(WordClass.SubjectPronoun)
        )
        {
            last = Core(last + 2, to).Last;
        }

        return new Chunk(ChunkKind.Noun, tokens[from].Start, tokens[last].End, from, last, Traits(from, head))
        {
            Head = head,
            Possessor = possessor,
        };
    }

    // 'director of state campaigns': behind a preposition a plain form is no verb.
    private bool IsNounBehindOf(int at) =>
        tokens[at].Is(WordClass.VerbBase) && !tokens[at].Is(WordClass.Function | WordClass.Adverb);

    private bool IsOf(int at) => tokens[at].In(text).Equals("of", StringComparison.OrdinalIgnoreCase);

    private (int Last, int Possessor) Core(int from, int to)
    {
        if (tokens[from].Is(WordClass.SubjectPronoun | WordClass.ObjectPronoun) && !IsPossessiveHer(from, to))
        {
            return (from, -1);
        }

        var possessor = -1;
        var hasNoun = false;
        var at = from;
        while (at < to && Continues(at, from, to, ref hasNoun))
        {
            if (tokens[at].Kind == TokenKind.Possessive)
            {
                possessor = at - 1;
            }

            at++;
        }

        return (Math.Max(from, at - 1), possessor);
    }

    private bool Continues(int at, int from, int to, ref bool hasNoun)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Possessive)
        {
            var owns = hasNoun && at + 1 < to;
            hasNoun = false;
            return owns;
        }

        return token.Kind == TokenKind.Number
            || (at == from && token.Is(Opening))
            || (token.Kind == TokenKind.Word && ContinuesWithWord(at, from, to, ref hasNoun));
    }

    private bool ContinuesWithWord(int at, int from, int to, ref bool hasNoun)
    {
        var token = tokens[at];
        if (hasNoun && IsParticle(at, to))
        {
            return true;
        }

        if (_capitals.IsProper(at))
        {
            var continues = !hasNoun || ContinuesName(at) || IsPraised(at, from) || IsJob(at - 1, from);
            hasNoun = true;
            return continues;
        }

        if (token.Is(WordClass.Function | WordClass.Adverb))
        {
            return !hasNoun && (token.Is(WordClass.Function) ? token.Is(Opening) : at > from);
        }

        if (token.Is(WordClass.Verb))
        {
            return hasNoun ? !_nounOrVerb.IsVerbAfterNoun(at, from, to) : ContinuesAsModifier(at, to, ref hasNoun);
        }

        hasNoun = true;
        return true;
    }

    // 'interview Mr. Lee' and 'Mr. Lee Monday' are two phrases, 'spokesman Bob Ray' is one.
    private bool ContinuesName(int at)
    {
        var before = tokens[at - 1];
        var isNamed =
            before.Is(WordClass.MaleName | WordClass.FemaleName) || before.IsCapital && before.Is(WordClass.Title);
        var isTime = tokens[at].Is(WordClass.Time) && !isNamed;
        return !isTime
            && (
                before.IsCapital
                || before.In(text) is "&"
                || (before.Is(WordClass.NameParticle) && !before.Is(WordClass.Auxiliary))
                || before.Kind != TokenKind.Word
                || before.Is(WordClass.Role | WordClass.Title | WordClass.Adjective)
                || EndsInName(before)
            );
    }

    // 'Ursula von der Leyen': small words between the capitals of a name.
    private bool IsParticle(int at, int to)
    {
        var end = at;
        while (end < to && tokens[end].Is(WordClass.NameParticle) && !tokens[end].IsCapital)
        {
            end++;
        }

        var isBehindName = tokens[at - 1].IsCapital || tokens[at - 1].Is(WordClass.NameParticle);
        return end > at && end < to && isBehindName && tokens[end].IsCapital && tokens[end].Kind == TokenKind.Word;
    }

    // 'a visibly angry Ann Lee': no article of its own stands before a name.
    private bool IsPraised(int at, int from) =>
        tokens[from].In(text) is "a" or "an" or "A" or "An"
        && tokens[at - 1].Class == WordClass.None
        && !tokens[at].Is(WordClass.Time)
        && tokens[at].Is(WordClass.MaleName | WordClass.FemaleName | WordClass.Title);

    // 'said goalkeeper Ann Lee': a bare noun in the singular before a name is what its bearer does.
    private bool IsJob(int noun, int from) =>
        !tokens[from].Is(Opening)
        && tokens[from].Kind == TokenKind.Word
        && !tokens[noun].IsCapital
        && !tokens[noun].Is(WordClass.Function | WordClass.Adverb | WordClass.Time | WordClass.SpeechNoun)
        && tokens[noun].In(text) is not [.., not 's', 's']
        && !tokens[noun + 1].Is(WordClass.Time)
        && (
            from == 0
            || tokens[from - 1].Kind != TokenKind.Word
            || tokens[from - 1].Is(WordClass.SureVerb | WordClass.Conjunction)
        );

    // 'the anti-Trump National Review', 'then-Fed Chair Ann Lee'.
    private bool EndsInName(Token token)
    {
        var word = token.In(text);
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]);
    }

    private bool ContinuesAsModifier(int at, int to, ref bool hasNoun)
    {
        if (tokens[at].Is(WordClass.SureVerb))
        {
            return false;
        }

        var modifies =
            tokens[at].Is(WordClass.VerbParticiple | WordClass.VerbGerund)
            && at + 1 < to
            && (IsNominal(at + 1, to) || tokens[at + 1].Is(WordClass.NounVerb));
        hasNoun = !modifies;
        return true;
    }

    private bool IsNominal(int at, int to)
    {
        var token = tokens[at];
        return token.Kind == TokenKind.Word
            && !token.Is(WordClass.Function | WordClass.Adverb)
            && (!token.Is(WordClass.Verb) || token.Is(WordClass.Role));
    }

    private bool IsPossessiveHer(int at, int to) =>
        tokens[at].Is(WordClass.PossessivePronoun)
        && at + 1 < to
        && (
            IsNominal(at + 1, to)
            || _capitals.IsProper(at + 1)
            || tokens[at + 1].Is(WordClass.Verb) && !tokens[at + 1].Is(WordClass.SureVerb)
        );

    private ChunkTraits Traits(int from, int head)
    {
        var token = tokens[head];
        if (from == head && token.Is(WordClass.SubjectPronoun))
        {
            return ChunkTraits.Pronoun | ChunkTraits.Person;
        }

        if (from == head && token.Is(WordClass.ObjectPronoun))
        {
            return ChunkTraits.ObjectPronoun;
        }

        // 'Ann May', 'Mr. Day' and 'the Times' are no times.
        var isTime =
            token.Is(WordClass.Time)
            && !tokens[from].Is(WordClass.MaleName | WordClass.FemaleName)
            && !(token.IsCapital && token.Is(WordClass.Organisation))
            && !(from < head && tokens[from].IsCapital && tokens[from].Is(WordClass.Title));
        return (isTime ? ChunkTraits.Time : ChunkTraits.None)
            | (token.Is(WordClass.SpeechNoun) ? ChunkTraits.Speech : ChunkTraits.None)
            | (token.Is(WordClass.Role) ? ChunkTraits.Person : ChunkTraits.None)
            | (_capitals.IsProper(head) ? ChunkTraits.Proper | ChunkTraits.Person : ChunkTraits.None);
    }
}
