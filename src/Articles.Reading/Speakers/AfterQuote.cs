using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Attributions that follow the words: “…,” she said; “…,” said Ms. Lee; “…” is the plan, he said.</summary>
internal sealed class AfterQuote(Passage passage, Subjects subjects)
{
    private const int LongestSubject = 30;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly AccordingTo _accordingTo = new(passage, subjects);
    private readonly QuotedAs _quoted = new(passage, subjects);
    private readonly QuotedInClause _clauses = new(passage, subjects);

    internal Attribution? Adjacent(int quote)
    {
        var at = quote + 1;
        var hasComma =
            _chunks[quote].End > 0
            && passage.Text[_chunks[quote].End - 1] is ',' or '-' or '—' or '–' or '?' or '!' or '…';
        while (passage.Kind(at) is ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Other)
        {
            hasComma = true;
            at++;
        }

        if (passage.EndsSentence(quote) && !CanGoOn(quote, at) && !IsMispointed(at))
        {
            return Credit(quote);
        }

        while (passage.Is(at, ChunkKind.Adverb) || IsAs(at))
        {
            at++;
        }

        var isFirst = passage.SentenceStart(quote) == quote;
        return VerbSubject(at, isFirst)
            ?? _clauses.Of(quote, at)
            ?? SubjectVerb(at, hasComma, isFirst)
            ?? _accordingTo.Behind(at)
            ?? Credit(quote);
    }

    // “Really?” Mr. Lee asked: the sentence may go on though the quote has ended one.
    private bool CanGoOn(int quote, int at) =>
        passage.Text[_chunks[quote].End - 1] is '?' or '!' or '…'
        && passage.Is(at, ChunkKind.Noun)
        && _chunks[at].Is(ChunkTraits.Proper)
        && !passage.Tokens[_chunks[at].First].Is(WordClass.Determiner)
        && NextVerb(at + 1) is { } verb
        && (_chunks[verb].Is(ChunkTraits.Cue) || (verb == at + 1 && IsAlone(verb + 1, _chunks.Count)));

    // “….” Mr. Lee said. The full stop should have been a comma.
    private bool IsMispointed(int at) =>
        passage.Is(at, ChunkKind.Noun)
        && passage.Is(at + 1, ChunkKind.Verb)
        && passage.Tokens[_chunks[at + 1].Head].Is(WordClass.SureVerb)
        && passage.Kind(at + 2) is ChunkKind.Stop or ChunkKind.Break;

    private bool IsAs(int at) =>
        passage.Is(at, ChunkKind.Preposition) && passage.FirstWord(at).Equals("as", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last clause of the sentence, behind a comma, names the speaker of all that comes before.</summary>
    internal Attribution? Final(int quote)
    {
        var end = passage.EndsSentence(quote) ? quote : passage.SentenceEnd(quote + 1);
        for (var at = quote + 1; at < end; at++)
        {
            if (passage.Kind(at) is not (ChunkKind.Comma or ChunkKind.Dash))
            {
                continue;
            }

            var found =
                VerbSubject(at + 1, isFirst: false) ?? FinalSubjectVerb(at + 1, end) ?? _accordingTo.Behind(at + 1);
            if (found is not null)
            {
                return found with { Method = "sentence-final", Confidence = 0.89 };
            }
        }

        return null;
    }

    // “…” — Ann Lee
    private Attribution? Credit(int quote)
    {
        var dash = quote + 1;
        while (dash < _chunks.Count && passage.Kind(dash) is (ChunkKind.Break or ChunkKind.Stop))
        {
            dash++;
        }

        var isCredit =
            passage.Is(dash, ChunkKind.Dash)
            && passage.Is(dash + 1, ChunkKind.Noun)
            && _chunks[dash + 1].Is(ChunkTraits.Proper)
            && (
                passage.Kind(dash + 2) is ChunkKind.Break or ChunkKind.Comma
                || (passage.Is(dash + 2, ChunkKind.Stop) && passage.Is(dash + 3, ChunkKind.Break))
            );
        return isCredit ? new(subjects.Mention(dash + 1), null, "credit-line", 0.85) : null;
    }

    private Attribution? VerbSubject(int at, bool isFirst) =>
        passage.Is(at, ChunkKind.Verb)
        && _chunks[at] is { IsFiniteVerb: true } verb
        && verb.Is(isFirst ? ChunkTraits.AnyCue : ChunkTraits.Cue)
        && !verb.Is(ChunkTraits.Passive)
        && passage.Is(at + 1, ChunkKind.Noun)
        && _chunks[at + 1].IsSubject
        && (isFirst || CanSpeak(at, at + 1))
        && (IsAlone(at + 2, _chunks.Count) || (isFirst && !_chunks[at + 1].Is(ChunkTraits.Pronoun)))
            ? new(subjects.Mention(at + 1), (verb.Start, verb.End), "quote-verb-subject", 0.97)
            : null;

    // In the middle of a sentence 'cited his appearance' is no 'said Ms. Lee'.
    private bool CanSpeak(int verb, int noun) =>
        _chunks[noun].Is(ChunkTraits.Person) || passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb);

    private Attribution? SubjectVerb(int at, bool hasComma, bool isFirst)
    {
        if (!passage.Is(at, ChunkKind.Noun) || !_chunks[at].IsSubject || (!hasComma && !BeginsNew(at)))
        {
            return null;
        }

        // In the middle of a sentence only a plain 'she said' is an attribution, and not one that leads to other words.
        var verb =
            isFirst ? NextVerb(at + 1)
            : IsBehindClause(at) && LeadsToQuote(at) ? null
            : NearVerb(at + 1) ?? PlainVerb(at, hasComma);
        if (verb is not { } found)
        {
            return null;
        }

        if (_clauses.ToldBy(found) is { } agent)
        {
            return agent;
        }

        if (!IsSpeaking(found, hasComma && isFirst))
        {
            return null;
        }

        if (_quoted.Behind(found) is { } passedOn)
        {
            return passedOn;
        }

        var cue = _chunks[found];
        var confidence =
            !cue.Is(ChunkTraits.Cue) ? 0.85
            : isFirst ? 0.97
            : 0.88;
        return new(subjects.Mention(at), (cue.Start, cue.End), "quote-subject-verb", confidence);
    }

    // 'After she called it “lost,” he said': the words belong to the clause before.
    private bool IsBehindClause(int subject)
    {
        var start = passage.SentenceStart(subject);
        return passage.Is(subject - 1, ChunkKind.Quote)
            && (
                passage.Is(start, ChunkKind.Subordinator)
                || passage.Is(start, ChunkKind.Preposition)
                    && passage.Tokens[_chunks[start].First].Is(WordClass.ClauseOpener)
            )
            && _chunks.FindIndex(start, subject - start, chunk => chunk.IsFiniteVerb && chunk.Is(ChunkTraits.AnyCue))
                >= 0;
    }

    // 'he said she was “…”': the verb has words of its own behind it.
    private bool LeadsToQuote(int at)
    {
        while (
            passage.Kind(at)
                is ChunkKind.Noun
                    or ChunkKind.Verb
                    or ChunkKind.Preposition
                    or ChunkKind.Adverb
                    or ChunkKind.Other
                    or ChunkKind.That
        )
        {
            at++;
        }

        return passage.Is(at, ChunkKind.Quote);
    }

    // Not the noun that the quoted words describe: a “regional” candidate.
    private bool BeginsNew(int at)
    {
        var first = passage.Tokens[_chunks[at].First];
        return first.IsCapital
            || first.Is(WordClass.Determiner | WordClass.SubjectPronoun | WordClass.PossessivePronoun);
    }

    private int? NearVerb(int at)
    {
        while (passage.Kind(at) is ChunkKind.Adverb or ChunkKind.Preposition)
        {
            at += passage.Is(at, ChunkKind.Preposition) ? 2 : 1;
        }

        var leadsOn =
            passage.Is(at + 1, ChunkKind.Colon)
            || passage.Is(at + 1, ChunkKind.Quote)
            || passage.Is(at + 1, ChunkKind.That)
            || HasObject(at)
            || (passage.Is(at + 1, ChunkKind.Comma) && passage.Is(at + 2, ChunkKind.Quote));
        return passage.Is(at, ChunkKind.Verb) && _chunks[at].IsFiniteVerb && !leadsOn ? at : null;
    }

    // '“…,” Ann Lee, the mayor of Troy, said on Monday'.
    private int? PlainVerb(int subject, bool hasComma) =>
        hasComma
        && !IsAs(subject - 1)
        && _chunks[subject].Is(ChunkTraits.Proper)
        && passage.Is(subject + 1, ChunkKind.Comma)
        && NextVerb(subject + 1) is { } verb
        && passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb)
        && IsAlone(verb + 1, _chunks.Count)
            ? verb
            : null;

    // 'said the two cases were different', 'said yes': what was said follows.
    private bool HasObject(int verb) =>
        passage.Is(verb + 1, ChunkKind.Noun)
        && (
            passage.Is(verb + 2, ChunkKind.Verb)
            || passage.Text.AsSpan(_chunks[verb + 1].Start, _chunks[verb + 1].End - _chunks[verb + 1].Start)
                is "yes"
                    or "no"
        );

    private bool IsSpeaking(int verb, bool anyVerb) =>
        IsQuoted(verb) || !_chunks[verb].Is(ChunkTraits.Passive) && (_chunks[verb].Is(ChunkTraits.Cue) || anyVerb);

    // 'Ann Lee is quoted as saying'.
    private bool IsQuoted(int verb) =>
        _chunks[verb].Is(ChunkTraits.Passive) && passage.HeadWord(verb) is "quoted" or "cited";

    // The verb of the subject, past appositions, prepositional phrases and relative clauses.
    private int? NextVerb(int at)
    {
        var inRelative = false;
        for (var limit = Math.Min(_chunks.Count, at + LongestSubject); at < limit && !passage.EndsSentence(at); at++)
        {
            switch (_chunks[at].Kind)
            {
                case ChunkKind.Relative or ChunkKind.That:
                    inRelative = true;
                    break;
                case ChunkKind.Verb when _chunks[at].IsFiniteVerb && !inRelative:
                    return at;
                case ChunkKind.Verb:
                    inRelative = false;
                    break;
                case ChunkKind.Quote or ChunkKind.Colon or ChunkKind.Semicolon:
                    return null;
            }
        }

        return null;
    }

    // Behind a comma in the middle of things only a plain 'she said' is an attribution.
    private Attribution? FinalSubjectVerb(int at, int end)
    {
        if (!passage.Is(at, ChunkKind.Noun) || !_chunks[at].IsSubject || !passage.Is(at + 1, ChunkKind.Verb))
        {
            return null;
        }

        var verb = _chunks[at + 1];
        return IsAlone(at + 2, end) && verb.Is(ChunkTraits.Cue) && verb.IsFiniteVerb && !verb.Is(ChunkTraits.Passive)
            ? new(subjects.Mention(at), (verb.Start, verb.End), "sentence-final", 0.89)
            : null;
    }

    private bool IsTold(int at) =>
        passage.Is(at, ChunkKind.Noun) && passage.Is(at - 1, ChunkKind.Verb) && passage.IsTelling(at - 1);

    // Nothing follows 'she said' that she may have said; 'she told reporters' has whom she told.
    private bool IsAlone(int at, int end) =>
        at >= end
        || (IsTold(at) && IsAlone(at + 1, end))
        || (passage.Is(at, ChunkKind.Comma) && !passage.Is(at + 1, ChunkKind.Quote))
        || passage.Kind(at)
            is ChunkKind.Preposition
                or ChunkKind.Adverb
                or ChunkKind.Relative
                or ChunkKind.Open
                or ChunkKind.Dash
        || passage.Kind(at) is ChunkKind.Stop or ChunkKind.Break or ChunkKind.Subordinator
        || _chunks[at].Is(ChunkTraits.Time);
}
