namespace Articles.Reading.Text;

/// <summary>One sentence of a text: its UTF-16 units, and its tokens.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstToken, int LastToken)
{
    public string In(string text) => text[Start..End];
}

/// <summary>Cuts a text into sentences; a full stop within quotation marks ends one when the next word starts with a capital.</summary>
internal static class Sentences
{
    public static List<Sentence> Of(string text, List<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Break)
            {
                Add(sentences, tokens, first, i - 1);
                first = i + 1;
            }
            else if (tokens[i].Kind == TokenKind.Stop)
            {
                var end = WithClosingMarks(text, tokens, i);
                if (end + 1 < tokens.Count && GoesOn(tokens, end + 1))
                    continue;
                Add(sentences, tokens, first, end);
                (first, i) = (end + 1, end);
            }
        }
        Add(sentences, tokens, first, tokens.Count - 1);
        return sentences;
    }

    private static bool GoesOn(List<Token> tokens, int next) =>
        tokens[next].Kind == TokenKind.Word && !tokens[next].IsCapital
        || tokens[next].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Close;

    private static int WithClosingMarks(string text, List<Token> tokens, int stop)
    {
        var end = stop;
        while (
            end + 1 < tokens.Count
            && tokens[end + 1].Start == tokens[end].End
            && (
                tokens[end + 1].Kind == TokenKind.Close
                || tokens[end + 1].Kind == TokenKind.Sign
                    && text[tokens[end + 1].Start] is '”' or '"' or '’' or '\'' or '»'
            )
        )
            end++;
        return end;
    }

    private static void Add(List<Sentence> sentences, List<Token> tokens, int first, int last)
    {
        if (last >= first)
            sentences.Add(new Sentence(tokens[first].Start, tokens[last].End, first, last));
    }
}
