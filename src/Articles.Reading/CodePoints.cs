namespace Articles.Reading;

/// <summary>Maps positions in a .NET string (UTF-16 units) to Unicode code points.</summary>
internal sealed class CodePoints
{
    // Where the second halves of surrogate pairs stand: few or none, so a search in them beats a map of every unit.
    private readonly List<int> _secondHalves = [];

    internal CodePoints(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                _secondHalves.Add(++i);
            }
        }
    }

    /// <summary>The number of code points before the unit at <paramref name="index"/>.</summary>
    internal int At(int index)
    {
        var found = _secondHalves.BinarySearch(index);
        return index - (found < 0 ? ~found : found);
    }
}
