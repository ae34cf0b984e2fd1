using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Words that are a part of the clause that tells whose they are: '“…” is how she put it', 'called “…” by Ann Lee'.</summary>
internal sealed class QuotedInClause(Passage passage, Subjects subjects)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <param name="behind">The first phrase behind the quote that is no comma.</param>
    internal Attribution? Of(int quote, int behind) => HowSaid(behind) ?? CalledBy(quote);

    /// <summary>'“…?” she was asked by an officer'.</summary>
    internal Attribution? ToldBy(int verb) =>
        _chunks[verb].Is(ChunkTraits.Passive)
        && _chunks[verb].Is(ChunkTraits.Cue)
        && passage.AgentAt(verb + 1) is { } agent
            ? new(subjects.Mention(agent), (_chunks[verb].Start, _chunks[verb].End), "quote-subject-verb", 0.9)
            : null;

    // '“…” is how Ann Lee described it', '“…,” is what she wrote'.
    private Attribution? HowSaid(int at) =>
        passage.Is(at, ChunkKind.Verb)
        && passage.Tokens[_chunks[at].Head].Is(WordClass.Be)
        && passage.Kind(at + 1) is ChunkKind.Relative or ChunkKind.Subordinator
        && passage.FirstWord(at + 1) is "how" or "what"
        && passage.Is(at + 2, ChunkKind.Noun)
        && _chunks[at + 2].IsSubject
        && passage.Is(at + 3, ChunkKind.Verb)
        && _chunks[at + 3].Is(ChunkTraits.AnyCue)
            ? new(subjects.Mention(at + 2), (_chunks[at + 3].Start, _chunks[at + 3].End), "quote-subject-verb", 0.9)
            : null;

    // 'has been called “…” by Ann Lee', 'was praised as “…” by her'.
    private Attribution? CalledBy(int quote)
    {
        var verb = quote - 1;
        while (passage.Kind(verb) is ChunkKind.Other or ChunkKind.Preposition)
        {
            verb--;
        }

        return
            passage.Is(verb, ChunkKind.Verb)
            && _chunks[verb].Is(ChunkTraits.Passive)
            && (passage.Tokens[_chunks[verb].Head].Is(WordClass.Naming) || _chunks[verb].Is(ChunkTraits.AnyCue))
            && passage.AgentAt(quote + 1) is { } agent
            ? new(subjects.Mention(agent), (_chunks[verb].Start, _chunks[verb].End), "quote-verb-subject", 0.85)
            : null;
    }
}
