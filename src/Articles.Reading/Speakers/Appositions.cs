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

        if (!passage.Is(comma, ChunkKind.Comma))
        {
            return
                comma == noun + 1 && IsName(comma, noun) && IsPerson(comma) && (Ends(comma + 1) || IsSaying(comma + 1))
                ? comma
                : null;
        }

        // 'his successor, the former banker Ann Lee'.
        var name = IsDescription(comma + 1) && IsName(comma + 2, noun) && IsPerson(comma + 2) ? comma + 2 : comma + 1;
        return IsName(name, noun) && Ends(name + 1) ? name : null;
    }

    // 'the former banker Ann Lee said'.
    private bool IsSaying(int verb) =>
        passage.Is(verb, ChunkKind.Verb) && passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb);

    // 'the mayor', 'his wife', 'one of the builders'.
    private bool IsDescription(int at)
    {
        if (!passage.Is(at, ChunkKind.Noun))
        {
            return false;
        }

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

        var head = passage.Tokens[_chunks[at].Head];
        if (_chunks[at].Possessor >= 0 || head.Is(WordClass.Place))
        {
            return false;
        }

        var isPerson = IsPerson(at);
        return passage.Tokens[_chunks[noun].Head].Is(WordClass.Body | WordClass.Organisation)
            ? !isPerson
            : !head.Is(WordClass.Organisation)
                && (isPerson || passage.Tokens[_chunks[at].First].IsCapital && _chunks[at].Head > _chunks[at].First);
    }

    // 'Ann Lee', '19-year-old Ann Lee', 'the former banker Ann Lee'.
    private bool IsPerson(int name)
    {
        var first = _chunks[name].First;
        while (first < _chunks[name].Head && !passage.Tokens[first].IsCapital)
        {
            first++;
        }

        return passage.Tokens[first].Is(WordClass.MaleName | WordClass.FemaleName | WordClass.Title);
    }

    // Not 'the mayor, Reuters reported,' and not 'the mayor, Jane Roe and Bob Ray'.
    private bool Ends(int at) =>
        passage.Kind(at) is ChunkKind.Stop or ChunkKind.Break or ChunkKind.Open or ChunkKind.Dash
        || (passage.Is(at, ChunkKind.Comma) && !passage.Is(at + 1, ChunkKind.Conjunction));
}
