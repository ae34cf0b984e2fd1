using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>
/// Finds the clause that reports all that follows in its sentence. In 'she said that he had called it “…”' it is the
/// first: the words are as she told them. A clause that begins anew, after 'and' or 'while', takes over.
/// </summary>
internal sealed class ReportingClause(Passage passage, Subjects subjects)
{
    private const int NearWords = 8;
    private const int LongestPhrases = 20;

    private readonly SpeechNouns _nouns = new(passage);
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <param name="cues">Which verbs may report.</param>
    internal (int Verb, int Subject)? Before(int from, int start, ChunkTraits cues)
    {
        (int Verb, int Subject)? found = null;
        (int Verb, int Subject)? subordinate = null;
        for (var at = start; at < from; at++)
        {
            if ((Agent(at, from) ?? Quoted(at, from)) is { } agent)
            {
                found ??= (at, agent);
                continue;
            }

            var isStating = IsStating(at);
            if (
                !(isStating || IsReporting(at, ChunkTraits.AnyCue))
                || subjects.Of(at) is not { } subject
                || subject >= from
            )
            {
                continue;
            }

            if (!isStating && !_chunks[at].Is(cues) && !passage.Is(at + 1, ChunkKind.That))
            {
                subordinate = subject > subordinate?.Verb ? null : subordinate;
                found = found is { } first && OpensSentence(first.Verb, subject) ? (at, subject) : found;
                continue;
            }

            if (IsSubordinate(at, subject, from))
            {
                subordinate = (at, subject);
            }
            else if (
                found is not { } outer
                || subject == outer.Subject
                || IsInserted(outer.Verb, subject)
                || BeginsAnew(outer.Verb, subject)
            )
            {
                found = (at, subject);
            }
        }

        return found is { } inner ? Outside(inner, start) ?? inner : subordinate;
    }

    // 'Ann Lee condemned what she called a “…”': the pronoun repeats who condemns.
    private (int Verb, int Subject)? Outside((int Verb, int Subject) inner, int start)
    {
        var what = inner.Subject - 1;
        if (
            !passage.Is(what, ChunkKind.Relative)
            || !_chunks[inner.Subject].Is(ChunkTraits.Pronoun)
            || passage.FirstWord(what) is not "what"
        )
        {
            return null;
        }

        for (var at = what - 1; at >= start && what - at < NearWords; at--)
        {
            if (passage.Is(at, ChunkKind.Verb))
            {
                return
                    _chunks[at].Is(ChunkTraits.AnyCue)
                    && !_chunks[at].Is(ChunkTraits.Passive)
                    && subjects.Of(at) is { } subject
                    ? (at, subject)
                    : null;
            }
        }

        return null;
    }

    // 'made the point that', but not 'rejected his claim that'.
    private bool IsStating(int at) =>
        _chunks[at].IsFiniteVerb
        && !_chunks[at].Is(ChunkTraits.Passive)
        && passage.HeadWord(at) is "made" or "make" or "makes" or "issued" or "challenged"
        && passage.Is(at + 1, ChunkKind.Noun)
        && passage.Is(at + 2, ChunkKind.That)
        && _chunks[at + 1].Is(ChunkTraits.Speech)
        && _nouns.Owner(_chunks[at + 1]) is null;

    // 'was asked by Ann Lee whether', 'was told by Ann Lee: “…”', 'was criticized by Ann Lee for “…”'.
    private int? Agent(int verb, int from) =>
        _chunks[verb].Kind == ChunkKind.Verb
        && _chunks[verb].Is(ChunkTraits.Passive)
        && _chunks[verb].Is(ChunkTraits.AnyCue)
        && passage.HeadWord(verb) is not ("quoted" or "cited")
        && verb + 3 <= from
        && (
            passage.Kind(verb + 3) is ChunkKind.Subordinator or ChunkKind.That or ChunkKind.Colon
            || passage.IsAs(verb + 3)
            || passage.FirstWord(verb + 3) is "for"
        )
            ? passage.AgentAt(verb + 1)
            : null;

    // 'quoted Ann Lee as saying'.
    private int? Quoted(int verb, int from) =>
        _chunks[verb].IsFiniteVerb
        && !_chunks[verb].Is(ChunkTraits.Passive)
        && passage.HeadWord(verb) is "quoted" or "quotes" or "cited"
        && verb + 2 < from
        && passage.Is(verb + 1, ChunkKind.Noun)
        && passage.IsAs(verb + 2)
            ? verb + 1
            : null;

    // 'Mr. Roe, prosecutors say, told': told goes on from before the clause in commas.
    private bool IsInserted(int outer, int subject) =>
        subject < outer - 1
        && passage.Is(outer - 1, ChunkKind.Noun)
        && passage.Is(outer - 2, ChunkKind.Comma)
        && passage.Is(outer + 1, ChunkKind.Comma);

    // 'warning that'.
    private bool IsTelling(int at) => _chunks[at].Is(ChunkTraits.Gerund) && passage.Is(at + 1, ChunkKind.That);

    private bool IsReporting(int at, ChunkTraits cues) =>
        (_chunks[at].IsFiniteVerb || IsTelling(at)) && _chunks[at].Is(cues) && !_chunks[at].Is(ChunkTraits.Passive);

    private bool BeginsAnew(int outer, int subject)
    {
        if (subject < outer)
        {
            return false;
        }

        var before = BeforePhrases(subject);

        return passage.Kind(before) is ChunkKind.Semicolon or ChunkKind.Subordinator
            || (passage.Is(before, ChunkKind.Conjunction) && !IsBesidePronoun(before))
            || IsOpener(before)
            || (passage.Is(before, ChunkKind.Comma) && !passage.Is(outer + 1, ChunkKind.Comma));
    }

    // Where 'at the meeting this week' begins in ', at the meeting this week she said'.
    private int BeforePhrases(int subject)
    {
        var before = subject - 1;
        while (
            subject - before < LongestPhrases
            && (passage.Is(before, ChunkKind.Adverb) || IsTime(before) || IsPhrase(before))
        )
        {
            before -= IsPhrase(before) ? 2 : 1;
        }

        return before;
    }

    private bool IsTime(int at) => passage.Is(at, ChunkKind.Noun) && _chunks[at].Is(ChunkTraits.Time);

    private bool IsPhrase(int noun) =>
        passage.Is(noun, ChunkKind.Noun) && passage.Is(noun - 1, ChunkKind.Preposition) && !IsOpener(noun - 1);

    // 'Ann Lee proposed a day - but the council rejected it as “…”'.
    private bool OpensSentence(int outer, int subject) =>
        subject > outer
        && !_chunks[subject].Is(ChunkTraits.Pronoun)
        && passage.Is(subject - 1, ChunkKind.Conjunction)
        && passage.Kind(subject - 2) is ChunkKind.Comma or ChunkKind.Dash;

    // 'she and her peers said'.
    private bool IsBesidePronoun(int conjunction) =>
        passage.Is(conjunction - 1, ChunkKind.Noun) && _chunks[conjunction - 1].Is(ChunkTraits.Pronoun);

    // 'after a woman told him'.
    private bool IsOpener(int at) =>
        passage.Is(at, ChunkKind.Preposition)
        && passage.Tokens[_chunks[at].First].Is(WordClass.ClauseOpener)
        && passage.FirstWord(at) is not ("than" or "like" or "as");

    // 'When she said so, …', 'Mr. Lee, who said so, …': the clause ends at a comma, and another verb follows.
    private bool IsSubordinate(int verb, int subject, int from)
    {
        var opener = Math.Max(0, subject - 1);
        var isOpened =
            passage.Is(verb - 1, ChunkKind.Relative)
            || passage.Is(opener, ChunkKind.Subordinator)
            || (
                passage.Is(opener, ChunkKind.Preposition)
                && passage.Tokens[_chunks[opener].First].Is(WordClass.ClauseOpener)
                && !passage.FirstWord(opener).Equals("as", StringComparison.OrdinalIgnoreCase)
            );
        var at = verb + 1;
        while (isOpened && at < from && !passage.IsComma(at))
        {
            at++;
        }

        return isOpened && at < from && _chunks.FindIndex(at, from - at, chunk => chunk.IsFiniteVerb) >= 0;
    }
}
