namespace Articles.Reading.Speakers;

/// <summary>Several who do one thing: the first of them stands for all.</summary>
internal sealed class Coordination(Passage passage)
{
    private const int LongestWalk = 60;

    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>'Ann Lee' of 'Ann Lee and others', where it opens a clause: in 'he met Ann Lee and Bob Ray said' it does not.</summary>
    internal int FirstOf(int noun)
    {
        var first = noun;
        while (
            noun - first < LongestWalk
            && passage.Is(first - 1, ChunkKind.Conjunction)
            && passage.Is(first - 2, ChunkKind.Noun)
            && _chunks[first - 2].IsSubject
            && _chunks[first - 2].Is(ChunkTraits.Person)
        )
        {
            first -= 2;
        }

        // 'Ann Lee, Bob Ray and others'.
        while (
            first < noun && noun - first < LongestWalk && IsListed(first - 2) && passage.Is(first - 1, ChunkKind.Comma)
        )
        {
            first -= 2;
        }

        return
            first == passage.SentenceStart(first) || passage.Kind(first - 1) is ChunkKind.That or ChunkKind.Subordinator
            ? first
            : noun;
    }

    private bool IsListed(int noun) =>
        passage.Is(noun, ChunkKind.Noun)
        && _chunks[noun].Is(ChunkTraits.Proper)
        && _chunks[noun].IsSubject
        && !passage.Is(noun - 1, ChunkKind.Preposition);
}
