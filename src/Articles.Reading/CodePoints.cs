namespace Articles.Reading;

/// <summary>Positions in one text, from UTF-16 units, as .NET counts, to code points, as readings count, and back.</summary>
public sealed class CodePoints
{
    private const int Stride = 256;
    private readonly string _text;

    // Code points before each stride of units; null when every unit is a code point.
    private readonly int[]? _counts;

    /// <summary>Counts the text once, so that each position costs next to nothing.</summary>
    public CodePoints(string text)
    {
        _text = text;
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return;
        _counts = new int[text.Length / Stride + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % Stride == 0)
                _counts[i / Stride] = count;
            if (!IsSecondHalf(i))
                count++;
        }
        if (text.Length % Stride == 0)
            _counts[^1] = count;
    }

    /// <summary>The code points before the unit at <paramref name="index"/>, which may be the text's length.</summary>
    public int At(int index)
    {
        if (_counts is null)
            return index;
        var count = _counts[index / Stride];
        for (var i = index / Stride * Stride; i < index; i++)
        {
            if (!IsSecondHalf(i))
                count++;
        }
        return count;
    }

    /// <summary>The unit at which the code point numbered <paramref name="point"/> starts.</summary>
    public int UnitAt(int point)
    {
        if (_counts is null)
            return point;
        var stride = Array.BinarySearch(_counts, point);
        if (stride < 0)
            stride = ~stride - 1;
        var index = stride * Stride;
        for (var count = _counts[stride]; index < _text.Length && (count < point || IsSecondHalf(index)); index++)
        {
            if (!IsSecondHalf(index))
                count++;
        }
        return index;
    }

    private bool IsSecondHalf(int index) =>
        index > 0 && char.IsLowSurrogate(_text[index]) && char.IsHighSurrogate(_text[index - 1]);
}
