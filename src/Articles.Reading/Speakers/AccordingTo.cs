using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>The attributions that need no verb: according to Ms. Lee; in Ms. Lee’s view.</summary>
internal sealed class AccordingTo(Passage passage, Subjects subjects)
{
    private readonly SpeechNouns _nouns = new(passage);

    internal Attribution? At(int preposition) => Source(preposition) ?? Per(preposition) ?? InView(preposition);

    // 'per Ann Lee', but not 'per day'.
    private Attribution? Per(int preposition) =>
        passage.Is(preposition, ChunkKind.Preposition)
        && passage.Is(preposition + 1, ChunkKind.Noun)
        && passage.Chunks[preposition + 1].Is(ChunkTraits.Proper)
        && passage.Tokens[passage.Chunks[preposition].First] is var word
        && word.In(passage.Text) is "per" or "Per"
            ? new(subjects.Mention(preposition + 1), (word.Start, word.End), "according-to", 0.85)
            : null;

    /// <summary>As <see cref="At"/>, behind the words; what leads to other words is about those.</summary>
    internal Attribution? Behind(int preposition) =>
        passage.Is(preposition + 2, ChunkKind.Comma) && passage.Is(preposition + 3, ChunkKind.Quote)
            ? Source(preposition)
            : At(preposition);

    // 'in Ms. Lee’s words'.
    private Attribution? InView(int preposition)
    {
        if (
            !passage.Is(preposition, ChunkKind.Preposition)
            || !passage.Is(preposition + 1, ChunkKind.Noun)
            || passage.FirstWord(preposition) is not ("in" or "In")
        )
        {
            return null;
        }

        var (start, noun) = (passage.Chunks[preposition].Start, passage.Chunks[preposition + 1]);
        var head = passage.Tokens[noun.Head];
        if (head.In(passage.Text) is "words" && noun.Head + 2 <= noun.Last && passage.Tokens[noun.Last].IsCapital)
        {
            var first = passage.Tokens[noun.Head + 2];
            return new(new(first.Start, noun.End, noun.Head + 2, noun.Last), (start, head.End), "according-to", 0.8);
        }

        return
            head.In(passage.Text) is "view" or "opinion" or "words" or "telling" or "estimation"
            && _nouns.Owner(noun) is { } owner
            ? new(owner, (start, head.End), "according-to", 0.8)
            : null;
    }

    /// <summary>Only "according to".</summary>
    internal Attribution? Source(int preposition)
    {
        if (
            !passage.Is(preposition, ChunkKind.Preposition)
            || !passage.Is(preposition + 1, ChunkKind.Preposition)
            || !passage.Is(preposition + 2, ChunkKind.Noun)
        )
        {
            return null;
        }

        var (start, end) = (passage.Chunks[preposition].Start, passage.Chunks[preposition + 1].End);
        return passage.Text.AsSpan(start, end - start).Equals("according to", StringComparison.OrdinalIgnoreCase)
            ? new(Whole(preposition + 2), (start, end), "according-to", 0.88)
            : null;
    }

    // 'a court filing', 'a newly uncovered email', 'recent polling': no verb follows, whatever else the word may be.
    private Mention Whole(int noun)
    {
        var last = noun;
        for (var at = noun + 1; !IsEnd(at); at++)
        {
            if (IsBareNoun(at) || IsVerbForm(at) && IsEnd(at + 1))
            {
                last = at;
            }
            else if (!(IsVerbForm(at) && IsBareNoun(at + 1)))
            {
                break;
            }
        }

        var chunks = passage.Chunks;
        return last == noun
            ? subjects.Mention(noun)
            : new(chunks[noun].Start, chunks[last].End, chunks[noun].First, chunks[last].Head);
    }

    private bool IsEnd(int at) =>
        passage.Kind(at)
            is ChunkKind.Comma
                or ChunkKind.Stop
                or ChunkKind.Break
                or ChunkKind.Dash
                or ChunkKind.Close
                or ChunkKind.Semicolon;

    private bool IsBareNoun(int at) =>
        passage.Is(at, ChunkKind.Noun)
        && !passage.Chunks[at].Is(ChunkTraits.Pronoun | ChunkTraits.ObjectPronoun | ChunkTraits.Time)
        && !passage.Tokens[passage.Chunks[at].First].Is(WordClass.Determiner | WordClass.PossessivePronoun);

    private bool IsVerbForm(int at) =>
        passage.Is(at, ChunkKind.Verb)
        && passage.Chunks[at].First == passage.Chunks[at].Last
        && passage.Tokens[passage.Chunks[at].Head].Is(WordClass.Verb)
        && passage.Tokens[passage.Chunks[at].Head] is { IsCapital: false };
}
