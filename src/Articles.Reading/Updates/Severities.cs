using Articles.Reading.Lexicon;

namespace Articles.Reading.Updates;

/// <summary>How grave a note is, when it says so itself.</summary>
internal static class Severities
{
    /// <param name="words">The note with its label.</param>
    public static UpdateSeverity? Of(string words)
    {
        if (UpdateWords.MajorWords.Any(word => Holds(words, word)))
            return UpdateSeverity.Major;
        return UpdateWords.MinorWords.Any(word => Holds(words, word)) ? UpdateSeverity.Minor : null;
    }

    private static bool Holds(string text, string words)
    {
        for (
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }
        return false;
    }
}
