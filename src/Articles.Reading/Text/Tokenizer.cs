using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Text;

/// <summary>Cuts a text into words and signs, in one pass.</summary>
internal static class Tokenizer
{
    private static readonly bool[] AsciiWordly =
    [
        .. Enumerable
            .Range(0, 128)
            .Select(c => char.IsAsciiLetterOrDigit((char)c) || (char)c is '_' or '&' or '%' or '$'),
    ];

    internal static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (c == '\n')
            {
                i = Break(text, i, tokens);
            }
            else if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (IsArticle(text, i))
            {
                Add(text, i, i + 2, i + 2, tokens);
                i += 2;
            }
            else if (IsWordly(c) || (c is '@' or '#' && i + 1 < text.Length && IsWordly(text[i + 1])))
            {
                i = Word(text, i, tokens);
            }
            else
            {
                i = Sign(text, i, tokens);
            }
        }

        return tokens;
    }

    // 'van ’t Hek': the apostrophe begins the word.
    private static bool IsArticle(string text, int at) =>
        IsApostrophe(text[at])
        && at > 0
        && char.IsWhiteSpace(text[at - 1])
        && at + 2 < text.Length
        && text[at + 1] == 't'
        && char.IsWhiteSpace(text[at + 2]);

    private static int Break(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        tokens.Add(new(start, end, TokenKind.Break, WordClass.None, false));
        return end;
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start + 1;
        while (end < text.Length && (IsWordly(text[end]) || IsInner(text, end)))
        {
            end++;
        }

        if (end < text.Length && text[end] == '.' && Abbreviations.Contains(LastPart(text.AsSpan(start, end - start))))
        {
            Add(text, start, end, end + 1, tokens);
            return end + 1;
        }

        if (ContractionLength(text.AsSpan(start, end - start)) is > 0 and var contraction)
        {
            Add(text, start, end - contraction, end - contraction, tokens);
            tokens.Add(new(end - contraction, end, TokenKind.Word, WordClass.Auxiliary, false));
            return end;
        }

        if (IsShortVerb(text, start, end))
        {
            Add(text, start, end - 2, end - 2, tokens);
            tokens.Add(new(end - 2, end, TokenKind.Word, WordClass.Auxiliary | WordClass.Be, false));
            return end;
        }

        var possessive = PossessiveLength(text, start, end);
        Add(text, start, end - possessive.Inside, end - possessive.Inside, tokens);
        if (possessive.Inside + possessive.After > 0)
        {
            tokens.Add(
                new(end - possessive.Inside, end + possessive.After, TokenKind.Possessive, WordClass.None, false)
            );
        }

        return end + possessive.After;
    }

    // 'Mark A. Dorsey', 'Robert I. Vance'; but 'so do I. Nobody'.
    private static bool IsNamesInitial(string text, int start, int end) =>
        end - start == 1
        && text[start] is 'A' or 'I'
        && end + 2 < text.Length
        && text[end] == '.'
        && text[end + 1] is ' ' or '\u00a0'
        && char.IsUpper(text[end + 2])
        && (text[start] is 'A' || IsBehindCapital(text, start));

    private static bool IsBehindCapital(string text, int start)
    {
        var at = start - 1;
        while (at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] is '.'))
        {
            at--;
        }

        return at >= 0 && at < start - 1 && char.IsUpper(text[at]);
    }

    // 'Fla' of 'R-Fla.'.
    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word) => word[(word.LastIndexOf('-') + 1)..];

    // he'll, they've, we're, she'd, I'm.
    private static int ContractionLength(ReadOnlySpan<char> word) =>
        word switch
        {
            [_, .., '\'' or '’', 'd' or 'm'] => 2,
            [_, .., '\'' or '’', 'l', 'l'] or [_, .., '\'' or '’', 'v' or 'r', 'e'] => 3,
            _ => 0,
        };

    // it's, there's, who's.
    private static bool IsShortVerb(string text, int start, int end) =>
        end - start > 3
        && text[end - 1] is 's'
        && IsApostrophe(text[end - 2])
        && EnglishWords.Of(text.AsSpan(start, end - 2 - start)) is var kind
        && (
            (kind & (WordClass.SubjectPronoun | WordClass.Relative)) != 0
            || text.AsSpan(start, end - 2 - start).Equals("there", StringComparison.OrdinalIgnoreCase)
        )
        && !text.AsSpan(start, end - 2 - start).EndsWith("body", StringComparison.OrdinalIgnoreCase)
        && !text.AsSpan(start, end - 2 - start).EndsWith("one", StringComparison.OrdinalIgnoreCase);

    // 's within the word, or a bare apostrophe behind an s with a word to follow.
    private static (int Inside, int After) PossessiveLength(string text, int start, int end)
    {
        if (end - start > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]))
        {
            return (2, 0);
        }

        var isPlural =
            end + 1 < text.Length
            && text[end - 1] == 's'
            && IsApostrophe(text[end])
            && char.IsWhiteSpace(text[end + 1]);
        return (0, isPlural ? 1 : 0);
    }

    private static void Add(string text, int start, int wordEnd, int end, List<Token> tokens)
    {
        var word = text.AsSpan(start, wordEnd - start);
        var isNumber = char.IsAsciiDigit(word[0]);
        var kind = isNumber ? TokenKind.Number : TokenKind.Word;
        tokens.Add(
            new(
                start,
                end,
                kind,
                isNumber || IsNamesInitial(text, start, wordEnd) ? WordClass.None : EnglishWords.Of(word),
                char.IsUpper(word[0]) || word[0] == '@' || IsElidedName(word)
            )
        );
    }

    // d’Estaing, l’Oréal, dell’Orto.
    private static bool IsElidedName(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '’') is > 0 and < 5 and var at && at + 1 < word.Length && char.IsUpper(word[at + 1]);

    private static int Sign(string text, int start, List<Token> tokens)
    {
        var (kind, length) = text[start] switch
        {
            ',' or '、' or '，' => (TokenKind.Comma, 1),
            '.' when IsEllipsis(text, start) => (TokenKind.Sign, 3),
            '.' or '?' or '!' or '。' or '？' or '！' => (TokenKind.Stop, 1),
            ':' or '：' => (TokenKind.Colon, 1),
            ';' => (TokenKind.Semicolon, 1),
            '—' or '–' or '―' => (TokenKind.Dash, 1),
            '-' => (TokenKind.Dash, start + 1 < text.Length && text[start + 1] == '-' ? 2 : 1),
            '(' or '[' or '{' => (TokenKind.Open, 1),
            ')' or ']' or '}' => (TokenKind.Close, 1),
            _ => (TokenKind.Sign, 1),
        };
        tokens.Add(new(start, start + length, kind, WordClass.None, false));
        return start + length;
    }

    private static bool IsEllipsis(string text, int start) =>
        start + 2 < text.Length && text[start + 1] == '.' && text[start + 2] == '.';

    private static bool IsWordly(char c) => c < 128 ? AsciiWordly[c] : char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // A sign within a word: it's, co-founder, U.S, 3,000, 12:30.
    private static bool IsInner(string text, int at)
    {
        var c = text[at];
        if (c is not ('\'' or '’' or '-' or '.' or ',' or ':'))
        {
            return false;
        }

        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
        {
            // D.C.-based
            return at + 2 < text.Length
                && c == '.'
                && text[at + 1] == '-'
                && char.IsLetter(text[at + 2])
                && char.IsUpper(text[at - 1]);
        }

        return IsApostrophe(c)
            || c == '-'
            || (
                c == '.' && (char.IsDigit(text[at + 1]) || at < 2 || !char.IsLower(text[at - 1]) || IsInitial(text, at))
            )
            || (c is ',' or ':' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
    }

    private static bool IsInitial(string text, int at) => at < 2 || !char.IsLetter(text[at - 2]);

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
