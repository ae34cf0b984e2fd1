using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Finds the name that a common noun has behind its comma: 'the mayor of Troy, Jane Roe,' is Jane Roe.</summary>
internal sealed class Appositions(Passage passage)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    internal int? NameOf(int noun)
    {
        if (!IsDescription(noun))
        {
            return null;
        }

        // 'a spokeswoman for the ministry'.
        var comma = noun + 1;
        while (passage.Is(comma, ChunkKind.Preposition) && passage.Is(comma + 1, ChunkKind.Noun))
        {
            comma += 2;
        }

        return passage.Is(comma, ChunkKind.Comma) && IsName(comma + 1, noun) && Ends(comma + 2) ? comma + 1 : null;
    }

    // 'the mayor', 'his wife', 'one of the builders'.
    private bool IsDescription(int at)
    {
        var chunk = _chunks[at];
        var (first, head) = (passage.Tokens[chunk.First], passage.Tokens[chunk.Head]);
        return !chunk.Is(ChunkTraits.Proper | ChunkTraits.Pronoun | ChunkTraits.Time)
            && (first.Is(WordClass.Determiner | WordClass.PossessivePronoun) || chunk.Possessor >= 0)
            && !head.IsCapital
            && !head.Is(WordClass.SpeechNoun)
            && head.In(passage.Text) is not [.., not 's', 's'];
    }

    private bool IsName(int at, int noun)
    {
        if (!passage.Is(at, ChunkKind.Noun) || !_chunks[at].Is(ChunkTraits.Proper) || _chunks[at].Is(ChunkTraits.Time))
        {
            return false;
        }

        var (first, head) = (passage.Tokens[_chunks[at].First], passage.Tokens[_chunks[at].Head]);
        if (_chunks[at].Possessor >= 0 || head.Is(WordClass.Place))
        {
            return false;
        }

        var isPerson = first.Is(WordClass.MaleName | WordClass.FemaleName | WordClass.Title);
        return passage.Tokens[_chunks[noun].Head].Is(WordClass.Body | WordClass.Organisation)
            ? !isPerson
            : first.IsCapital && (isPerson || _chunks[at].Head > _chunks[at].First) && !head.Is(WordClass.Organisation);
    }

    // Not 'the mayor, Reuters reported,' and not 'the mayor, Jane Roe and Bob Ray'.
    private bool Ends(int at) =>
        passage.Kind(at) is ChunkKind.Stop or ChunkKind.Break or ChunkKind.Open or ChunkKind.Dash
        || (passage.Is(at, ChunkKind.Comma) && !passage.Is(at + 1, ChunkKind.Conjunction));
}
