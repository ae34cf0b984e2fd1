using Articles.Reading.Quotes.Marks;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>
/// A stretch of text that is read as one voice: the article itself, or the inside of a quote, with what it quotes as
/// single phrases.
/// </summary>
internal sealed class Passage(string text, List<Token> tokens, List<Chunk> chunks, IReadOnlyList<Quotation> quotations)
{
    // What goes on for longer is no sentence; the limit keeps the reading of noise linear.
    private const int LongestSentence = 150;

    internal string Text => text;

    internal List<Token> Tokens => tokens;

    internal List<Chunk> Chunks => chunks;

    internal IReadOnlyList<Quotation> Quotations => quotations;

    internal ChunkKind Kind(int at) => at >= 0 && at < chunks.Count ? chunks[at].Kind : ChunkKind.Break;

    internal bool Is(int at, ChunkKind kind) => Kind(at) == kind;

    /// <summary>The word of a token; nothing outside the text.</summary>
    internal ReadOnlySpan<char> Word(int token) => token >= 0 && token < tokens.Count ? tokens[token].In(text) : [];

    /// <summary>The first word of a phrase; nothing outside the text and for quotations.</summary>
    internal ReadOnlySpan<char> FirstWord(int at) => at >= 0 && at < chunks.Count ? Word(chunks[at].First) : [];

    /// <summary>The main word of a phrase; nothing outside the text and for quotations.</summary>
    internal ReadOnlySpan<char> HeadWord(int at) => at >= 0 && at < chunks.Count ? Word(chunks[at].Head) : [];

    /// <summary>'told', which has whom somebody told behind it, and never who did.</summary>
    internal bool IsTelling(int verb) => HeadWord(verb) is "told" or "tells";

    /// <summary>Whether the token negates what stands behind it: 'not', but not 'not only'.</summary>
    internal bool IsNegation(int token)
    {
        var word = Word(token);
        var negates =
            word is "not" or "never" or "cannot" or "neither" or "nor" || word.EndsWith("n't") || word.EndsWith("n’t");
        return negates && Word(token + 1) is not ("only" or "just" or "merely" or "simply");
    }

    /// <summary>Whether a verb group holds a negation: 'did not say'.</summary>
    internal bool IsNegated(int verb)
    {
        for (var at = chunks[verb].First; at <= chunks[verb].Head; at++)
        {
            if (IsNegation(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'as' within a sentence, before what somebody says or is called.</summary>
    internal bool IsAs(int at) => Is(at, ChunkKind.Preposition) && Tokens[Chunks[at].First].In(Text) is "as";

    /// <summary>Whether the sentence ends with this phrase.</summary>
    internal bool EndsSentence(int at) =>
        Kind(at) is ChunkKind.Stop or ChunkKind.Break
        || (chunks[at].Is(ChunkTraits.EndsSentence) && !GoesOnAfterQuote(at))
        || chunks[at].Is(ChunkTraits.Block);

    /// <summary>A comma, be it within the marks of a quotation: 'When she called it “lost,” he left'.</summary>
    internal bool IsComma(int at) =>
        Is(at, ChunkKind.Comma) || Is(at, ChunkKind.Quote) && chunks[at].Is(ChunkTraits.EndsOpen);

    /// <summary>Who did what a passive verb says, where 'by' stands at this place: 'told by an officer'.</summary>
    internal int? AgentAt(int by) =>
        Is(by, ChunkKind.Preposition)
        && FirstWord(by) is "by"
        && Is(by + 1, ChunkKind.Noun)
        && chunks[by + 1].Is(ChunkTraits.Person)
            ? by + 1
            : null;

    /// <summary>The first phrase of the sentence that <paramref name="at"/> belongs to.</summary>
    internal int SentenceStart(int at)
    {
        var limit = Math.Max(0, at - LongestSentence);
        while (at > limit && !EndsSentence(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>One past the last phrase of the sentence, its full stop not counted.</summary>
    internal int SentenceEnd(int at)
    {
        var limit = Math.Min(chunks.Count, at + LongestSentence);
        while (at < limit && !EndsSentence(at))
        {
            at++;
        }

        return at;
    }

    internal bool IsLower(int at) =>
        at < chunks.Count && chunks[at].Start < text.Length && char.IsLower(text[chunks[at].Start]);

    /// <summary>The phrase that holds this position.</summary>
    internal int? ChunkAt(int position)
    {
        var (low, high) = (0, chunks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = chunks[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low < chunks.Count && chunks[low].Start <= position ? low : null;
    }

    /// <summary>The first token that starts at <paramref name="position"/> or behind it.</summary>
    internal int TokenFrom(int position)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool GoesOnAfterQuote(int at) =>
        Kind(at + 1) is ChunkKind.Comma or ChunkKind.Stop or ChunkKind.Dash
        || IsLower(at + 1) && Kind(at + 1) != ChunkKind.Quote;
}
