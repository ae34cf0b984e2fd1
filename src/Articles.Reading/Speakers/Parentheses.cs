using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>What may stand between a noun and what follows it: appositions, ages and places, and all in commas, dashes or brackets.</summary>
internal sealed class Parentheses(Passage passage)
{
    private const int LongestWalk = 60;

    private readonly List<Chunk> _chunks = passage.Chunks;

    /// <summary>Whom 'who' means: 'Ann Lee, 59, of Troy, Ohio, who'.</summary>
    internal int? Antecedent(int relative)
    {
        var at = relative - 1;
        while (
            at > 0
            && passage.Kind(at) is ChunkKind.Comma or ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Close
        )
        {
            at = _chunks[at].Kind == ChunkKind.Close ? OpeningOf(at) - 1 ?? at - 1 : at - 1;
        }

        while (IsPlaceOrAge(at))
        {
            at -= passage.Is(at - 1, ChunkKind.Preposition) && passage.Is(at - 2, ChunkKind.Comma) ? 3 : 2;
        }

        return !passage.Is(at, ChunkKind.Noun) ? null
            : IsMemberOf(at) || IsOfName(at) ? at - 2
            : at;
    }

    // 'Ann Lee, his lawyer, who'.
    private bool IsOfName(int at) =>
        passage.Is(at - 1, ChunkKind.Comma)
        && passage.Is(at + 1, ChunkKind.Comma)
        && passage.Is(at - 2, ChunkKind.Noun)
        && _chunks[at - 2].Is(ChunkTraits.Proper)
        && !_chunks[at - 2].Is(ChunkTraits.Time)
        && !_chunks[at].Is(ChunkTraits.Proper | ChunkTraits.Pronoun)
        && passage.Tokens[_chunks[at].First].Is(WordClass.Determiner | WordClass.PossessivePronoun);

    // 'an official with the union who spoke': one of many is told apart, not the union.
    private bool IsMemberOf(int at) =>
        passage.Is(at - 1, ChunkKind.Preposition)
        && passage.Is(at - 2, ChunkKind.Noun)
        && !_chunks[at].Is(ChunkTraits.Proper)
        && passage.Tokens[_chunks[at - 2].Head].Is(WordClass.Role)
        && passage.FirstWord(at - 2) is "a" or "an" or "A" or "An" or "one" or "One";

    // 'Ohio' in 'Ann Lee, 59, of Troy, Ohio', then 'Troy', then '59'.
    private bool IsPlaceOrAge(int at)
    {
        if (!passage.Is(at, ChunkKind.Noun) || passage.Is(at - 1, ChunkKind.Verb))
        {
            return false;
        }

        var isAfterPlace =
            passage.Is(at - 1, ChunkKind.Comma)
            && passage.Is(at - 2, ChunkKind.Noun)
            && passage.Is(at - 3, ChunkKind.Preposition)
            && _chunks[at].First == _chunks[at].Last;
        var isPlace =
            passage.Is(at - 1, ChunkKind.Preposition)
            && passage.Is(at - 2, ChunkKind.Comma)
            && passage.Is(at - 3, ChunkKind.Noun);
        var isAge =
            passage.Tokens[_chunks[at].First].Kind == TokenKind.Number
            && passage.Is(at - 1, ChunkKind.Comma)
            && passage.Is(at - 2, ChunkKind.Noun);
        return isAfterPlace || isPlace || isAge;
    }

    /// <summary>The comma, dash or bracket that opens what the one at this place closes, when a parenthesis stands between.</summary>
    internal int? OpeningOf(int closing)
    {
        var opener = _chunks[closing].Kind switch
        {
            ChunkKind.Close => ChunkKind.Open,
            // 'Ann Lee, author of “Blue River,” said': the comma stands within the marks.
            ChunkKind.Quote => ChunkKind.Comma,
            var same => same,
        };
        var isNearest = true;
        for (var at = closing - 1; at >= 0 && closing - at < LongestWalk && !passage.EndsSentence(at); at--)
        {
            if (_chunks[at].Kind != opener)
            {
                continue;
            }

            // A relative clause may hold other commas: 'Ann Lee, whose town, Troy, is poor, said'.
            if (opener == ChunkKind.Open || ((isNearest || OpensRelative(at + 1)) && IsParenthesis(at + 1, closing)))
            {
                return at;
            }

            isNearest = false;
        }

        return null;
    }

    private bool OpensRelative(int at) =>
        passage.Is(at, ChunkKind.Relative)
        || (passage.Is(at, ChunkKind.Preposition) && passage.Is(at + 1, ChunkKind.Relative));

    private bool IsParenthesis(int from, int to)
    {
        var isBehindNoun =
            passage.Kind(from - 2) is ChunkKind.Noun or ChunkKind.Close or ChunkKind.Relative or ChunkKind.Quote
            || (passage.Is(from - 2, ChunkKind.Adverb) && passage.Is(from - 3, ChunkKind.Comma));
        if (from >= to || !isBehindNoun || IsNameAfterPhrase(from))
        {
            return false;
        }

        if (_chunks[from].Kind == ChunkKind.Verb)
        {
            return _chunks[from].Is(ChunkTraits.NotFinite | ChunkTraits.Passive)
                || passage.Tokens[_chunks[from].Head].Is(WordClass.VerbParticiple);
        }

        return _chunks[from].Kind is not ChunkKind.That && !IsClause(from, to);
    }

    // 'On the same show, Ann Lee, who …': the name is no apposition to the show.
    private bool IsNameAfterPhrase(int from) =>
        passage.Is(from, ChunkKind.Noun)
        && _chunks[from].Is(ChunkTraits.Proper)
        && passage.Tokens[_chunks[from].First].IsCapital
        && passage.Is(from - 2, ChunkKind.Noun)
        && passage.Is(from - 3, ChunkKind.Preposition)
        && !(passage.Is(from - 4, ChunkKind.Noun) && passage.Tokens[_chunks[from - 4].Head].Is(WordClass.Role));

    // A verb of its own makes it a clause, unless a 'who' or a 'when' stands before the verb.
    private bool IsClause(int from, int to)
    {
        if (IsInserted(from, to) || IsContact(from))
        {
            return false;
        }

        for (
            var at = from;
            at < to && _chunks[at].Kind is not (ChunkKind.Relative or ChunkKind.That or ChunkKind.Subordinator);
            at++
        )
        {
            if (_chunks[at].IsFiniteVerb || OpensClause(at))
            {
                return !OpensClause(at);
            }
        }

        return false;
    }

    // ', prosecutors say,'.
    private bool IsInserted(int from, int to) =>
        to == from + 2
        && _chunks[from].IsSubject
        && _chunks[from + 1].IsFiniteVerb
        && passage.Tokens[_chunks[from + 1].Head].Is(WordClass.SureVerb);

    // ', a man I had never met,': a clause that 'whom' would open.
    private bool IsContact(int from) =>
        passage.Is(from, ChunkKind.Noun)
        && passage.Tokens[_chunks[from].First].Is(WordClass.Determiner)
        && passage.Is(from + 1, ChunkKind.Noun)
        && _chunks[from + 1].Is(ChunkTraits.Pronoun)
        && passage.Is(from + 2, ChunkKind.Verb);

    private bool OpensClause(int at) =>
        _chunks[at].Kind == ChunkKind.Preposition && passage.Tokens[_chunks[at].First].Is(WordClass.ClauseOpener);

    /// <summary>'Ohio' in 'Ann Lee, of Troy, Ohio': what a place behind a name lies in.</summary>
    internal bool IsWider(int at) =>
        passage.Is(at - 1, ChunkKind.Comma)
        && passage.Is(at - 2, ChunkKind.Noun)
        && passage.Is(at - 3, ChunkKind.Preposition)
        && passage.Tokens[_chunks[at].Last].Is(WordClass.Place)
        && !passage.Tokens[_chunks[at].First].Is(WordClass.Determiner);

    /// <summary>'R-Ill.' in 'Ann Lee, R-Ill., said'.</summary>
    internal bool IsAffiliation(int at) =>
        passage.Is(at - 1, ChunkKind.Comma)
        && passage.Is(at - 2, ChunkKind.Noun)
        && _chunks[at].First == _chunks[at].Last
        && passage.FirstWord(at) is ['R' or 'D' or 'I' or 'L', '-', >= 'A' and <= 'Z', ..];

    /// <summary>'a columnist for the news site Pando': the name belongs to the common noun before it.</summary>
    internal bool IsNamedObject(int at) =>
        _chunks[at].Is(ChunkTraits.Proper)
        && passage.Is(at - 1, ChunkKind.Noun)
        && !_chunks[at - 1].Is(ChunkTraits.Proper | ChunkTraits.Time)
        && passage.Is(at - 2, ChunkKind.Preposition)
        && passage.Is(at - 3, ChunkKind.Noun)
        && passage.Tokens[_chunks[at - 3].Head].Is(WordClass.Role);

    /// <summary>'Ann Lee, a former engineer has said': the comma behind the apposition is missing.</summary>
    internal bool IsOpenApposition(int at) =>
        passage.Is(at - 1, ChunkKind.Comma)
        && passage.Is(at - 2, ChunkKind.Noun)
        && _chunks[at - 2].Is(ChunkTraits.Proper)
        && !_chunks[at - 2].Is(ChunkTraits.Time)
        && passage.SentenceStart(at) == at - 2
        && !_chunks[at].Is(ChunkTraits.Proper | ChunkTraits.Pronoun)
        && _chunks[at].Is(ChunkTraits.Person)
        && passage.Tokens[_chunks[at].First].Is(WordClass.Determiner);

    /// <summary>'Ann Lee, an engineer in Troy, Ohio, said': the engineer is not the subject, the name before is.</summary>
    internal bool IsApposition(int at)
    {
        if (
            !passage.Is(at - 1, ChunkKind.Comma)
            || !passage.Is(at - 2, ChunkKind.Noun)
            || passage.Is(at - 3, ChunkKind.Preposition)
        )
        {
            return false;
        }

        var opening = passage.Tokens[_chunks[at].First];
        return _chunks[at - 2].IsSubject && (opening.Is(WordClass.Determiner) || !opening.IsCapital);
    }
}
