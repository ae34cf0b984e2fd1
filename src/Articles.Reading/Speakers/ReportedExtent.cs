using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Tells how far in its sentence goes what a verb reports.</summary>
internal sealed class ReportedExtent(Passage passage)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>One past the last phrase of what is reported from here on.</summary>
    internal int End(int from, int end)
    {
        for (var at = from + 1; at < end; at++)
        {
            if (passage.Kind(at) is ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Semicolon && IsAside(at + 1))
            {
                return at;
            }

            if (passage.Is(at, ChunkKind.Comma) && (IsAdded(at + 1) || IsNewClause(at + 1)))
            {
                return at;
            }

            if (passage.Is(at, ChunkKind.Conjunction) && IsAside(at + 1))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>Whether somebody reports anew from here on: ', adding that', ', but Bob Ray said', ', according to'.</summary>
    internal bool IsAside(int at)
    {
        at = passage.Kind(at) is ChunkKind.Conjunction or ChunkKind.Subordinator ? at + 1 : at;
        at = BehindAdverbs(at);
        return IsReporting(at)
            || passage.Is(at, ChunkKind.Noun)
                && IsReporting(BehindAdverbs(at + 1))
                && _chunks[BehindAdverbs(at + 1)].IsFiniteVerb
            || passage.Is(at, ChunkKind.Preposition) && passage.FirstWord(at) is "according";
    }

    // ', which is', ', for whom'.
    private bool IsAdded(int at) =>
        passage.Is(at, ChunkKind.Relative)
        || passage.Is(at, ChunkKind.Preposition) && passage.Is(at + 1, ChunkKind.Relative);

    // ', but the town is', ', and she has'.
    private bool IsNewClause(int at)
    {
        var subject = BehindAdverbs(at + 1);
        return passage.Is(at, ChunkKind.Conjunction)
            && passage.Is(subject, ChunkKind.Noun)
            && passage.Is(BehindAdverbs(subject + 1), ChunkKind.Verb);
    }

    private int BehindAdverbs(int at)
    {
        while (passage.Is(at, ChunkKind.Adverb))
        {
            at++;
        }

        return at;
    }

    private bool IsReporting(int at) =>
        passage.Is(at, ChunkKind.Verb)
        && !_chunks[at].Is(ChunkTraits.Infinitive | ChunkTraits.Passive)
        && HasReportingWord(_chunks[at]);

    // 'said', 'has promised to stay'.
    private bool HasReportingWord(Chunk verb)
    {
        for (var at = verb.First; at <= verb.Head; at++)
        {
            if (passage.Tokens[at].Is(WordClass.Utterance | WordClass.Commitment))
            {
                return true;
            }
        }

        return false;
    }
}
