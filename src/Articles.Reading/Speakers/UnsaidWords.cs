using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>
/// Tells words that somebody did not say from those that somebody said: 'never said', 'denied saying', 'might have said',
/// 'if she says', 'there is no record that she said'.
/// </summary>
internal sealed class UnsaidWords(Passage passage, Subjects subjects)
{
    private const int LongestWalk = 6;

    private readonly List<Chunk> _chunks = passage.Chunks;

    internal bool Are(Attribution attribution) =>
        attribution is { Cue: { } cue }
        && passage.ChunkAt(cue.Start) is { } verb
        && passage.Is(verb, ChunkKind.Verb)
        && Are(verb);

    /// <summary>Whether what the verb reports was not said.</summary>
    internal bool Are(int verb) =>
        !_chunks[verb].Is(ChunkTraits.Passive)
        && passage.Tokens[_chunks[verb].Head].Is(WordClass.Utterance)
        && (
            IsUnsaying(verb)
            || IsDenial(verb)
            || IsAvoided(verb)
            || IsYetToCome(verb)
            || subjects.Of(verb) is { } subject && subject < verb && (IsNobody(subject) || IsSupposed(verb, subject))
        );

    // 'did not say', 'might have said', 'refused to say'; but 'did not hesitate to say', 'not only said', 'would often say'.
    private bool IsUnsaying(int verb)
    {
        var chunk = _chunks[verb];
        var (isNegated, isAvoided, isPossible) = (IsNegatedBefore(verb), false, false);
        for (var at = chunk.First; at <= chunk.Head; at++)
        {
            var token = passage.Tokens[at];
            isNegated ^= IsNegation(at);
            isAvoided |= at < chunk.Head && token.Is(WordClass.Avoidance);
            isPossible |= token.Is(WordClass.Modal) && !IsHabit(at + 1);
        }

        return isNegated != isAvoided || (isPossible && !isAvoided);
    }

    // 'never said', 'almost said'.
    private bool IsNegatedBefore(int verb)
    {
        var before = verb - 1;
        while (passage.Is(before, ChunkKind.Adverb) && !IsNegation(_chunks[before].First) && !IsAlmost(before))
        {
            before--;
        }

        return passage.Is(before, ChunkKind.Adverb);
    }

    private bool IsAlmost(int adverb) => passage.Tokens[_chunks[adverb].First].In(passage.Text) is "almost" or "nearly";

    // 'has yet to say', 'was about to say'.
    private bool IsYetToCome(int verb)
    {
        var to = _chunks[verb].Head - 1;
        return to > 0
            && passage.Tokens[to].In(passage.Text) is "to"
            && passage.Tokens[to - 1].In(passage.Text) is "yet" or "about";
    }

    private bool IsNegation(int at)
    {
        var word = passage.Tokens[at].In(passage.Text);
        var negates =
            word is "not" or "never" or "cannot" or "neither" or "nor" || word.EndsWith("n't") || word.EndsWith("n’t");
        return negates && passage.Tokens[at + 1].In(passage.Text) is not ("only" or "just" or "merely" or "simply");
    }

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
        passage.Tokens[_chunks[verb].Head].In(passage.Text) is "denied" or "denies" or "deny" or "denying"
        && (
            passage.Is(verb + 1, ChunkKind.That)
            || (passage.Is(verb + 1, ChunkKind.Noun) && passage.Is(verb + 2, ChunkKind.Verb))
        );

    // 'denied saying', 'refrained from saying', 'stopped short of saying', 'without saying'.
    private bool IsAvoided(int verb)
    {
        // 'denied having said'.
        var isPerfect = passage.Tokens[_chunks[verb].First].In(passage.Text) is "having";
        if (!isPerfect && !_chunks[verb].Is(ChunkTraits.Gerund))
        {
            return false;
        }

        var avoiding = passage.Is(verb - 1, ChunkKind.Adverb) ? verb - 2 : verb - 1;
        if (passage.Is(avoiding, ChunkKind.Verb))
        {
            return passage.Tokens[_chunks[avoiding].Head].Is(WordClass.Avoidance) && !IsNegated(avoiding);
        }

        return passage.Is(verb - 1, ChunkKind.Preposition)
            && (
                passage.Tokens[_chunks[verb - 1].First].In(passage.Text) is "without" or "Without"
                || passage.Is(verb - 2, ChunkKind.Verb)
                    && passage.Tokens[_chunks[verb - 2].Head].Is(WordClass.Avoidance)
                    && !IsNegated(verb - 2)
                || passage.Is(verb - 2, ChunkKind.Noun)
                    && passage.Tokens[_chunks[verb - 2].First].In(passage.Text) is "short"
            );
    }

    private bool IsNegated(int verb)
    {
        for (var at = _chunks[verb].First; at <= _chunks[verb].Head; at++)
        {
            if (IsNegation(at))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNobody(int subject) =>
        passage.Tokens[_chunks[subject].First].In(passage.Text)
            is "no"
                or "No"
                or "nobody"
                or "Nobody"
                or "none"
                or "None"
                or "neither"
                or "Neither";

    // 'if Ann Lee says', 'no record that Ann Lee said', 'it is not true that Ann Lee said'.
    private bool IsSupposed(int verb, int subject)
    {
        var opener = subject - 1;
        while (subject - opener < LongestWalk && passage.Kind(opener) is ChunkKind.Adverb or ChunkKind.Conjunction)
        {
            opener--;
        }

        if (passage.Is(opener, ChunkKind.Verb) && IsInverted(opener))
        {
            return true;
        }

        if (passage.Is(opener, ChunkKind.Subordinator))
        {
            return passage.Tokens[_chunks[opener].First].In(passage.Text)
                is "if"
                    or "If"
                    or "unless"
                    or "Unless"
                    or "whether"
                    or "Whether";
        }

        return passage.Is(opener, ChunkKind.That) && IsDoubted(opener - 1, verb);
    }

    // 'Had Ann Lee said', 'Should Ann Lee say', 'At no point did Ann Lee say', 'She wishes she had said'.
    private bool IsInverted(int opener)
    {
        var word = passage.Tokens[_chunks[opener].Head].In(passage.Text);
        if (word is "Had" or "Should" or "wish" or "wishes" or "wished")
        {
            return true;
        }

        if (word is not "did")
        {
            return false;
        }

        for (var at = _chunks[opener].First - 1; at >= 0 && passage.Tokens[at].Kind is TokenKind.Word; at--)
        {
            if (passage.Tokens[at].In(passage.Text) is "no" or "No" or "Not" or "Never" or "Nor" or "Neither")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDoubted(int before, int verb)
    {
        if (passage.Is(before, ChunkKind.Noun))
        {
            return IsNobody(before);
        }

        if (passage.Is(before, ChunkKind.Verb))
        {
            return before != verb
                && (passage.Tokens[_chunks[before].Head].Is(WordClass.Avoidance) || IsNegated(before));
        }

        return false;
    }
}
