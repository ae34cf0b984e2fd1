using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>A run of tokens, both ends included.</summary>
internal readonly record struct Phrase(int First, int Last);

/// <summary>Reads noun phrases and verb groups of a sentence by the words of its language.</summary>
internal sealed class SpeechClauses(List<SpeechToken> tokens, SpeechLexicon lexicon)
{
    private const int LongestPhrase = 14;
    private const int LongestAside = 30;
    private const int LongestSkip = 9;

    public SpeechToken? At(int at) => at >= 0 && at < tokens.Count ? tokens[at] : null;

    public bool Has(int at, SpeechWord any) => At(at)?.Has(any) == true;

    public bool IsKind(int at, TokenKind kind) => At(at) is { } token && token.Kind == kind && token.Quotation < 0;

    public bool IsQuotation(int at) => At(at) is { Quotation: >= 0 };

    /// <summary>Whether no phrase goes on over this token.</summary>
    public bool IsEnd(int at) =>
        At(at) is not { } token || token.Quotation >= 0 || token.Kind is TokenKind.Stop or TokenKind.Break;

    /// <summary>The verb of saying that starts here: its first and last token, the passive left out.</summary>
    public Phrase? VerbAt(int at)
    {
        if (Has(at, SpeechWord.Said) && !At(at)!.IsCapital)
            return new(at, at);
        if (Has(at, SpeechWord.SplitSaid) && HasEnd(at, SpeechWord.SplitEnd))
            return new(at, at);
        if (!Has(at, SpeechWord.Having))
            return null;
        if (lexicon.IsVerbSecond)
            return HasEnd(at, SpeechWord.HasSaid) ? new(at, at) : null;
        // 'a-t-il déclaré', 'ha también dicho'.
        for (var next = at + 1; next <= at + 3; next++)
        {
            if (Has(next, SpeechWord.HasSaid))
                return new(at, next);
            if (!Has(next, SpeechWord.Between | SpeechWord.AnyPronoun))
                return null;
        }
        return null;
    }

    // 'teilte die Polizei am Montag mit: …', 'hat die Polizei erklärt, …'.
    private bool HasEnd(int at, SpeechWord kind)
    {
        for (
            var i = at + 1;
            i < at + LongestAside && At(i) is { } token && token.Kind is not (TokenKind.Stop or TokenKind.Break);
            i++
        )
        {
            if (token.Has(kind) && At(i + 1)?.Kind is not TokenKind.Word)
                return true;
        }
        return false;
    }

    /// <summary>The noun phrase that starts here and can be a subject.</summary>
    public Phrase? NounAt(int at)
    {
        if (
            At(at) is not { Kind: TokenKind.Word } first
            || first.Has(SpeechWord.Oblique) && !first.Has(SpeechWord.Article)
        )
            return null;
        if (first.Has(SpeechWord.AnyPronoun) && !first.Has(SpeechWord.Article))
            return new(at, at);
        if (!first.Has(SpeechWord.Article | SpeechWord.Title) && !IsNamePart(at))
            return null;
        var last = -1;
        for (var i = at; i < at + LongestPhrase && At(i) is { } token; i++)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive))
                break;
            var isName = IsNamePart(i) || token.Has(SpeechWord.Title) || token.Kind != TokenKind.Word;
            if (i > at && !isName && !token.Has(SpeechWord.Join | SpeechWord.Particle) && IsCut(token, last))
                break;
            if (isName || IsNoun(i, at))
                last = i;
            else if (
                last == i - 1
                && last >= at
                && !token.Has(SpeechWord.Join | SpeechWord.Particle | SpeechWord.Article)
                && lexicon.HasCapitalNouns
            )
                break;
        }
        return last < at || IsOnlyTime(at, last) ? null : new(at, last);
    }

    // Where all nouns have capitals, a small word is no noun.
    private bool IsNoun(int at, int first) =>
        !lexicon.HasCapitalNouns && at > first && !Has(at, SpeechWord.Join | SpeechWord.Particle | SpeechWord.Article);

    private bool IsCut(SpeechToken token, int last) =>
        token.Has(
            SpeechWord.Said
                | SpeechWord.HasSaid
                | SpeechWord.Having
                | SpeechWord.Passive
                | SpeechWord.Conjunction
                | SpeechWord.Subordinator
                | SpeechWord.Negation
                | SpeechWord.AnyPronoun
                | SpeechWord.Preposition
                | SpeechWord.Between
                | SpeechWord.Time
        )
        || last >= 0 && !token.IsCapital && EndsName(last);

    // 'dijo Ana Roca durante': behind a name of two words no small word belongs to it.
    private bool EndsName(int last) => IsNamePart(last) && IsNamePart(last - 1) && !Has(last - 1, SpeechWord.Title);

    public bool IsNamePart(int at) =>
        At(at) is { Kind: TokenKind.Word, IsCapital: true } token && !token.Has(SpeechWord.Small)
        || IsKind(at, TokenKind.Number) && IsNamePartBefore(at);

    private bool IsNamePartBefore(int at) => At(at - 1) is { Kind: TokenKind.Word, IsCapital: true } && at > 0;

    private bool IsOnlyTime(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!Has(i, SpeechWord.Time | SpeechWord.Article | SpeechWord.Join | SpeechWord.Between))
                return false;
        }
        return true;
    }

    /// <summary>The subject behind a verb: right there, or behind what may stand between.</summary>
    public Phrase? SubjectBehind(int verbEnd)
    {
        var at = verbEnd + 1;
        for (var limit = at + LongestSkip; at < limit; at++)
        {
            if (NounAt(at) is { } found && !IsOnlyBetween(at, found))
                return found;
            if (Has(at, SpeechWord.Preposition))
            {
                if (PhraseBehindPreposition(at) is not { } skipped)
                    return null;
                at = skipped;
            }
            else if (!Has(at, SpeechWord.Between | SpeechWord.Time) && !IsKind(at, TokenKind.Number))
                return null;
        }
        return null;
    }

    private bool IsOnlyBetween(int at, Phrase found) => found.Last == at && Has(at, SpeechWord.Between);

    /// <summary>'am Montag', 'gegenüber der Agentur', 'a la agencia Reuters': its last token.</summary>
    public int? PhraseBehindPreposition(int at)
    {
        var i = at + 1;
        while (Has(i, SpeechWord.Article | SpeechWord.Oblique | SpeechWord.Preposition))
            i++;
        var start = i;
        while (At(i) is { Kind: TokenKind.Word or TokenKind.Number } token && i < start + 4)
        {
            if (token.Has(SpeechWord.Article | SpeechWord.Oblique | SpeechWord.AnyPronoun | SpeechWord.Preposition))
                break;
            i++;
            // Where nouns have capitals, the phrase ends with its noun.
            if (lexicon.HasCapitalNouns && token.IsCapital)
                break;
        }
        return i > start ? i - 1 : null;
    }

    /// <summary>The subject right before a verb, and whether the verb is denied or supposed.</summary>
    public (Phrase? Subject, bool IsDenied) SubjectBefore(int verb, int sentence)
    {
        var at = verb - 1;
        var isDenied = false;
        // 'Su objetivo, dijo, fue …': a clause of its own.
        if (
            !lexicon.IsVerbSecond
            && IsKind(at, TokenKind.Comma)
            && IsKind(verb + 1, TokenKind.Comma)
            && !Has(verb + 2, SpeechWord.Relative)
        )
            return (null, false);
        while (at >= sentence && Has(at, SpeechWord.Between | SpeechWord.Negation) && !IsKind(at, TokenKind.Comma))
        {
            isDenied |= Has(at, SpeechWord.Negation);
            if (Has(at, SpeechWord.AnyPronoun | SpeechWord.Subordinator))
                break;
            at--;
        }
        if (at < sentence)
            return (null, isDenied);
        // 'Ann Lee, who said'
        if (Has(at, SpeechWord.Relative))
            return (NameBefore(IsKind(at - 1, TokenKind.Comma) ? at - 2 : at - 1), isDenied);
        if (NameInAside(at, sentence) is { } name)
            return (name, isDenied);
        at = BeforeAside(at, sentence);
        var start = ClauseStart(at, sentence);
        if (start > sentence && Has(start - 1, SpeechWord.Conditional))
            isDenied = true;
        while (
            start <= at
            && Has(start, SpeechWord.Conjunction | SpeechWord.Between)
            && !Has(start, SpeechWord.Article)
            && !IsNamePart(start)
        )
            start++;
        // 'Die Ministerin lehnt ab und sagte': the subject of both.
        if (start > at && start > sentence && Has(start - 1, SpeechWord.Conjunction))
            return (SubjectOfBoth(start - 1, sentence), isDenied);
        if (
            start > at
            || Has(start, SpeechWord.Preposition) && !Has(start, SpeechWord.Article)
            || start > sentence && Has(start - 1, SpeechWord.Preposition)
            || lexicon.IsVerbSecond
                && start > sentence
                && Has(start - 1, SpeechWord.Conjunction)
                && IsNamePart(start - 2)
        )
            return (null, isDenied);
        if (start > sentence && IsKind(start - 1, TokenKind.Comma) && NameThatOpens(sentence, start - 1) is { } named)
            return (named, isDenied);
        return (IsBehindComma(start, sentence) ? null : Fitting(start, at), isDenied);
    }

    // 'Ann Lee, speaker of the port said': the comma that ends the aside is left out.
    private Phrase? NameThatOpens(int sentence, int comma) =>
        IsNamePart(comma - 1) && NounAt(sentence) is { } noun && noun.Last == comma - 1 && noun.Last > noun.First
            ? noun
            : null;

    /// <summary>Whether the clause of the verb opens with something that is no subject, so that its subject stands behind.</summary>
    public bool OpensOtherwise(int verb, int sentence)
    {
        var start = ClauseStart(verb, sentence);
        return start == verb
            || !Has(start, SpeechWord.Article) && Has(start, SpeechWord.Small)
            || start == verb - 1 && At(start) is { IsCapital: true };
    }

    private Phrase? SubjectOfBoth(int conjunction, int sentence)
    {
        var start = ClauseStart(conjunction - 1, sentence);
        return IsNamePart(start) && NounAt(start) is { } noun && noun.Last < conjunction ? noun : NounAt(sentence);
    }

    /// <summary>Whether the verb opens its clause, or only adverbs and the like stand before it: its subject is left out.</summary>
    public bool LacksSubject(int verb, int sentence)
    {
        var start = ClauseStart(verb, sentence);
        if (IsQuotation(start - 1) && start > sentence)
            return false;
        while (start < verb && Has(start, SpeechWord.Between | SpeechWord.Conjunction))
            start++;
        if (start < verb && !Has(start, SpeechWord.Preposition))
            return false;
        for (var i = start; i < verb; i++)
        {
            if (IsNamePart(i))
                return false;
        }
        return !IsKind(start - 1, TokenKind.Close);
    }

    // In a clause behind a comma 'der' and 'die' are 'who' as often as 'the'.
    private bool IsBehindComma(int start, int sentence) =>
        lexicon.IsVerbSecond
        && start > sentence
        && IsKind(start - 1, TokenKind.Comma)
        && Has(start, SpeechWord.Article);

    // The phrase must reach to the verb, or to what it governs: 'the minister of the port in Elsin'.
    private Phrase? Fitting(int start, int end)
    {
        if (NounAt(start) is not { } noun || noun.Last > end)
            return null;
        var at = noun.Last + 1;
        while (at <= end)
        {
            if (!Has(at, SpeechWord.Preposition) || PhraseBehindPreposition(at) is not { } behind || behind > end)
                return null;
            at = behind + 1;
        }
        return noun;
    }

    // The name that ends here.
    private Phrase? NameBefore(int end)
    {
        var start = end;
        while (
            start > 0
            && (IsNamePart(start - 1) || Has(start - 1, SpeechWord.Title | SpeechWord.Particle) && IsNamePart(start))
        )
            start--;
        return IsNamePart(end) ? new(start, end) : null;
    }

    // 'The mayor of Elsin, Ann Lee,'
    private Phrase? NameInAside(int comma, int sentence)
    {
        if (!IsKind(comma, TokenKind.Comma) || NameBefore(comma - 1) is not { } name || name.Last == name.First)
            return null;
        if (
            name.First - 1 <= sentence
            || !IsKind(name.First - 1, TokenKind.Comma)
            || At(name.First - 2)!.Kind != TokenKind.Word
        )
            return null;
        // German counts the post as part of the mention, as in 'der Leiter des Hafens, Jan Wiese'.
        var post = lexicon.HasCapitalNouns ? ClauseStart(name.First - 2, sentence) : name.First;
        return NounAt(post) is not null ? new(post, name.Last) : name;
    }

    // ', the mayor of Elsin,' and '(SPD)'.
    private int BeforeAside(int at, int sentence)
    {
        if (IsKind(at, TokenKind.Close))
        {
            for (var i = at; i > Math.Max(sentence, at - LongestAside); i--)
            {
                if (IsKind(i, TokenKind.Open))
                    return BeforeAside(i - 1, sentence);
            }
        }
        if (!IsKind(at, TokenKind.Comma) && !IsKind(at, TokenKind.Dash))
            return at;
        for (var i = at - 1; i > Math.Max(sentence, at - LongestAside); i--)
        {
            if (At(i)!.Kind == At(at)!.Kind)
                return i - 1;
        }
        return at - 1;
    }

    public int ClauseStart(int at, int sentence)
    {
        while (at > sentence)
        {
            var before = At(at - 1)!;
            if (
                before.Quotation >= 0
                || before.Kind
                    is TokenKind.Comma
                        or TokenKind.Colon
                        or TokenKind.Semicolon
                        or TokenKind.Dash
                        or TokenKind.Close
                || before.Has(SpeechWord.Subordinator | SpeechWord.Conditional)
                || before.Has(SpeechWord.Conjunction)
            )
                break;
            at--;
        }
        return at;
    }
}
