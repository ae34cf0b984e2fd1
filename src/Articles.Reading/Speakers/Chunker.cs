using Articles.Reading.Lexicon.English;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>
/// Cuts a stretch of text into phrases, with each quotation in it as one phrase of its own, so that the sentence around
/// quoted words can be read without them.
/// </summary>
internal sealed class Chunker(string text, List<Token> tokens)
{
    private const int LongestSubject = 8;

    private readonly NounPhrases _nouns = new(text, tokens);
    private readonly Capitals _capitals = new(tokens);
    private readonly VerbGroups _verbs = new(text, tokens);

    /// <param name="quotations">The outermost quotations of the stretch in order.</param>
    internal List<Chunk> Read(int start, int end, IReadOnlyList<Quotation> quotations)
    {
        var at = FirstFrom(start);
        // Seldom are there more phrases than three for four tokens.
        var chunks = new List<Chunk>((FirstFrom(end) - at) * 3 / 4 + 4);
        for (var i = 0; i < quotations.Count; i++)
        {
            foreach (var piece in quotations[i].Pieces)
            {
                at = ReadPlain(at, piece.OuterStart, chunks);
                chunks.Add(Quote(quotations[i], piece, i));
                while (at < tokens.Count && tokens[at].Start < piece.OuterEnd)
                {
                    at++;
                }
            }
        }

        ReadPlain(at, end, chunks);
        return chunks;
    }

    private int FirstFrom(int position)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int ReadPlain(int at, int end, List<Chunk> chunks)
    {
        var to = at;
        while (to < tokens.Count && tokens[to].Start < end)
        {
            to++;
        }

        while (at < to)
        {
            var chunk = Next(at, to);
            chunks.Add(chunk.Is(ChunkTraits.Passive) ? Active(chunk, chunks) : Passive(chunk, chunks));
            at = chunk.Last + 1;
        }

        return to;
    }

    private Chunk Next(int at, int to)
    {
        var token = tokens[at];
        if (token.Kind is TokenKind.Number)
        {
            return _nouns.Read(at, to);
        }

        return token.Kind == TokenKind.Word ? Phrase(at, to) : One(OfSign(token.Kind), at);
    }

    // 'which Ann Lee, its owner, described as': who gives the name stands between the relative and the verb.
    private static Chunk Active(Chunk verb, List<Chunk> before)
    {
        if (verb.First != verb.Head)
        {
            return verb;
        }

        var at = before.Count - 1;
        var hasSubject = false;
        while (
            at >= 0
            && before.Count - at < LongestSubject
            && before[at].Kind is ChunkKind.Noun or ChunkKind.Comma or ChunkKind.Adverb or ChunkKind.Preposition
        )
        {
            hasSubject |= before[at].IsSubject;
            at--;
        }

        var isActive = hasSubject && at >= 0 && before[at].Kind is ChunkKind.Relative or ChunkKind.That;
        return isActive ? verb with { Traits = verb.Traits & ~(ChunkTraits.Passive | ChunkTraits.Participle) } : verb;
    }

    // 'They closed the loophole called an “…”': what stands as an object names nothing.
    private Chunk Passive(Chunk verb, List<Chunk> before)
    {
        var isNamed =
            verb.Kind == ChunkKind.Verb
            && verb.First == verb.Head
            && tokens[verb.Head].Is(WordClass.Naming)
            && tokens[verb.Head].Is(WordClass.VerbParticiple)
            && before is [.., { Kind: ChunkKind.Verb }, { Kind: ChunkKind.Noun } named]
            && !named.Is(ChunkTraits.Person | ChunkTraits.Pronoun | ChunkTraits.Time);
        return isNamed ? verb with { Traits = verb.Traits | ChunkTraits.Passive | ChunkTraits.Participle } : verb;
    }

    private Chunk Phrase(int at, int to)
    {
        var token = tokens[at];
        if (token.Is(WordClass.Relative))
        {
            return One(SmallWord(at, to), at);
        }

        if (_capitals.IsOpeningAdverb(at, text))
        {
            return One(ChunkKind.Adverb, at);
        }

        if (_capitals.IsProper(at))
        {
            return _nouns.Read(at, to);
        }

        if (token.Is(WordClass.Auxiliary) || (_verbs.BeginsAt(at, to) && IsVerbHere(at, to)))
        {
            return _verbs.Read(at, to);
        }

        var kind = SmallWord(at, to);
        return kind == ChunkKind.Other && (_nouns.BeginsAt(at, to) || token.Is(WordClass.Verb))
            ? _nouns.Read(at, to)
            : One(kind, at);
    }

    private ChunkKind SmallWord(int at, int to)
    {
        var token = tokens[at];
        return token.Is(WordClass.Relative)
            ? token.In(text).Equals("that", StringComparison.OrdinalIgnoreCase)
                ? ChunkKind.That
                : ChunkKind.Relative
            : token.Is(WordClass.Conjunction)
                ? ChunkKind.Conjunction
                : token.Is(WordClass.Subordinator) && !IsOnceDone(at, to)
                    ? ChunkKind.Subordinator
                    : token.Is(WordClass.Determiner)
                        ? ChunkKind.Other
                        : IsAbout(at, to)
                            ? ChunkKind.Adverb
                            : token.Is(WordClass.Preposition)
                                ? ChunkKind.Preposition
                                : token.Is(WordClass.Adverb)
                                    ? ChunkKind.Adverb
                                    : ChunkKind.Other;
    }

    // 'whom he once called'; but 'once he called'.
    private bool IsOnceDone(int at, int to) =>
        at > 0
        && at + 1 < to
        && tokens[at].In(text) is "once"
        && tokens[at - 1].Kind == TokenKind.Word
        && tokens[at + 1].Is(WordClass.VerbPast);

    // 'about 200 people'.
    private bool IsAbout(int at, int to) =>
        at + 1 < to
        && (
            tokens[at + 1].Kind == TokenKind.Number
            || tokens[at + 1].In(text)
                is "half"
                    or "two"
                    or "three"
                    or "four"
                    or "five"
                    or "six"
                    or "seven"
                    or "eight"
                    or "nine"
        )
        && tokens[at].In(text).Equals("about", StringComparison.OrdinalIgnoreCase);

    // A phrase that begins with a word that may be noun or verb: 'reports', 'claim'.
    private bool IsVerbHere(int at, int to)
    {
        if (IsAdjective(at, to))
        {
            return false;
        }

        var token = tokens[at];
        if (
            token.Is(WordClass.SureVerb | WordClass.VerbPast | WordClass.VerbGerund | WordClass.VerbParticiple)
            || !token.Is(WordClass.Verb)
        )
        {
            return true;
        }

        return at > 0
            && (tokens[at - 1].Kind != TokenKind.Word || !tokens[at - 1].Is(WordClass.Preposition))
            && !_capitals.BeginsSentence(at)
            && !(token.Is(WordClass.NounVerb) && tokens[at - 1].Is(WordClass.VerbGerund | WordClass.VerbPast))
            && !token.Is(WordClass.Role);
    }

    // 'retired general Ann Lee', 'said acting mayor Ann Lee'.
    private bool IsAdjective(int at, int to) =>
        (tokens[at].Is(WordClass.VerbParticiple) || IsOfOffice(at))
        && !tokens[at].Is(WordClass.AnyCue | WordClass.Auxiliary)
        && at + 1 < to
        && (
            tokens[at + 1].Is(WordClass.Role | WordClass.Title)
            || _capitals.IsProper(at + 1)
            || (at > 0 && tokens[at - 1].Is(WordClass.SureVerb) && tokens[at + 1].Class == WordClass.None)
        )
        && (
            at == 0
            || tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Break or TokenKind.Sign
            || tokens[at - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Cue)
        );

    private bool IsOfOffice(int at) => tokens[at].Is(WordClass.VerbGerund) && (IsOffice(at) || IsOfExperts(at));

    // 'hacking experts say'.
    private bool IsOfExperts(int at) =>
        at + 2 < tokens.Count && tokens[at + 1].Is(WordClass.Role) && tokens[at + 2].Is(WordClass.SureVerb);

    private bool IsOffice(int at) =>
        tokens[at].Is(WordClass.Adjective)
        && at > 0
        && at + 1 < tokens.Count
        && tokens[at + 1].In(text) is not [.., not 's', 's']
        && (tokens[at - 1].Is(WordClass.SureVerb) || tokens[at - 1].Kind == TokenKind.Sign);

    private Chunk One(ChunkKind kind, int at) => new(kind, tokens[at].Start, tokens[at].End, at, at, ChunkTraits.None);

    private static ChunkKind OfSign(TokenKind kind) =>
        kind switch
        {
            TokenKind.Comma => ChunkKind.Comma,
            TokenKind.Stop => ChunkKind.Stop,
            TokenKind.Colon => ChunkKind.Colon,
            TokenKind.Semicolon => ChunkKind.Semicolon,
            TokenKind.Dash => ChunkKind.Dash,
            TokenKind.Open => ChunkKind.Open,
            TokenKind.Close => ChunkKind.Close,
            TokenKind.Break => ChunkKind.Break,
            _ => ChunkKind.Other,
        };

    private Chunk Quote(Quotation quotation, Quotation.Piece piece, int index)
    {
        var last = piece.End > piece.Start ? text[piece.End - 1] : ' ';
        var traits = last switch
        {
            '.' or '…' or '?' or '!' => ChunkTraits.EndsSentence,
            ',' or '-' or '—' or '–' => ChunkTraits.EndsOpen,
            _ => ChunkTraits.None,
        };
        traits |= quotation.IsBlock ? ChunkTraits.Block : ChunkTraits.None;
        return new Chunk(ChunkKind.Quote, piece.Start, piece.End, -1, -1, traits) { Quotation = index };
    }
}
