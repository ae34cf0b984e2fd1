using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Updates;

/// <summary>
/// Reads what a note says was wrong: 'An earlier version of this article misspelled the name of the river as Tems. It is
/// Thames, not Tems.'
/// </summary>
internal static class StatedErrors
{
    private const int MostErrors = 20;
    private const int LongestWords = 160;
    private const string Blanks = " .,;:“”\"";

    public static IReadOnlyList<StatedError> In(string note)
    {
        var tokens = Tokenizer.Read(note);
        var errors = new List<StatedError>();
        foreach (var sentence in Sentences.Of(note, tokens))
        {
            if (ErrorIn(note, tokens, sentence) is { } error)
                errors.Add(error);
            else if (errors.Count > 0)
                errors[^1] = WithRight(errors[^1], sentence.In(note));
            else if (Right(sentence.In(note)) is (var right, { } wrong))
                errors.Add(new StatedError(null, null) { Before = wrong, After = right });
            if (errors.Count == MostErrors)
                break;
        }
        return errors;
    }

    private static StatedError? ErrorIn(string note, List<Token> tokens, Sentence sentence)
    {
        var isOfEarlier = UpdateWords.EarlierVersions.Any(words =>
            note.AsSpan(sentence.Start, sentence.End - sentence.Start)
                .Contains(words, StringComparison.OrdinalIgnoreCase)
        );
        for (var i = sentence.FirstToken; i <= sentence.LastToken; i++)
        {
            var word = Word(note, tokens, i);
            var isWrong = ErrorWords.Wrong.Contains(word);
            var adverb = ErrorWords.Wrongly.Contains(word);
            if (isWrong)
                return Error(note, tokens, sentence, i, i);
            if (adverb && i < sentence.LastToken && ErrorWords.Plain.Contains(Word(note, tokens, i + 1)))
                return Error(note, tokens, sentence, i, i + 1);
            if (isOfEarlier && ErrorWords.Plain.Contains(word))
                return Error(note, tokens, sentence, i, i);
        }
        return null;
    }

    private static StatedError Error(string note, List<Token> tokens, Sentence sentence, int first, int last)
    {
        var verb = note[tokens[first].Start..tokens[last].End];
        var what = note[tokens[last].End..sentence.End];
        var (clause, right) = Parted(what);
        var stated = clause.Trim().Trim([.. Blanks]);
        return new StatedError(verb, stated.Length > 0 ? stated : null)
        {
            Before = WrongWords(verb, stated, right is not null),
            After = right,
        };
    }

    // 'as June 3 instead of June 4' gives both; a clause behind a semicolon or a dash may give the right words.
    private static (string Clause, string? Right) Parted(string what)
    {
        foreach (var mark in ErrorWords.Instead)
        {
            var at = what.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && mark != ", not ")
                return (what[..at], Clean(what[(at + mark.Length)..]));
        }
        // 'four years; it took three'
        var part = what.IndexOfAny([';', '—', '–']);
        if (part < 0)
            return (what, null);
        var clause = what[(part + 1)..].Trim();
        return Right(clause) is var (right, _) ? (what[..part], right)
            : clause.StartsWith("it ", StringComparison.OrdinalIgnoreCase) ? (what[..part], Clean(clause))
            : (what, null);
    }

    // What was misspelled 'as' is wrong; what was said 'that' is wrong throughout.
    private static string? WrongWords(string verb, string stated, bool hasRight)
    {
        var at = stated.LastIndexOf(" as ", StringComparison.Ordinal);
        if (at >= 0)
            return Clean(stated[(at + " as ".Length)..]);
        if (Quoted(stated) is { } quoted)
            return quoted;
        var isSaying =
            verb.EndsWith("said", StringComparison.OrdinalIgnoreCase)
            || verb.EndsWith("stated", StringComparison.OrdinalIgnoreCase)
                && !verb.StartsWith("mis", StringComparison.OrdinalIgnoreCase)
            || verb.EndsWith("reported", StringComparison.OrdinalIgnoreCase);
        if (isSaying)
            return Clean(
                stated.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? stated["that ".Length..] : stated
            );
        return hasRight ? Clean(stated[(stated.LastIndexOf(' ') + 1)..]) : null;
    }

    private static StatedError WithRight(StatedError error, string sentence)
    {
        if (error.After is not null || Right(sentence) is not var (right, wrong))
            return error;
        return error with { After = right, Before = error.Before ?? wrong };
    }

    // 'In fact, it is ten', 'It is ten, not nine', 'Her name is spelled Smyth'.
    private static (string Right, string? Wrong)? Right(string sentence)
    {
        var (words, wrong) = WithoutWrong(sentence);
        var opening = Array.Find(
            ErrorWords.InFact,
            start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        );
        var rest = opening is null ? words : words[opening.Length..].TrimStart();
        if (opening is null && wrong is null && !words.StartsWith("It ", StringComparison.Ordinal))
            return null;
        return Clean(AfterBe(rest) ?? rest) is { } right ? (right, wrong) : null;
    }

    private static (string Words, string? Wrong) WithoutWrong(string sentence)
    {
        foreach (var mark in ErrorWords.Instead)
        {
            var at = sentence.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
                return (sentence[..at], Clean(sentence[(at + mark.Length)..]));
        }
        return (sentence, null);
    }

    private static string? AfterBe(string words)
    {
        foreach (var be in new[] { " is spelled ", " is ", " was ", " are ", " were ", "is ", "was " })
        {
            var at = words.IndexOf(be, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < 40 && (be[0] == ' ' || at == 0))
                return words[(at + be.Length)..];
        }
        return null;
    }

    private static string? Quoted(string words)
    {
        var open = words.IndexOfAny(['“', '"']);
        var close = open < 0 ? -1 : words.IndexOfAny(['”', '"'], open + 1);
        return close > open + 1 ? Clean(words[(open + 1)..close]) : null;
    }

    private static string? Clean(string words)
    {
        var clean = words.Trim().Trim([.. Blanks]).Trim();
        return clean.Length is > 0 and <= LongestWords ? clean : null;
    }

    private static string Word(string note, List<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Word ? note[tokens[i].Start..tokens[i].End].ToLowerInvariant() : "";
}
