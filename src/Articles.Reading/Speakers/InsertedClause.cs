using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Attributions that interrupt what they attribute: 'The plan, she said on Monday, is “…”', 'The risk, says Ann Lee, is “…”'.</summary>
internal sealed class InsertedClause(Passage passage, Subjects subjects)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>The clause between commas in the sentence from <paramref name="start"/> up to the quote; the last one counts.</summary>
    internal Attribution? Of(int start, int quote)
    {
        for (var at = quote - 2; at > start; at--)
        {
            if (
                passage.Is(at, ChunkKind.Comma)
                && (SubjectVerb(AfterAs(at + 1), quote) ?? VerbSubject(at + 1, quote)) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private Attribution? SubjectVerb(int at, int quote) =>
        passage.Is(at, ChunkKind.Noun)
        && _chunks[at].IsSubject
        && (_chunks[at].Is(ChunkTraits.Pronoun) || passage.Tokens[_chunks[at].First].IsCapital)
        && VerbBehind(at) is var verb
        && (IsSpeaking(verb) || (passage.IsAs(at - 1) && IsReporting(verb)))
        && EndsAtComma(verb + 1, quote)
            ? Said(at, verb)
            : null;

    // ', as she later explained,'.
    private int AfterAs(int at) => passage.IsAs(at) ? at + 1 : at;

    private int VerbBehind(int subject) => passage.Is(subject + 1, ChunkKind.Adverb) ? subject + 2 : subject + 1;

    private Attribution? VerbSubject(int at, int quote) =>
        IsSpeaking(at)
        && passage.Is(at + 1, ChunkKind.Noun)
        && _chunks[at + 1].IsSubject
        && _chunks[at + 1].Is(ChunkTraits.Person)
        && EndsAtComma(at + 2, quote)
            ? Said(at + 1, at)
            : null;

    private bool IsSpeaking(int at) => IsReporting(at) && passage.Tokens[_chunks[at].Head].Is(WordClass.SureVerb);

    private bool IsReporting(int at) =>
        passage.Is(at, ChunkKind.Verb)
        && _chunks[at].IsFiniteVerb
        && _chunks[at].Is(ChunkTraits.Cue)
        && !_chunks[at].Is(ChunkTraits.Passive);

    private bool EndsAtComma(int at, int quote)
    {
        while (passage.Kind(at) is ChunkKind.Adverb or ChunkKind.Preposition or ChunkKind.Noun)
        {
            var isObject = passage.Is(at, ChunkKind.Noun) && !passage.Is(at - 1, ChunkKind.Preposition);
            if (isObject && !_chunks[at].Is(ChunkTraits.Time))
            {
                return false;
            }

            at++;
        }

        return at < quote - 1 && passage.Is(at, ChunkKind.Comma);
    }

    private Attribution Said(int subject, int verb) =>
        new(subjects.Mention(subject), (_chunks[verb].Start, _chunks[verb].End), "subject-verb-quote", 0.88);
}
