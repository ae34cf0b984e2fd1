using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>
/// Tells what a reporting verb reports from where and how it was said: in 'she said “Equity” had lost' the film is part of
/// it, in 'she said on “Equity”' it is not.
/// </summary>
internal sealed class ReportedContent(Passage passage)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>Whether the phrase stands in what was said, rather than beside it.</summary>
    internal bool Holds(int at, Attribution attribution)
    {
        if (attribution is not { Cue: { } cue, Speaker: { } speaker })
        {
            return false;
        }

        var start = passage.SentenceStart(at);
        var verb = at;
        while (verb >= start && _chunks[verb].Start != cue.Start)
        {
            verb--;
        }

        return verb >= start && speaker.Start < cue.Start && IsObject(verb, at);
    }

    // What follows the verb, over 'on Monday' and 'in Troy', and over whom it told.
    private bool IsObject(int verb, int at)
    {
        var next = verb + 1;
        if (passage.Is(next, ChunkKind.Noun) && passage.Tokens[_chunks[verb].Head].Is(WordClass.Control))
        {
            next++;
        }

        while (next < at && IsBeside(next))
        {
            next += passage.Is(next, ChunkKind.Preposition) ? 2 : 1;
        }

        return next < at && passage.Kind(next) is ChunkKind.Noun or ChunkKind.That && _chunks[verb].Is(ChunkTraits.Cue);
    }

    private bool IsBeside(int at) =>
        passage.Kind(at) is ChunkKind.Preposition or ChunkKind.Adverb || _chunks[at].Is(ChunkTraits.Time);
}
