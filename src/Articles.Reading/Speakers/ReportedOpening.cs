using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Finds where what a verb reports begins: behind whom it was told, when and where.</summary>
internal sealed class ReportedOpening(Passage passage)
{
    private const int LongestSubject = 16;

    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <returns>The first phrase of what is reported, its position, and the rule; null when no clause follows.</returns>
    internal (int From, int Position, string Method)? Of(int verb, int end)
    {
        if (_chunks[verb].IsFiniteVerb && Commitment(verb) is { } promised)
        {
            return (verb + 1, promised, "reported-infinitive");
        }

        var at = BehindListener(verb);
        if (at > verb + 1 && passage.Is(at, ChunkKind.Verb) && _chunks[at].Is(ChunkTraits.Infinitive))
        {
            return _chunks[verb].IsFiniteVerb ? (at, _chunks[at].Start, "reported-infinitive") : null;
        }

        if (IsAsked(verb) && at > verb + 1)
        {
            return Question(at, end);
        }

        at = BehindAdjuncts(at, end);
        return passage.Is(at, ChunkKind.That) && at + 1 < end ? (at + 1, _chunks[at + 1].Start, "reported-that")
            : IsAsked(verb) ? Question(at, end)
            : IsPlain(verb) && (BeginsClause(at, end) || MayBeClause(verb, at, end))
                ? (at, _chunks[at].Start, "reported-clause")
            : null;
    }

    /// <summary>Where the infinitive begins in 'has pledged to build'.</summary>
    internal int? Commitment(int verb)
    {
        var chunk = _chunks[verb];
        for (var at = chunk.First; at + 1 < chunk.Head; at++)
        {
            if (passage.Tokens[at].Is(WordClass.Commitment) && passage.Tokens[at + 1].In(passage.Text) is "to")
            {
                return passage.Tokens[at + 1].Start;
            }
        }

        return null;
    }

    private bool IsAsked(int verb) =>
        passage.HeadWord(verb) is "asked" or "asks" or "ask" or "asking" or "urged" or "urges" or "urge" or "urging";

    private (int, int, string)? Question(int at, int end) =>
        at + 1 < end && passage.Kind(at) is ChunkKind.Subordinator or ChunkKind.Relative
            ? (at, _chunks[at].Start, "reported-question")
            : null;

    // 'told reporters', 'assured her', 'called on the town', 'told the Post and the Courier', 'told NBC’s “Today”'.
    private int BehindListener(int verb)
    {
        var at = verb + 1;
        if (
            passage.HeadWord(verb) is "called" or "calls" or "call"
            && passage.FirstWord(at) is "on"
            && passage.Is(at + 1, ChunkKind.Noun)
        )
        {
            return at + 2;
        }

        var hasListener =
            passage.Tokens[_chunks[verb].Head].Is(WordClass.Control | WordClass.Listened)
            && passage.Is(at, ChunkKind.Noun)
            && !_chunks[at].Is(ChunkTraits.Time)
            && !_chunks[at].Is(ChunkTraits.Pronoun)
            && (!passage.Is(at + 1, ChunkKind.Verb) || _chunks[at + 1].Is(ChunkTraits.Infinitive));
        if (!hasListener)
        {
            return at;
        }

        at++;
        while (
            passage.Is(at, ChunkKind.Conjunction)
            && passage.Is(at + 1, ChunkKind.Noun)
            && !passage.Is(at + 2, ChunkKind.Verb)
        )
        {
            at += 2;
        }

        return passage.Is(at, ChunkKind.Quote) && passage.Is(at + 1, ChunkKind.That) ? at + 1 : at;
    }

    private int BehindAdjuncts(int at, int end)
    {
        while (at < end && IsAdjunct(at))
        {
            at += passage.Is(at, ChunkKind.Preposition) ? 2 : 1;
        }

        return at;
    }

    private bool IsAdjunct(int at) =>
        (passage.Is(at, ChunkKind.Adverb) && !IsThere(at))
        || (passage.Is(at, ChunkKind.Noun) && _chunks[at].Is(ChunkTraits.Time) && !passage.Is(at + 1, ChunkKind.Verb))
        || (
            passage.Is(at, ChunkKind.Preposition)
            && passage.Is(at + 1, ChunkKind.Noun)
            && !passage.Is(at + 2, ChunkKind.Verb)
        );

    // 'having him there is good', 'praise is late', 'more than 200 people came'.
    private bool CanBegin(int at) =>
        passage.Kind(at) is ChunkKind.Noun or ChunkKind.Adverb or ChunkKind.Other
        || (passage.Is(at, ChunkKind.Subordinator) && passage.FirstWord(at) is "if" or "unless" or "although")
        || (passage.Is(at, ChunkKind.Preposition) && !OpensClause(at))
        || (
            passage.Is(at, ChunkKind.Verb)
            && _chunks[at].First == _chunks[at].Last
            && (
                passage.Tokens[_chunks[at].Head].Is(WordClass.VerbBase | WordClass.VerbGerund)
                || passage.HeadWord(at) is "having" or "being"
            )
        );

    // 'said as returns came in', but 'said more than 200 came'.
    private bool OpensClause(int at) =>
        passage.Tokens[_chunks[at].First].Is(WordClass.ClauseOpener) && passage.FirstWord(at) is not "than";

    private bool IsThere(int at) => passage.FirstWord(at) is "there";

    // 'announced', 'alleged' and 'described' have a thing behind them oftener than a clause.
    private bool IsPlain(int verb) => passage.Tokens[_chunks[verb].Head].Is(WordClass.Telling);

    // 'said news outlets undercount them': the verb may be one that no list has.
    private bool MayBeClause(int verb, int at, int end) =>
        passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb)
        && _chunks[verb].IsFiniteVerb
        && at == verb + 1
        && end - at > 2
        && passage.Is(at, ChunkKind.Noun)
        && !_chunks[at].Is(ChunkTraits.Time | ChunkTraits.ObjectPronoun)
        && (
            passage.Is(at + 1, ChunkKind.Noun)
            || !passage.Tokens[_chunks[at].First].Is(WordClass.Determiner | WordClass.PossessivePronoun)
        )
        && !passage.Is(at + 1, ChunkKind.Quote);

    // 'she would go', 'the plan for the pier is dead', 'there is'.
    private bool BeginsClause(int at, int end)
    {
        if (at >= end || !CanBegin(at))
        {
            return false;
        }

        for (var next = at + 1; next < Math.Min(end, at + LongestSubject); next++)
        {
            if (_chunks[next].IsFiniteVerb)
            {
                return true;
            }

            if (passage.Kind(next) is ChunkKind.Dash or ChunkKind.Colon or ChunkKind.Semicolon or ChunkKind.Quote)
            {
                return false;
            }
        }

        return false;
    }
}
