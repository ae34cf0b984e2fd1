namespace Articles.Reading.Lexicon.English;

/// <summary>The forms of an English verb.</summary>
/// <remarks>
/// A verb is listed by its base; an irregular one with its past and its participle after slashes
/// (<c>write/wrote/written</c>, <c>say/said</c>), one that doubles its last letter with a star (<c>quip*</c>).
/// </remarks>
internal static class Inflection
{
    internal static IEnumerable<(string Form, WordClass Class)> Of(string entry)
    {
        var parts = entry.TrimEnd('*').Split('/');
        var stem = parts[0];
        var doubled = entry.EndsWith('*') ? stem + stem[^1] : stem;
        yield return (stem, WordClass.VerbBase);
        yield return (Third(stem), WordClass.VerbThird);
        yield return (Gerund(stem, doubled), WordClass.VerbGerund);
        if (parts.Length == 1)
        {
            yield return (Past(stem, doubled), WordClass.VerbPast | WordClass.VerbParticiple);
        }
        else
        {
            yield return (parts[1], WordClass.VerbPast);
            yield return (parts[^1], WordClass.VerbParticiple);
        }
    }

    private static string Third(string stem) =>
        EndsInConsonantY(stem) ? stem[..^1] + "ies"
        : stem[^1] is 's' or 'x' or 'z' or 'o'
        || stem.EndsWith("ch", StringComparison.Ordinal)
        || stem.EndsWith("sh", StringComparison.Ordinal)
            ? stem + "es"
        : stem + "s";

    private static string Gerund(string stem, string doubled) =>
        stem.EndsWith("ie", StringComparison.Ordinal) ? stem[..^2] + "ying"
        : stem[^1] == 'e' && !stem.EndsWith("ee", StringComparison.Ordinal) ? stem[..^1] + "ing"
        : doubled + "ing";

    private static string Past(string stem, string doubled) =>
        stem[^1] == 'e' ? stem + "d"
        : EndsInConsonantY(stem) ? stem[..^1] + "ied"
        : doubled + "ed";

    private static bool EndsInConsonantY(string stem) =>
        stem.Length > 1 && stem[^1] == 'y' && !"aeiou".Contains(stem[^2], StringComparison.Ordinal);
}
