using System.Collections.Frozen;

namespace Articles.Reading.Metadata.Titles;

/// <summary>The words of a page's address, which as a rule are some of its title's.</summary>
internal sealed class AddressWords
{
    private const int FewestWords = 2;

    // From this many words on, a line that holds nearly all of them is the title, whatever else it says.
    private const int FewestToCover = 4;
    private const double CoveredWorth = 0.75;
    private static readonly FrozenSet<string> FileWords = new[]
    {
        "html",
        "htm",
        "php",
        "aspx",
        "story",
        "article",
        "amp",
    }.ToFrozenSet();
    private readonly HashSet<string> _words;

    public AddressWords(string? address) => _words = Read(address);

    public bool TellTitle => _words.Count > FewestWords;

    /// <summary>How much a line, given by its key, is what the address says, 0 to 1.</summary>
    public double Likeness(string key)
    {
        if (_words.Count < FewestWords)
            return 0;
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = new HashSet<string>();
        var words = 0;
        foreach (var range in key.AsSpan().Split(' '))
        {
            words++;
            if (known.TryGetValue(key.AsSpan()[range], out var word) && !seen.Add(word))
                words--;
        }
        var shared = seen.Count;
        var likeness = 2.0 * shared / (words + _words.Count);
        return _words.Count < FewestToCover ? likeness : Math.Max(likeness, CoveredWorth * shared / _words.Count);
    }

    // The longest part of the path; numbers for the machine are no words.
    private static HashSet<string> Read(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return [];
        var part = uri.AbsolutePath.Split('/').MaxBy(part => part.Count(c => c is '-' or '_')) ?? "";
        return Uri.UnescapeDataString(part)
            .Split(['-', '_', '.', '+', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant())
            .Where(word =>
                word.Any(char.IsLetter)
                && !FileWords.Contains(word)
                && !(word.Length > 5 && word.Any(char.IsAsciiDigit))
            )
            .ToHashSet();
    }
}
