namespace Articles.Reading;

/// <summary>Finds words that are named by what they are and what stands around them (W3C Web Annotation, TextQuoteSelector).</summary>
public static class SelectedWords
{
    /// <param name="exact">The words.</param>
    /// <param name="prefix">What ends right before them; empty when that is open.</param>
    /// <param name="suffix">What begins right after them; empty when that is open.</param>
    /// <returns>
    /// Where they begin, in UTF-16 units: of all places where the words stand, those where prefix and suffix stand too, at
    /// most two of them, since a second one makes the selector ambiguous.
    /// </returns>
    public static IReadOnlyList<int> PlacesIn(string text, string exact, string prefix, string suffix)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(exact);
        var places = new List<int>();
        for (var from = 0; places.Count < 2; )
        {
            var step = text.AsSpan(from).IndexOf(exact, StringComparison.Ordinal);
            if (step < 0)
            {
                break;
            }

            var at = from + step;
            if (
                text.AsSpan(0, at).EndsWith(prefix, StringComparison.Ordinal)
                && text.AsSpan(at + exact.Length).StartsWith(suffix, StringComparison.Ordinal)
            )
            {
                places.Add(at);
            }

            from = at + 1;
        }

        return places;
    }
}
