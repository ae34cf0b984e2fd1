using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>What a note says of words that somebody contradicts: 'North Korea’s foreign minister disputes Trump’s description of their demands'.</summary>
/// <param name="Whose">The name of the one whose words they are, as printed; null when the note names nobody.</param>
/// <param name="IsAccount">Whether it is what they told of others, rather than words of theirs that could stand in quotation marks.</param>
/// <param name="Topic">What the words are about, as printed.</param>
internal sealed record Dispute(string? Whose, bool IsAccount, string Topic)
{
    private const int Reach = 14;

    public static Dispute? In(string note)
    {
        var tokens = Tokenizer.Read(note);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (IsWord(note, tokens, i, ErrorWords.Disputing))
                return Of(note, tokens, i);
        }
        return null;
    }

    private static Dispute? Of(string note, List<Token> tokens, int verb)
    {
        var sentence = Sentences.Of(note, tokens).Find(sentence => sentence.LastToken >= verb);
        var last = Math.Min(sentence.LastToken, verb + Reach);
        for (var i = verb + 1; i <= last; i++)
        {
            var isAccount = IsWord(note, tokens, i, ErrorWords.Accounts);
            if (isAccount || IsWord(note, tokens, i, ErrorWords.Words))
                return new Dispute(
                    Owner(note, tokens, verb, i) ?? Maker(note, tokens, i),
                    isAccount,
                    note[tokens[i].End..sentence.End]
                );
        }
        return null;
    }

    // Trump’s description
    private static string? Owner(string note, List<Token> tokens, int verb, int noun)
    {
        for (var i = noun - 1; i > verb; i--)
        {
            if (tokens[i].Kind == TokenKind.Possessive)
                return Name(note, tokens, i - 1, -1, verb);
        }
        return null;
    }

    // the claim by Mr. Roe, the account of Ada Roe
    private static string? Maker(string note, List<Token> tokens, int noun) =>
        noun + 2 < tokens.Count && note[tokens[noun + 1].Start..tokens[noun + 1].End] is "by" or "from"
            ? Name(note, tokens, noun + 2, 1, tokens.Count)
            : null;

    private static string? Name(string note, List<Token> tokens, int from, int step, int end)
    {
        var last = from - step;
        for (
            var i = from;
            i != end && i >= 0 && i < tokens.Count && tokens[i].Kind == TokenKind.Word && tokens[i].IsCapital;
            i += step
        )
            last = i;
        return last == from - step ? null : note[tokens[Math.Min(from, last)].Start..tokens[Math.Max(from, last)].End];
    }

    private static bool IsWord(string note, List<Token> tokens, int i, FrozenSet<string> words) =>
        tokens[i].Kind == TokenKind.Word && words.Contains(note[tokens[i].Start..tokens[i].End].ToLowerInvariant());
}
