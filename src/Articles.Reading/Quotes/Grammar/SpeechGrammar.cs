using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.Dutch;
using Articles.Reading.Lexicon.French;
using Articles.Reading.Lexicon.German;
using Articles.Reading.Lexicon.Italian;
using Articles.Reading.Lexicon.Portuguese;
using Articles.Reading.Lexicon.Spanish;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>Finds whose words a quotation holds, by the few orders in which print says so in all these languages.</summary>
internal sealed class SpeechGrammar(string text, List<SpeechToken> tokens, SpeechLexicon lexicon)
{
    // What goes on for longer is no sentence; the limit keeps the reading of noise linear.
    private const int LongestSentence = 150;
    private const int FarthestSubject = 200;
    private const int MostWordsOfName = 3;
    private const int MostBetweenQuotations = 8;
    private readonly SpeechClauses _clauses = new(tokens, lexicon);

    /// <summary>The languages that have a lexicon.</summary>
    public static IReadOnlyDictionary<string, SpeechLexicon> Lexicons { get; } =
        new[]
        {
            GermanSpeech.Lexicon,
            FrenchSpeech.Lexicon,
            SpanishSpeech.Lexicon,
            ItalianSpeech.Lexicon,
            PortugueseSpeech.Lexicon,
            DutchSpeech.Lexicon,
        }.ToDictionary(lexicon => lexicon.Language);

    /// <summary>What names the speaker of a quotation; null when nothing does.</summary>
    /// <param name="at">The quotation's token.</param>
    public Attribution? Of(int at)
    {
        var (start, end) = (SentenceStart(at), SentenceEnd(at));
        return IsCited(at)
            ? null
            : Document(at, start, end) ?? Behind(at) ?? Before(at, start) ?? Final(at, end) ?? Reported(start, end);
    }

    // “…”, zitiert die Zeitung den Minister: either may be meant.
    private bool IsCited(int at) => _clauses.Has(at + 1, SpeechWord.Quoted) || _clauses.Has(at + 2, SpeechWord.Quoted);

    // 'heißt es in der Mitteilung': a paper that nobody signed.
    private Attribution? Document(int at, int start, int end)
    {
        for (var i = start; i < end - 1; i++)
        {
            if (!_clauses.Has(i, SpeechWord.Reads) || tokens[i].IsCapital)
                continue;
            var from = i + 1;
            while (_clauses.Has(from, SpeechWord.Between))
                from++;
            var noun = _clauses.Has(from, SpeechWord.Preposition) ? PaperAt(from + 1) : null;
            return noun is { } paper && (i > at || paper.Last < at)
                ? Made(paper, new(i, i), "document")
                : new Attribution(null, null, "unattributed", SpeechRules.Confidence("unattributed"));
        }
        return null;
    }

    private Phrase? PaperAt(int at) =>
        _clauses.NounAt(at) ?? (_clauses.Has(at, SpeechWord.Oblique) ? _clauses.NounAt(at + 1) : null);

    // 'Sie seien „…“': the mood tells that somebody's words go on.
    private Attribution? Reported(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_clauses.Has(i, SpeechWord.Reporting))
                return new Attribution(null, null, "reported", SpeechRules.Confidence("reported"));
        }
        return null;
    }

    /// <summary>Whether the quotation is the whole sentence: nothing but stops around it.</summary>
    public bool StandsAlone(int at) => SentenceStart(at) == at && SentenceEnd(at) <= at + 1;

    public int SentenceStart(int at)
    {
        for (var limit = Math.Max(0, at - LongestSentence); at > limit && !EndsSentence(at - 1); )
            at--;
        return at;
    }

    /// <summary>One past the last token.</summary>
    public int SentenceEnd(int at)
    {
        for (var limit = Math.Min(tokens.Count, at + LongestSentence); at < limit && !EndsSentence(at); )
            at++;
        return Math.Min(at + 1, tokens.Count);
    }

    private bool EndsSentence(int at)
    {
        var token = tokens[at];
        if (token.Quotation < 0)
            return token.Kind is TokenKind.Stop or TokenKind.Break;
        var last = text[token.Start..token.End].TrimEnd('"', '“', '”', '»', '«', '’', '\'', ' ', '\u00A0', '\u202F');
        return last.Length > 0
            && last[^1] is '.' or '?' or '!' or '…'
            && !(
                at + 1 < tokens.Count
                && (
                    tokens[at + 1].Kind is TokenKind.Comma or TokenKind.Dash
                    || tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: false }
                )
            );
    }

    // “…”, said X; “…”, has X said; “…”, X said; “…”, according to X.
    private Attribution? Behind(int at)
    {
        if (EndsSentence(at))
            return null;
        var next = at + 1;
        var isParted = next < tokens.Count && tokens[next].Kind is TokenKind.Comma or TokenKind.Dash || EndsInComma(at);
        // 'In der „Elsiner Zeitung“ schreibt X': the name of a paper.
        if (!isParted && at > 0 && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Number)
            return null;
        return Saying(
            _clauses.IsKind(next, TokenKind.Comma) || _clauses.IsKind(next, TokenKind.Dash) ? next + 1 : next,
            isParted
        );
    }

    private bool EndsInComma(int at) =>
        text[tokens[at].Start..tokens[at].End].TrimEnd('"', '“', '”', '»', '«').EndsWith(',');

    private Attribution? Saying(int at, bool isParted)
    {
        while (_clauses.Has(at, SpeechWord.Between) && !_clauses.Has(at, SpeechWord.AnyPronoun | SpeechWord.So))
            at++;
        if (AccordingAt(at) is { } according)
            return according;
        if (_clauses.Has(at, SpeechWord.So))
            return _clauses.NounAt(at + 1) is { } named ? Made(named, new(at, at), "quote-according") : null;
        if (_clauses.VerbAt(at) is { } verb)
            return IsDenied(verb.Last + 1) ? null
                : PronounIn(verb) is { } inside ? Made(inside, verb, "quote-verb-subject")
                : _clauses.SubjectBehind(verb.Last) is { } subject ? Made(subject, verb, "quote-verb-subject")
                : Unsaid(verb);
        if (_clauses.Has(at, SpeechWord.Passive | SpeechWord.Having))
            return Framed(at);
        if (!isParted || lexicon.IsVerbSecond || _clauses.NounAt(at) is not { } before)
            return null;
        var behind = before.Last + 1;
        while (_clauses.Has(behind, SpeechWord.Between))
            behind++;
        return _clauses.VerbAt(behind) is { } said ? Made(before, said, "quote-subject-verb") : null;
    }

    // 'hat Merkel gesagt', 'wird Merkel zitiert'.
    private Attribution? Framed(int at)
    {
        if (!lexicon.IsVerbSecond || _clauses.SubjectBehind(at) is not { } subject)
            return null;
        var wanted = _clauses.Has(at, SpeechWord.Having) ? SpeechWord.HasSaid : SpeechWord.Quoted;
        for (
            var i = subject.Last + 1;
            i < tokens.Count && i < subject.Last + 14 && tokens[i].Kind is not (TokenKind.Stop or TokenKind.Break);
            i++
        )
        {
            if (_clauses.Has(i, wanted))
                return Made(subject, new(i, i), "quote-verb-subject");
        }
        return null;
    }

    private Phrase? PronounIn(Phrase verb)
    {
        for (var i = verb.First + 1; i < verb.Last; i++)
        {
            if (_clauses.Has(i, SpeechWord.AnyPronoun))
                return new(i, i);
        }
        return null;
    }

    private bool IsDenied(int at) => _clauses.Has(at, SpeechWord.Negation);

    private Attribution? AccordingAt(int at)
    {
        var phrase = Array.Find(lexicon.According, phrase => IsPhrase(phrase, at));
        if (phrase is null)
            return null;
        var first = at + phrase.Length;
        var noun =
            _clauses.NounAt(first) ?? (_clauses.Has(first, SpeechWord.Oblique) ? _clauses.NounAt(first + 1) : null);
        // 'según explicó X', 'comme l’explique X'
        if (noun is null && _clauses.VerbAt(first) is { } verb)
            return _clauses.SubjectBehind(verb.Last) is { } subject ? Made(subject, verb, "quote-verb-subject") : null;
        return noun is { } named ? Made(named, new(at, at + phrase.Length - 1), "according-to") : null;
    }

    private bool IsPhrase(string[] phrase, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (_clauses.At(at + i)?.Word != phrase[i])
                return false;
        }
        return true;
    }

    // X said: “…”; X calls it “…”; according to X, it is “…”.
    private Attribution? Before(int at, int start)
    {
        for (var i = at - 1; i >= start; i--)
        {
            if (tokens[i].Quotation >= 0 && !IsJoined(i, at) && !IsName(i))
                return null;
            if (_clauses.VerbAt(i) is { } verb && verb.Last < at && !IsNoun(verb) && !IsParticiple(i, start))
                return OfVerb(Whole(verb), start, at);
            if (AccordingAt(i) is { } according && according.Speaker!.Value.End <= tokens[at].Start)
                return according;
            if (_clauses.Has(i, SpeechWord.AccordingBehind))
                return AccordingBehind(i, start);
        }
        // 'Mohammed ElBaradei („…“)'
        if (
            _clauses.IsKind(at - 1, TokenKind.Open)
            && _clauses.NounAt(_clauses.ClauseStart(at - 1, start)) is { } noun
            && noun.Last == at - 2
            && IsNamed(noun)
        )
            return Made(noun, null, "name-colon");
        return _clauses.IsKind(at - 1, TokenKind.Colon) ? Announced(at - 1, start) : null;
    }

    // 'a dit': the same form is finite elsewhere.
    private Phrase Whole(Phrase verb)
    {
        for (var i = verb.First - 1; i >= 0 && i >= verb.First - 3; i--)
        {
            if (_clauses.Has(i, SpeechWord.Having) && _clauses.VerbAt(i) is { } whole && whole.Last == verb.Last)
                return whole;
        }
        return verb;
    }

    // 'Ute Lang zufolge ist es “…”'.
    private Attribution? AccordingBehind(int at, int start) =>
        _clauses.NounAt(_clauses.ClauseStart(at, start)) is { } noun && noun.Last == at - 1
            ? Made(noun, new(at, at), "according-to")
            : null;

    // The name of a paper or of a film.
    private bool IsName(int quotation)
    {
        var words = text[tokens[quotation].Start..tokens[quotation].End].Trim('"', '“', '”', '„', '»', '«', ' ');
        return words.Length > 0 && char.IsUpper(words[0]) && words.Count(' '.Equals) < MostWordsOfName;
    }

    // 'calls it “…” and “…”': a few words, and no new clause.
    private bool IsJoined(int quotation, int other)
    {
        for (var i = quotation + 1; i < other; i++)
        {
            if (_clauses.IsKind(i, TokenKind.Comma) && i > quotation + 1)
                return false;
        }
        return other - quotation <= MostBetweenQuotations;
    }

    // 'the announced plan'.
    private bool IsNoun(Phrase verb)
    {
        var at = verb.First - 1;
        if (_clauses.At(at) is { Kind: TokenKind.Word, IsCapital: false } && !_clauses.Has(at, SpeechWord.Small))
            at--;
        return _clauses.Has(at, SpeechWord.Article | SpeechWord.Oblique)
            && (at < verb.First - 1 || !_clauses.Has(at, SpeechWord.AnyPronoun))
            && (at == verb.First - 1 || lexicon.HasCapitalNouns);
    }

    private Attribution? OfVerb(Phrase verb, int start, int quotation)
    {
        var (before, isDenied) = _clauses.SubjectBefore(verb.First, start);
        if (isDenied || IsDenied(verb.Last + 1) || lexicon.IsVerbSecond && IsNewClause(verb.Last + 1, quotation))
            return null;
        if (PronounIn(verb) is { } inside)
            return Made(inside, verb, "verb-subject-quote");
        var behind = _clauses.SubjectBehind(verb.Last);
        if (behind is { } last && last.Last >= quotation)
            behind = null;
        if (before is { } first && !(behind is { } name && lexicon.IsVerbSecond && IsSurer(name, first)))
            return Made(first, verb, "subject-verb-quote");
        return behind is { } subject
            && (
                lexicon.IsVerbSecond
                    ? IsAnnounced(verb, quotation) && _clauses.OpensOtherwise(verb.First, start)
                    : IsRight(verb.Last, subject)
            )
                ? Made(subject, verb, "verb-subject-quote")
            : _clauses.LacksSubject(verb.First, start) ? Unsaid(verb)
            : null;
    }

    // 'Zur Kritik sagte Wiese: „…“', and not 'Wiese nannte den Plan „…“', where the second noun is an object.
    private bool IsAnnounced(Phrase verb, int quotation)
    {
        for (var i = verb.Last + 1; i < quotation; i++)
        {
            if (_clauses.IsKind(i, TokenKind.Comma) || _clauses.IsKind(i, TokenKind.Colon))
                return true;
        }
        return quotation == verb.Last + 1;
    }

    // Behind a comma what was said goes on only with 'dass' or in the mood of reports.
    private bool IsNewClause(int from, int quotation)
    {
        var hasComma = false;
        for (var i = from; i < quotation; i++)
        {
            if (_clauses.Has(i, SpeechWord.Subordinator | SpeechWord.Reporting | SpeechWord.Conditional))
                return false;
            hasComma |= _clauses.IsKind(i, TokenKind.Comma) && i < quotation - 1;
        }
        return hasComma && !_clauses.IsKind(quotation - 1, TokenKind.Colon);
    }

    // 'Die Äußerungen bezeichnete Wiese als': a name or a pronoun rather than a thing.
    private bool IsSurer(Phrase name, Phrase thing) =>
        // 'Schließlich sagte Wiese': an adverb with its capital.
        thing.First == thing.Last
            && !_clauses.Has(thing.First, SpeechWord.AnyPronoun)
            && thing.First == SentenceStart(thing.First)
            && (IsBareName(name) || _clauses.Has(name.First, SpeechWord.Title | SpeechWord.He))
        || _clauses.Has(thing.First, SpeechWord.Article)
            && !_clauses.IsNamePart(thing.Last - 1)
            && (
                _clauses.Has(name.First, SpeechWord.He) && !_clauses.Has(thing.First, SpeechWord.AnyPronoun)
                || IsBareName(name)
            );

    private bool IsBareName(Phrase name) =>
        _clauses.IsNamePart(name.First) && !_clauses.Has(name.First, SpeechWord.Title);

    // 'hat am Montag erklärt: …': the verb that has the subject stands before.
    private bool IsParticiple(int at, int start)
    {
        if (!lexicon.IsVerbSecond || !_clauses.Has(at, SpeechWord.HasSaid))
            return false;
        for (var i = at - 1; i >= start; i--)
        {
            if (_clauses.Has(i, SpeechWord.Having))
                return true;
        }
        return false;
    }

    private static bool IsRight(int verb, Phrase subject) => subject.First == verb + 1;

    // The subject is left out: whoever spoke before.
    private Attribution? Unsaid(Phrase verb) =>
        lexicon.DropsSubject
            ? new Attribution(
                null,
                (tokens[verb.First].Start, tokens[verb.Last].End),
                "last-speaker",
                SpeechRules.Confidence("last-speaker")
            )
            : null;

    /// <summary>Whom the last verb of saying before a quotation has as its subject, in its paragraph or the one before.</summary>
    public Mention? LastSubject(int at)
    {
        var breaks = 0;
        for (var i = at - 1; i >= 0 && at - i < FarthestSubject && breaks < 2; i--)
        {
            if (tokens[i].Kind == TokenKind.Break && tokens[i].Quotation < 0)
                breaks++;
            if (_clauses.VerbAt(i) is not { } verb || IsNoun(verb) || i > 0 && _clauses.Has(i - 1, SpeechWord.Having))
                continue;
            var start = SentenceStart(i);
            var (before, _) = _clauses.SubjectBefore(i, start);
            var subject =
                before
                ?? (_clauses.SubjectBehind(verb.Last) is { } behind && IsRight(verb.Last, behind) ? behind : null);
            if (subject is { } found)
                return IsPerson(found) ? MentionOf(found) : null;
        }
        return null;
    }

    // A name of two words, or with a title: 'Teamchef Jean Todt'.
    private bool IsNamed(Phrase noun) =>
        _clauses.IsNamePart(noun.Last) && _clauses.IsNamePart(noun.Last - 1) && noun.Last > noun.First;

    private bool IsPerson(Phrase noun)
    {
        for (var i = noun.First; i <= noun.Last; i++)
        {
            if (_clauses.IsNamePart(i) || _clauses.Has(i, SpeechWord.Title | SpeechWord.AnyPronoun))
                return true;
        }
        return false;
    }

    // 'Ann Lee, mayor of Elsin: “…”'.
    private Attribution? Announced(int colon, int start)
    {
        // 'Aldus Ann Lee: “…”'
        if (_clauses.Has(start, SpeechWord.So) && _clauses.NounAt(start + 1) is { } told && told.Last == colon - 1)
            return Made(told, new(start, start), "according-to");
        // 'und der Ministerpräsident Jens Stoltenberg: “…”'
        if (
            _clauses.ClauseStart(colon, start) is var from
            && _clauses.Has(from - 1, SpeechWord.Conjunction)
            && _clauses.NounAt(from) is { } joined
            && joined.Last == colon - 1
            && IsNamed(joined)
        )
            return Made(joined, null, "name-colon");
        if (
            _clauses.NounAt(start) is not { } noun
            || !_clauses.IsNamePart(noun.Last) && !_clauses.Has(noun.Last, SpeechWord.AnyPronoun)
        )
            return null;
        var at = noun.Last + 1;
        // 'The mayor was pleased: “…”'
        if (
            _clauses.At(at) is { Kind: TokenKind.Word, IsCapital: false } verb
            && !verb.Has(SpeechWord.Small | SpeechWord.Join | SpeechWord.Quoted)
            && (!lexicon.HasCapitalNouns || IsNamed(noun))
        )
            return Made(noun, null, "subject-colon");
        return
            at == colon
            || noun.Last > noun.First
                && _clauses.IsNamePart(noun.Last - 1)
                && (_clauses.IsKind(at, TokenKind.Comma) || _clauses.IsKind(at, TokenKind.Open))
            ? Made(noun, null, "name-colon")
            : null;
    }

    // The plan is “…”, said X.
    private Attribution? Final(int at, int end)
    {
        for (var i = at + 1; i < end - 1; i++)
        {
            if (tokens[i].Quotation >= 0)
                return null;
            if (_clauses.IsKind(i, TokenKind.Comma) && Saying(i + 1, true) is { } found)
                return IsRejected(i + 1, end) ? null : found;
        }
        return null;
    }

    // 'Die Behauptung, er habe „…“ gerufen, wies Lang zurück'.
    private bool IsRejected(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_clauses.Has(i, SpeechWord.Rejecting))
                return true;
        }
        return false;
    }

    private Mention MentionOf(Phrase phrase) =>
        new(tokens[phrase.First].Start, tokens[phrase.Last].End, phrase.First, phrase.Last);

    private Attribution Made(Phrase speaker, Phrase? cue, string method) =>
        new(
            MentionOf(NamedPosts.WithName(speaker, _clauses)),
            cue is { } verb ? (tokens[verb.First].Start, tokens[verb.Last].End) : null,
            method,
            SpeechRules.Confidence(method)
        );
}
