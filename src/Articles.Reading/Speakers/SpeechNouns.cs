using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Attributions by a noun: 'his claim that “…”', 'Ms. Lee’s statement: “…”', 'chants of “…”'.</summary>
internal sealed class SpeechNouns(Passage passage)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <returns>The attribution by the noun phrase before a quote; without a speaker when the noun has no owner.</returns>
    internal Attribution? At(int at, int quote)
    {
        var noun = _chunks[at];
        if (!noun.Is(ChunkTraits.Speech) || IsAbout(at) || IsSpokenOf(at, quote))
        {
            return null;
        }

        var cue = (passage.Tokens[noun.Head].Start, passage.Tokens[noun.Head].End);
        if (Owner(noun) is { } owner)
        {
            return new(owner, cue, "speech-noun", 0.55);
        }

        var isNext = at == quote - 1 || (at == quote - 2 && passage.Is(at + 1, ChunkKind.Preposition));
        return isNext ? new(null, cue, "speech-noun", 0.3) : null;
    }

    /// <summary>'Her answer was that “…”': whose answer it was.</summary>
    internal Attribution? AsSubject(int at) =>
        passage.Is(at, ChunkKind.Noun)
        && _chunks[at].Is(ChunkTraits.Speech)
        && passage.Is(at + 1, ChunkKind.Verb)
        && passage.Tokens[_chunks[at + 1].Head].Is(WordClass.Be)
        && (passage.Is(at + 2, ChunkKind.That) || passage.Is(at + 3, ChunkKind.Colon))
        && Owner(_chunks[at]) is { } owner
            ? new(
                owner,
                (passage.Tokens[_chunks[at].Head].Start, passage.Tokens[_chunks[at].Head].End),
                "speech-noun",
                0.75
            )
            : null;

    /// <summary>'Ms. Lee' of 'Ms. Lee’s letter', 'her' of 'her letter'.</summary>
    internal Mention? Owner(Chunk noun)
    {
        var first = passage.Tokens[noun.First];
        return noun.Possessor >= 0 ? new(first.Start, passage.Tokens[noun.Possessor].End, noun.First, noun.Possessor)
            : first.Is(WordClass.PossessivePronoun) ? new(first.Start, first.End, noun.First, noun.First)
            : null;
    }

    // 'she asked about his request': what is quoted is not the request.
    private bool IsAbout(int at) => passage.Is(at - 1, ChunkKind.Preposition) && !passage.Is(at + 1, ChunkKind.That);

    // 'his claim was “pathetic”', 'calling his charge “pathetic”': who says so stands elsewhere.
    private bool IsSpokenOf(int at, int quote)
    {
        var isSubject = passage.Is(at + 1, ChunkKind.Verb) && !_chunks[at + 1].Is(ChunkTraits.AnyCue);
        var isObject = passage.Is(at - 1, ChunkKind.Verb) && _chunks[at - 1].Is(ChunkTraits.AnyCue) && at == quote - 1;
        return isSubject || isObject;
    }
}
