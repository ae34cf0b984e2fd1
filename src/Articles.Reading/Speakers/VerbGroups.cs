using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>Reads one verb group, such as 'had previously said' or 'went on to call'.</summary>
internal sealed class VerbGroups(string text, List<Token> tokens)
{
    internal bool BeginsAt(int at, int to) =>
        tokens[at].Is(WordClass.Verb | WordClass.Auxiliary)
        || (IsTo(at) && at + 1 < to && tokens[at + 1].Is(WordClass.VerbBase));

    internal Chunk Read(int from, int to)
    {
        var at = from;
        var main = from;
        for (; at < to && Continues(at, main, from, to); at++)
        {
            // 'chanted back': the particle may be a verb elsewhere.
            var isParticle = at > from && tokens[at].Is(WordClass.Particle) && IsParticleHere(at, main);
            if (
                (tokens[at].Is(WordClass.Verb) && !isParticle)
                || (tokens[main].Is(WordClass.Auxiliary) && tokens[at].Is(WordClass.Auxiliary))
            )
            {
                main = at;
            }
        }

        var last = Math.Max(from, at - 1);
        while (last > main && !tokens[last].Is(WordClass.Particle))
        {
            last--;
        }

        return new Chunk(ChunkKind.Verb, tokens[from].Start, tokens[last].End, from, last, Traits(from, main, to))
        {
            Head = main,
        };
    }

    private bool Continues(int at, int main, int from, int to)
    {
        var token = tokens[at];
        if (at == from)
        {
            return true;
        }

        if (token.Kind != TokenKind.Word || token.IsCapital)
        {
            return false;
        }

        return (token.Is(WordClass.Particle) && IsParticleHere(at, main))
            || (IsTo(at) ? GoesOnWithInfinitive(at, main, to) : GoesOnWithVerb(at, main, from));
    }

    private bool GoesOnWithInfinitive(int at, int main, int to) =>
        at + 1 < to && tokens[at + 1].Is(WordClass.VerbBase) && !tokens[main].Is(WordClass.SureVerb);

    private bool GoesOnWithVerb(int at, int main, int from)
    {
        var afterAuxiliary = tokens[main].Is(WordClass.Auxiliary);
        return tokens[at].Is(WordClass.Auxiliary) ? afterAuxiliary
            : tokens[at].Is(WordClass.Verb) ? afterAuxiliary || IsTo(at - 1) || (IsTo(main) && main == from)
            : tokens[at].Is(WordClass.Adverb);
    }

    private bool IsParticleHere(int at, int main) =>
        at == main + 1
        && tokens[main].Is(WordClass.Verb)
        && (
            !tokens[at].Is(WordClass.Preposition)
            || (at + 1 < tokens.Count && IsTo(at + 1))
            || tokens[at].In(text) is "up" or "out" or "off" or "down"
        );

    private bool IsTo(int at) => tokens[at].In(text).Equals("to", StringComparison.OrdinalIgnoreCase);

    private ChunkTraits Traits(int from, int main, int to)
    {
        var verb = tokens[main];
        var isWeak = verb.Is(WordClass.WeakCue);
        var isCue = (verb.Is(WordClass.Cue) && !isWeak) || PromisesTo(from, main);
        return (isCue ? ChunkTraits.Cue : ChunkTraits.None)
            | (isWeak && !isCue ? ChunkTraits.WeakCue : ChunkTraits.None)
            | (verb.Is(WordClass.Blame) ? ChunkTraits.Blame : ChunkTraits.None)
            | Form(from, main)
            | (IsPassive(from, main, to) ? ChunkTraits.Passive : ChunkTraits.None);
    }

    // 'has pledged to impose': the first verb reports.
    private bool PromisesTo(int from, int main)
    {
        for (var at = from; at + 1 < main; at++)
        {
            if (tokens[at].Is(WordClass.Commitment) && IsTo(at + 1))
            {
                return !HasBe(from, at);
            }
        }

        return false;
    }

    private ChunkTraits Form(int from, int main)
    {
        var verb = tokens[main];
        var isParticiple =
            from == main && verb.Is(WordClass.VerbParticiple) && !verb.Is(WordClass.VerbPast | WordClass.VerbBase);
        return IsTo(from) ? ChunkTraits.Infinitive
            : tokens[from].Is(WordClass.VerbGerund) ? ChunkTraits.Gerund
            : isParticiple ? ChunkTraits.Participle
            : ChunkTraits.None;
    }

    private bool IsPassive(int from, int main, int to) =>
        tokens[main].Is(WordClass.VerbParticiple)
        && (HasBe(from, main) || (from == main && (NamesNothing(main, to) || IsBehindIf(main))));

    // 'if asked', 'when asked about it'.
    private bool IsBehindIf(int main) =>
        main > 0
        && tokens[main - 1].Is(WordClass.Subordinator)
        && tokens[main].Is(WordClass.Cue)
        && tokens[main - 1].In(text) is "if" or "when" or "If" or "When";

    // 'a show called “…”', 'described as “…”': a verb that gives a name has no object.
    private bool NamesNothing(int main, int to) =>
        tokens[main].Is(WordClass.Naming) && (main + 1 >= to || tokens[main + 1].In(text) is "as" or "by");

    private bool HasBe(int from, int main)
    {
        var at = main - 1;
        while (at >= from && !tokens[at].Is(WordClass.Auxiliary))
        {
            at--;
        }

        return at >= from && tokens[at].Is(WordClass.Be);
    }
}
