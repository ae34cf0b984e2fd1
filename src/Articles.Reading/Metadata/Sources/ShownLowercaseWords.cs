using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Sources;

/// <summary>The words that a page prints in small letters somewhere: who is called like one of them is hardly a person.</summary>
internal sealed class ShownLowercaseWords(IReadOnlyList<ShownLine> lines)
{
    private const int MostLines = 2_000;
    private HashSet<string>? _words;

    public bool HoldAny(string name)
    {
        _words ??= [.. lines.Take(MostLines).SelectMany(line => Words(line.Text))];
        return name.Split(' ')
            .Any(word =>
                word.Length > 2 && !BylineWords.Particles.Contains(word) && _words.Contains(word.ToLowerInvariant())
            );
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && char.IsLower(text[i]))
                i++;
            if (
                i > start
                && (start == 0 || !char.IsLetter(text[start - 1]))
                && (i == text.Length || !char.IsLetter(text[i]))
            )
                yield return text[start..i];
            i += i == start ? 1 : 0;
        }
    }
}
