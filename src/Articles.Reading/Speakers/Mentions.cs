using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Tells how far the words reach that stand for a speaker: 'a spokesman for the town', 'the mayor, Jane Roe', 'Ann Lee and her allies'.</summary>
internal sealed class Mentions(Passage passage)
{
    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly Appositions _appositions = new(passage);

    /// <summary>The words for who is meant; the name in 'the mayor, Jane Roe,' is their head.</summary>
    internal Mention Of(int noun)
    {
        var chunk = _chunks[noun];
        return _appositions.NameOf(noun) is { } name
            ? new(chunk.Start, _chunks[name].End, chunk.First, _chunks[name].Head)
            : new(chunk.Start, _chunks[LastOf(noun)].End, chunk.First, chunk.Head);
    }

    // 'Ann Lee and her allies' said it together, before or behind their verb.
    private int LastOf(int noun)
    {
        var last = LastOfOne(noun);
        var joined = last;
        // 'Ann Lee, Bob Ray and others'.
        while (
            passage.Is(joined + 1, ChunkKind.Comma)
            && passage.Is(joined + 2, ChunkKind.Noun)
            && _chunks[joined + 2].Is(ChunkTraits.Proper)
            && passage.Kind(joined + 3) is ChunkKind.Comma or ChunkKind.Conjunction
        )
        {
            joined += 2;
        }

        var listed = joined;
        while (
            passage.Is(joined + 1, ChunkKind.Conjunction)
            && passage.FirstWord(joined + 1) is "and"
            && passage.Is(joined + 2, ChunkKind.Noun)
            && _chunks[joined + 2].IsSubject
        )
        {
            joined = LastOfOne(joined + 2);
        }

        var isWhole = passage.Is(noun - 1, ChunkKind.Verb)
            ? passage.Kind(joined + 1) is ChunkKind.Stop or ChunkKind.Break or ChunkKind.Comma
            : passage.Is(joined + 1, ChunkKind.Verb);
        return isWhole && (joined > listed || listed == last) ? joined : last;
    }

    // 'a spokesman for the town', 'people on the pier', 'Ann Lee (D-Ohio)'.
    private int LastOfOne(int noun)
    {
        if (_chunks[noun].Is(ChunkTraits.Pronoun))
        {
            return noun;
        }

        if (_chunks[noun].Is(ChunkTraits.Proper))
        {
            return
                passage.Is(noun + 1, ChunkKind.Open)
                && passage.Is(noun + 2, ChunkKind.Noun)
                && passage.Is(noun + 3, ChunkKind.Close)
                ? noun + 3
                : noun;
        }

        var last = noun;
        while (IsPhrase(last + 1))
        {
            last += 2;
        }

        if (passage.Is(last + 1, ChunkKind.Verb))
        {
            return last;
        }

        last = noun;
        while (IsPhrase(last + 1) && passage.FirstWord(last + 1) is "for" or "with" or "by" or "familiar")
        {
            last += 2;
        }

        return last;
    }

    private bool IsPhrase(int preposition) =>
        passage.Is(preposition, ChunkKind.Preposition)
        && passage.Is(preposition + 1, ChunkKind.Noun)
        && !_chunks[preposition + 1].Is(ChunkTraits.Time | ChunkTraits.ObjectPronoun)
        && !passage.Tokens[_chunks[preposition].First].Is(WordClass.ClauseOpener);
}
