using Articles.Reading.Anchors;

namespace Articles.Reading;

/// <summary>Finds words that stood in an earlier text again in a later one, and says how sure that is.</summary>
public static class WordAnchors
{
    /// <summary>
    /// Finds all of them in one pass: what surrounds each, and the order of those already found, decide between equal
    /// places. Where nothing decides, the answer is <see cref="QuoteAnchor.Drifted"/>, never a guess.
    /// </summary>
    /// <param name="text">The later text, Unicode NFC.</param>
    /// <param name="words">What stood in the earlier text, in any order.</param>
    /// <returns>One for each of <paramref name="words"/>, in their order.</returns>
    public static IReadOnlyList<FoundAnchor> Find(string text, IReadOnlyList<AnchoredWords> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        return words.Count == 0 ? [] : new AnchorFinder(text).Find(words);
    }
}
