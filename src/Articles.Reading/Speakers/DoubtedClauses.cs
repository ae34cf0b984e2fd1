using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>
/// Tells a clause that its sentence takes back: 'if she says', 'it is false that she said', 'she was falsely quoted as
/// saying', 'a fake video shows her saying'.
/// </summary>
internal sealed class DoubtedClauses(Passage passage, Subjects subjects)
{
    private const int LongestWalk = 6;
    private const int LongestReport = 8;

    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <param name="verb">The verb of the clause.</param>
    /// <param name="subject">Its subject, which stands before it.</param>
    internal bool Is(int verb, int subject) =>
        IsNobody(subject)
        || IsSupposed(verb, subject)
        || IsImagined(subject)
        || IsMisreported(verb)
        || IsOfForgery(verb, subject);

    private bool IsNobody(int subject) =>
        passage.FirstWord(subject)
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
            return passage.FirstWord(opener) is "if" or "If" or "unless" or "Unless" or "whether" or "Whether";
        }

        return passage.Is(opener, ChunkKind.That) && IsDoubted(opener - 1, verb);
    }

    // 'Had Ann Lee said', 'Should Ann Lee say', 'At no point did Ann Lee say', 'She wishes she had said'.
    private bool IsInverted(int opener)
    {
        var word = passage.HeadWord(opener);
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

    // 'it is false that', 'it is not true that', 'denied that', 'rejected claims that'.
    private bool IsDoubted(int before, int verb)
    {
        var last = before < 0 ? -1 : _chunks[before].Last;
        if (passage.Word(last) is "false" or "untrue" || (last > 0 && passage.IsNegation(last - 1)))
        {
            return true;
        }

        if (passage.Is(before, ChunkKind.Noun))
        {
            return IsNobody(before)
                || passage.Is(before - 1, ChunkKind.Verb)
                    && passage.Tokens[_chunks[before - 1].Head].Is(WordClass.Avoidance)
                    && !passage.IsNegated(before - 1);
        }

        if (passage.Is(before, ChunkKind.Verb))
        {
            return before != verb
                && (passage.Tokens[_chunks[before].Head].Is(WordClass.Avoidance) || passage.IsNegated(before));
        }

        return false;
    }

    // 'Imagine the mayor saying'.
    private bool IsImagined(int subject) =>
        passage.FirstWord(subject) is "Imagine"
        || passage.Word(_chunks[subject].First - 1) is "Imagine" or "imagine" or "imagining";

    // 'was falsely quoted as saying', 'was wrongly reported to have said'; but 'falsely said'.
    private bool IsMisreported(int verb)
    {
        var end = _chunks[verb].Head;
        for (var at = end - 1; at > 0 && end - at < LongestReport; at--)
        {
            if (
                passage.Word(at) is "quoted" or "cited" or "reported" or "accused" or "alleged" or "rumored" or "shown"
                && passage.Word(at - 1) is "falsely" or "wrongly" or "incorrectly" or "mistakenly" or "erroneously"
            )
            {
                return true;
            }
        }

        return false;
    }

    // 'a fake video shows Ann Lee saying', 'a doctored clip in which Ann Lee says'.
    private bool IsOfForgery(int verb, int subject)
    {
        var before = subject - 1;
        while (passage.Kind(before) is ChunkKind.Relative or ChunkKind.Preposition or ChunkKind.That)
        {
            before--;
        }

        var forgery =
            before < subject - 1 ? before
            : passage.Is(before, ChunkKind.Verb) && _chunks[verb].Is(ChunkTraits.Gerund) ? subjects.Of(before)
            : null;
        return forgery is { } noun && passage.Is(noun, ChunkKind.Noun) && IsForgery(noun);
    }

    private bool IsForgery(int noun)
    {
        for (var at = _chunks[noun].First; at <= _chunks[noun].Last; at++)
        {
            if (passage.Word(at) is "fake" or "faked" or "doctored" or "fabricated" or "manipulated" or "deepfake")
            {
                return true;
            }
        }

        return false;
    }
}
