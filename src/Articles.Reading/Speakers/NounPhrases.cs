using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>Reads one noun phrase from a run of tokens.</summary>
internal sealed class NounPhrases(string text, List<Token> tokens)
{
    private const WordClass Opening = WordClass.Determiner | WordClass.PossessivePronoun;

    /// <summary>Whether a noun phrase begins at this token.</summary>
    internal bool BeginsAt(int at, int to)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => token.Is(Opening | WordClass.SubjectPronoun | WordClass.ObjectPronoun)
                || IsProper(at)
                || IsNominal(at, to),
            _ => false,
        };
    }

    internal Chunk Read(int from, int to)
    {
        var (last, possessor) = Core(from, to);
        var head = last;
        while (
            last + 2 < to && IsOf(last + 1) && BeginsAt(last + 2, to) && !tokens[last + 2].Is(WordClass.SubjectPronoun)
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

    /// <summary>Capitalised where an ordinary word would not be.</summary>
    internal bool IsProper(int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || token.Kind != TokenKind.Word)
        {
            return false;
        }

        var isKnown = token.Class != WordClass.None && !token.Is(WordClass.MaleName | WordClass.FemaleName);
        return isKnown && BeginsSentence(at)
            ? token.Is(WordClass.Title | WordClass.Organisation) && FollowedByCapital(at)
            : !token.Is(WordClass.Function) || token.Is(WordClass.MaleName | WordClass.FemaleName);
    }

    internal bool BeginsSentence(int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = tokens[at - 1];
        return before.Kind switch
        {
            TokenKind.Break or TokenKind.Stop or TokenKind.Colon or TokenKind.Dash => true,
            // An opening mark, but not a closing one.
            TokenKind.Sign => before.End == tokens[at].Start && (at == 1 || tokens[at - 2].End < before.Start),
            _ => false,
        };
    }

    private bool FollowedByCapital(int at) => at + 1 < tokens.Count && tokens[at + 1].IsCapital;

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
        for (; at < to; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Possessive)
            {
                if (!hasNoun || at + 1 >= to)
                {
                    break;
                }

                possessor = at - 1;
                hasNoun = false;
            }
            else if (token.Kind == TokenKind.Word)
            {
                if (!Continues(at, from, to, ref hasNoun))
                {
                    break;
                }
            }
            else if (token.Kind != TokenKind.Number)
            {
                break;
            }
        }

        return (Math.Max(from, at - 1), possessor);
    }

    private bool Continues(int at, int from, int to, ref bool hasNoun)
    {
        var token = tokens[at];
        if (at == from && token.Is(Opening))
        {
            return true;
        }

        if (IsProper(at))
        {
            var isTimeAfterName =
                hasNoun && token.Is(WordClass.Time) && !tokens[at - 1].Is(WordClass.MaleName | WordClass.FemaleName);
            var isOtherName =
                hasNoun
                && !tokens[at - 1].IsCapital
                && tokens[at - 1].Kind == TokenKind.Word
                && !tokens[at - 1].Is(WordClass.Role | WordClass.Title);
            hasNoun = true;
            return !isTimeAfterName && !isOtherName;
        }

        if (token.Is(WordClass.Function))
        {
            return !hasNoun && token.Is(Opening);
        }

        if (token.Is(WordClass.Adverb))
        {
            return !hasNoun && at > from;
        }

        if (token.Is(WordClass.Verb))
        {
            return hasNoun ? !IsVerbAfterNoun(at, from, to) : ContinuesAsModifier(at, to, ref hasNoun);
        }

        hasNoun = true;
        return true;
    }

    private bool ContinuesAsModifier(int at, int to, ref bool hasNoun)
    {
        if (tokens[at].Is(WordClass.SureVerb))
        {
            return false;
        }

        var modifies =
            tokens[at].Is(WordClass.VerbParticiple | WordClass.VerbGerund) && at + 1 < to && IsNominal(at + 1, to);
        hasNoun = !modifies;
        return true;
    }

    // 'claims' and 'plan' are nouns and verbs: what stands beside them decides.
    private bool IsVerbAfterNoun(int at, int from, int to)
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
            ? !token.Is(WordClass.Role) && !IsCounted(from, at) && !IsPluralNoun(at, from, to)
            : IsPlural(at - 1, from);
    }

    // 'Republican claims about', but 'Mr. Lee claims'.
    private bool IsPluralNoun(int at, int from, int to) =>
        tokens[at].Is(WordClass.NounVerb)
        && at + 1 < to
        && (tokens[at + 1].Kind != TokenKind.Word || tokens[at + 1].Is(WordClass.Preposition | WordClass.Conjunction))
        && tokens[at + 1].In(text) is not "to"
        && !IsName(from, at - 1);

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

        return !(tokens[last].In(text) is [.., 'a', 'n'] or [.., 'i', 'c'] or [.., 's', 'h']) || from < last;
    }

    // 'two reports', 'these claims', 'recent attacks on'.
    private bool IsCounted(int from, int at) =>
        tokens[from].Kind == TokenKind.Number
        || tokens[from].In(text)
            is "two"
                or "three"
                or "four"
                or "five"
                or "these"
                or "those"
                or "several"
                or "many"
                or "some"
                or "such"
                or "multiple"
                or "recent"
                or "his"
                or "their"
                or "both"
                or "few"
                or "any"
                or "all"
                or "other";

    private bool IsPlural(int at, int from) =>
        tokens[at].In(text) is [.., not 's', 's'] word
            ? !tokens[at].IsCapital
                || tokens[from].In(text) is "the" or "The"
                || word is [.., 'a', 'n', 's'] or [.., 'a', 't', 's'] or [.., 'e', 'r', 's'] or [.., 's', 't', 's']
            : tokens[at].In(text) is "people";

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
            || IsProper(at + 1)
            || tokens[at + 1].Is(WordClass.Verb) && !tokens[at + 1].Is(WordClass.SureVerb)
        );

    private ChunkTraits Traits(int from, int head)
    {
        var token = tokens[head];
        var traits = ChunkTraits.None;
        if (from == head && token.Is(WordClass.SubjectPronoun))
        {
            return ChunkTraits.Pronoun | ChunkTraits.Person;
        }

        if (from == head && token.Is(WordClass.ObjectPronoun))
        {
            return ChunkTraits.ObjectPronoun;
        }

        if (token.Is(WordClass.Time) && !tokens[from].Is(WordClass.MaleName | WordClass.FemaleName))
        {
            traits |= ChunkTraits.Time;
        }

        if (token.Is(WordClass.SpeechNoun))
        {
            traits |= ChunkTraits.Speech;
        }

        if (IsProper(head))
        {
            traits |= ChunkTraits.Proper | ChunkTraits.Person;
        }

        return token.Is(WordClass.Role) ? traits | ChunkTraits.Person : traits;
    }
}
