using Articles.Reading.Speakers.Words;

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
            if (
                tokens[at].Is(WordClass.Verb)
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

        if (token.Is(WordClass.Particle) && IsParticleHere(at, main))
        {
            return true;
        }

        if (IsTo(at))
        {
            return at + 1 < to && tokens[at + 1].Is(WordClass.VerbBase) && !tokens[main].Is(WordClass.SureVerb);
        }

        if (token.Is(WordClass.Auxiliary))
        {
            return tokens[main].Is(WordClass.Auxiliary);
        }

        if (token.Is(WordClass.Verb))
        {
            return tokens[main].Is(WordClass.Auxiliary) || IsTo(at - 1) || (IsTo(main) && main == from);
        }

        return token.Is(WordClass.Adverb);
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
        var traits = ChunkTraits.None;
        if (verb.Is(WordClass.AnyCue))
        {
            traits |= verb.Is(WordClass.WeakCue) ? ChunkTraits.WeakCue : ChunkTraits.Cue;
        }

        if (verb.Is(WordClass.Blame))
        {
            traits |= ChunkTraits.Blame;
        }

        if (IsTo(from))
        {
            traits |= ChunkTraits.Infinitive;
        }
        else if (tokens[from].Is(WordClass.VerbGerund))
        {
            traits |= ChunkTraits.Gerund;
        }
        else if (from == main && verb.Is(WordClass.VerbParticiple) && !verb.Is(WordClass.VerbPast | WordClass.VerbBase))
        {
            traits |= ChunkTraits.Participle;
        }

        var isPassive =
            verb.Is(WordClass.VerbParticiple) && (HasBe(from, main) || (from == main && NamesNothing(main, to)));
        return isPassive ? traits | ChunkTraits.Passive : traits;
    }

    // 'a show called “…”', 'described as “…”': a verb that gives a name has no object.
    private bool NamesNothing(int main, int to) =>
        tokens[main].Is(WordClass.Naming) && (main + 1 >= to || tokens[main + 1].In(text) is "as" or "by");

    private bool HasBe(int from, int main)
    {
        for (var at = main - 1; at >= from; at--)
        {
            if (tokens[at].Is(WordClass.Auxiliary))
            {
                return tokens[at].In(text)
                    is "is"
                        or "are"
                        or "was"
                        or "were"
                        or "be"
                        or "been"
                        or "being"
                        or "am"
                        or "'re"
                        or "’re";
            }
        }

        return false;
    }
}
