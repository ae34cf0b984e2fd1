namespace Articles.Reading.Speakers;

/// <summary>Finds reports whose speaker stands behind them or between: 'Traffic will double, the port said'.</summary>
internal sealed class ReportedBehind(Passage passage, Subjects subjects)
{
    private const double Confidence = 0.88;
    private const int LongestAside = 14;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly ReportedExtent _extent = new(passage);

    // 'Traffic will double, the port said', 'Traffic, said the port, will double'.
    internal Report? Of(int verb, int subject, int start, int end)
    {
        var first = Math.Min(verb, subject);
        while (first - 1 > start && passage.Is(first - 1, ChunkKind.Adverb))
        {
            first--;
        }

        // ', as Ann Lee noted'.
        first -= passage.IsAs(first - 1) ? 1 : 0;

        var behind = Adjuncts(BehindJoined(Math.Max(verb, subject)) + 1, end);
        if (
            !IsBeside(subject, verb)
            || first - 1 <= start
            || passage.Kind(first - 1) is not (ChunkKind.Comma or ChunkKind.Dash)
            || (behind < end && passage.Kind(behind) is not (ChunkKind.Comma or ChunkKind.Dash))
            || !_chunks[verb].Is(ChunkTraits.Cue)
            || passage.Is(behind, ChunkKind.Comma) && passage.Is(behind + 1, ChunkKind.Quote)
        )
        {
            return null;
        }

        return Around(Said(verb, subject), start, first - 1, behind, end, goesOn: subject < verb);
    }

    // 'Ann Lee said', 'analysts at the bank say', 'Ann Lee, the mayor of Troy, said'.
    private bool IsBeside(int subject, int verb) =>
        Math.Abs(verb - subject) == 1
        || (
            subject == verb - 3
            && passage.Is(verb - 2, ChunkKind.Preposition)
            && passage.Is(verb - 1, ChunkKind.Noun)
            && _chunks[subject].Is(ChunkTraits.Person)
        )
        || (
            subject < verb
            && passage.Is(subject + 1, ChunkKind.Comma)
            && passage.Is(verb - 1, ChunkKind.Comma)
            && verb - subject < LongestAside
            && !HasVerb(subject + 1, verb)
        );

    // 'said Ann Lee and others'.
    private int BehindJoined(int last)
    {
        while (
            passage.Is(last, ChunkKind.Noun)
            && (passage.Is(last + 1, ChunkKind.Conjunction) || passage.Is(last + 1, ChunkKind.Preposition))
            && passage.Is(last + 2, ChunkKind.Noun)
        )
        {
            last += 2;
        }

        return last;
    }

    // 'on Monday', 'in a statement', 'reporters'.
    private int Adjuncts(int at, int end)
    {
        if (passage.Is(at, ChunkKind.Noun) && passage.Is(at - 1, ChunkKind.Verb) && passage.IsTelling(at - 1))
        {
            at++;
        }

        while (
            at < end
            && (passage.Kind(at) is ChunkKind.Adverb or ChunkKind.Preposition || _chunks[at].Is(ChunkTraits.Time))
        )
        {
            at += passage.Is(at, ChunkKind.Preposition) && passage.Is(at + 1, ChunkKind.Noun) ? 2 : 1;
        }

        return at;
    }

    // The sentence without who said it: what stands before, and what goes on behind a comma.
    internal Report? Around(Attribution attribution, int start, int comma, int behind, int end, bool goesOn)
    {
        while (
            start < comma
            && passage.Kind(start) is ChunkKind.Conjunction or ChunkKind.Adverb or ChunkKind.Comma or ChunkKind.Other
        )
        {
            start++;
        }

        // Behind 'said Ann Lee,' comes who she is, unless the words before are no sentence yet.
        goesOn =
            (goesOn || !HasVerb(start, comma))
            && behind + 1 < end
            && passage.Is(behind, ChunkKind.Comma)
            && !passage.Is(behind + 1, ChunkKind.Relative)
            && !_extent.IsAside(behind + 1);
        var hasVerb = HasVerb(start, comma) || (goesOn && HasVerb(behind + 1, end));
        // 'Now, she said, traffic will double'.
        if (start == comma && goesOn && hasVerb)
        {
            return new(attribution, [(_chunks[behind + 1].Start, _chunks[end - 1].End)], HasQuote(behind + 1, end));
        }

        if (start >= comma || !hasVerb || passage.Is(comma - 1, ChunkKind.Quote) && start == comma - 1)
        {
            return null;
        }

        var pieces = new List<(int, int)> { (_chunks[start].Start, _chunks[comma - 1].End) };
        var isMixed = HasQuote(start, comma);
        if (goesOn)
        {
            pieces.Add((_chunks[behind + 1].Start, _chunks[end - 1].End));
            isMixed |= HasQuote(behind + 1, end);
        }

        return new(attribution, pieces, isMixed);
    }

    private Attribution Said(int verb, int subject) =>
        new(subjects.Mention(subject), (_chunks[verb].Start, _chunks[verb].End), "reported-behind", Confidence);

    internal bool HasQuote(int from, int to) =>
        _chunks.FindIndex(from, Math.Max(0, to - from), chunk => chunk.Kind == ChunkKind.Quote) >= 0;

    internal bool HasVerb(int from, int to) =>
        to > from && _chunks.FindIndex(from, to - from, chunk => chunk.IsFiniteVerb) >= 0;
}
