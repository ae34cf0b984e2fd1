using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>
/// Finds the clause that reports all that follows in its sentence. In 'she said that he had called it “…”' it is the
/// first: the words are as she told them. A clause that begins anew, after 'and' or 'while', takes over.
/// </summary>
internal sealed class ReportingClause(Passage passage, Subjects subjects)
{
    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <param name="cues">Which verbs may report.</param>
    internal (int Verb, int Subject)? Before(int from, int start, ChunkTraits cues)
    {
        (int Verb, int Subject)? found = null;
        (int Verb, int Subject)? subordinate = null;
        for (var at = start; at < from; at++)
        {
            if (!IsReporting(at, ChunkTraits.AnyCue) || subjects.Of(at) is not { } subject || subject >= from)
            {
                continue;
            }

            if (!_chunks[at].Is(cues))
            {
                found = found is { } first && OpensSentence(first.Verb, subject) ? (at, subject) : found;
                continue;
            }

            if (IsSubordinate(at, subject, from))
            {
                subordinate = (at, subject);
            }
            else if (found is not { } outer || subject == outer.Subject || BeginsAnew(outer.Verb, subject))
            {
                found = (at, subject);
            }
        }

        return found ?? subordinate;
    }

    private bool IsReporting(int at, ChunkTraits cues) =>
        _chunks[at].IsFiniteVerb && _chunks[at].Is(cues) && !_chunks[at].Is(ChunkTraits.Passive);

    private bool BeginsAnew(int outer, int subject)
    {
        if (subject < outer)
        {
            return false;
        }

        var before = subject - 1;
        while (passage.Is(before, ChunkKind.Adverb))
        {
            before--;
        }

        return passage.Kind(before) is ChunkKind.Semicolon or ChunkKind.Subordinator
            || (passage.Is(before, ChunkKind.Conjunction) && !IsBesidePronoun(before))
            || IsOpener(before)
            || (passage.Is(before, ChunkKind.Comma) && !passage.Is(outer + 1, ChunkKind.Comma));
    }

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
        && passage.Tokens[_chunks[at].First].In(passage.Text) is not ("than" or "like" or "as");

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
                && !passage
                    .Tokens[_chunks[opener].First]
                    .In(passage.Text)
                    .Equals("as", StringComparison.OrdinalIgnoreCase)
            );
        var at = verb + 1;
        while (isOpened && at < from && !passage.Is(at, ChunkKind.Comma))
        {
            at++;
        }

        return isOpened && at < from && _chunks.FindIndex(at, from - at, chunk => chunk.IsFiniteVerb) >= 0;
    }
}
