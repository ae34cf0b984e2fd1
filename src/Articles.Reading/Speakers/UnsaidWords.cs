using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>
/// Tells words that somebody did not say from those that somebody said: 'never said', 'denied saying', 'might have said',
/// 'is expected to say', 'if she says', 'there is no record that she said'.
/// </summary>
internal sealed class UnsaidWords(Passage passage, Subjects subjects)
{
    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly DoubtedClauses _doubted = new(passage, subjects);

    /// <param name="quote">The first phrase of the quoted words.</param>
    internal bool Are(Attribution attribution, int quote) =>
        attribution is { Cue: { } cue }
        && passage.ChunkAt(cue.Start) is { } verb
        && passage.Is(verb, ChunkKind.Verb)
        && (Are(verb) || IsDenied(verb, quote));

    /// <summary>Whether what the verb reports was not said.</summary>
    internal bool Are(int verb) =>
        !_chunks[verb].Is(ChunkTraits.Passive)
        && passage.Tokens[_chunks[verb].Head].Is(WordClass.Utterance)
        && (
            IsUnsaying(verb)
            || IsDenial(verb)
            || IsAvoided(verb)
            || IsYetToCome(verb)
            || IsWanted(verb)
            || subjects.Of(verb) is { } subject && subject < verb && _doubted.Is(verb, subject)
        );

    // 'insists that she did not call him “…”': what she denies having said.
    private bool IsDenied(int cue, int quote)
    {
        var verb = quote - 1;
        while (verb > cue && passage.Kind(verb) is ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Other)
        {
            verb--;
        }

        return verb > cue
            && passage.Is(verb, ChunkKind.Verb)
            && passage.Tokens[_chunks[verb].Head].Is(WordClass.Utterance)
            && !HasModal(verb)
            && (IsNegatedBefore(verb) || passage.IsNegated(verb))
            && IsUnsaying(verb);
    }

    private bool HasModal(int verb)
    {
        for (var at = _chunks[verb].First; at < _chunks[verb].Head; at++)
        {
            if (passage.Tokens[at].Is(WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }

    // 'did not say', 'might have said', 'refused to say'; but 'did not hesitate to say', 'not only said', 'would often say'.
    private bool IsUnsaying(int verb)
    {
        var chunk = _chunks[verb];
        var (isNegated, isAvoided, isPossible) = (IsNegatedBefore(verb), false, false);
        for (var at = chunk.First; at <= chunk.Head; at++)
        {
            var token = passage.Tokens[at];
            isNegated ^= passage.IsNegation(at);
            isAvoided |= at < chunk.Head && token.Is(WordClass.Avoidance);
            isPossible |= token.Is(WordClass.Modal) && !IsHabit(at + 1);
        }

        return isNegated != isAvoided || (isPossible && !isAvoided);
    }

    // 'never said', 'almost said'.
    private bool IsNegatedBefore(int verb)
    {
        var before = verb - 1;
        while (passage.Is(before, ChunkKind.Adverb) && !passage.IsNegation(_chunks[before].First) && !IsAlmost(before))
        {
            before--;
        }

        return passage.Is(before, ChunkKind.Adverb);
    }

    private bool IsAlmost(int adverb) => passage.FirstWord(adverb) is "almost" or "nearly";

    // 'has yet to say', 'was about to say', 'as if to say', 'is expected to say', 'was urged to say'.
    private bool IsYetToCome(int verb)
    {
        var (first, to) = (_chunks[verb].First, _chunks[verb].Head - 1);
        return to > 0
            && passage.Word(to) is "to"
            && (
                passage.Word(to - 1)
                    is "yet"
                        or "about"
                        or "if"
                        or "supposed"
                        or "due"
                        or "likely"
                        or "set"
                        or "scheduled"
                || to > first
                    && passage.Tokens[to - 1].Is(WordClass.Wish)
                    && passage.Tokens[first].Is(WordClass.Auxiliary)
            );
    }

    // 'want her to say', 'urged her to say'.
    private bool IsWanted(int verb) =>
        _chunks[verb].Is(ChunkTraits.Infinitive)
        && passage.Is(verb - 1, ChunkKind.Noun)
        && passage.Is(verb - 2, ChunkKind.Verb)
        && passage.Tokens[_chunks[verb - 2].Head].Is(WordClass.Wish);

    // 'would later say', 'would go on to say'.
    private bool IsHabit(int at) =>
        passage.Tokens[at].In(passage.Text)
            is "later"
                or "only"
                or "often"
                or "always"
                or "sometimes"
                or "frequently"
                or "regularly"
                or "then"
                or "go"
                or "come"
                or "eventually"
                or "subsequently";

    // 'denied that', 'denied she had', but 'denied “any role”'.
    private bool IsDenial(int verb) =>
        passage.HeadWord(verb) is "denied" or "denies" or "deny" or "denying"
        && (
            passage.Is(verb + 1, ChunkKind.That)
            || (passage.Is(verb + 1, ChunkKind.Noun) && passage.Is(verb + 2, ChunkKind.Verb))
        );

    // 'denied saying', 'refrained from saying', 'stopped short of saying', 'without saying'.
    private bool IsAvoided(int verb)
    {
        // 'denied having said'.
        var isPerfect = passage.FirstWord(verb) is "having";
        if (!isPerfect && !_chunks[verb].Is(ChunkTraits.Gerund))
        {
            return false;
        }

        // 'does not show her saying'.
        if (!isPerfect && passage.Is(verb - 1, ChunkKind.Noun) && passage.Is(verb - 2, ChunkKind.Verb))
        {
            return passage.IsNegated(verb - 2);
        }

        var avoiding = passage.Is(verb - 1, ChunkKind.Adverb) ? verb - 2 : verb - 1;
        if (passage.Is(avoiding, ChunkKind.Verb))
        {
            return passage.Tokens[_chunks[avoiding].Head].Is(WordClass.Avoidance) && !passage.IsNegated(avoiding);
        }

        return passage.Is(verb - 1, ChunkKind.Preposition)
            && (
                passage.FirstWord(verb - 1) is "without" or "Without"
                || passage.Is(verb - 2, ChunkKind.Verb)
                    && passage.Tokens[_chunks[verb - 2].Head].Is(WordClass.Avoidance)
                    && !passage.IsNegated(verb - 2)
                || passage.Is(verb - 2, ChunkKind.Noun) && passage.FirstWord(verb - 2) is "short"
            );
    }
}
