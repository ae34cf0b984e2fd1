namespace Articles.Reading.Anchors;

/// <summary>Where each run of so many tokens stands in a text, so that no search walks the text.</summary>
internal sealed class Shingles
{
    private readonly ulong[] _hashes;
    private readonly int[] _places;

    internal Shingles(int[] ids, int size)
    {
        Size = size;
        var count = Math.Max(0, ids.Length - size + 1);
        _hashes = new ulong[count];
        _places = new int[count];
        for (var i = 0; i < count; i++)
        {
            _hashes[i] = Hash(ids, i);
            _places[i] = i;
        }

        Array.Sort(_hashes, _places);
        for (int from = 0, to; from < count; from = to)
        {
            for (to = from + 1; to < count && _hashes[to] == _hashes[from]; to++) { }

            Array.Sort(_places, from, to - from);
        }
    }

    internal int Size { get; }

    /// <summary>The places of the run that begins at <paramref name="at"/> of other tokens, in order.</summary>
    internal ReadOnlySpan<int> PlacesOf(ReadOnlySpan<int> ids, int at)
    {
        var hash = Hash(ids, at);
        var from = FirstFrom(hash);
        return from == _hashes.Length || _hashes[from] != hash ? [] : _places.AsSpan(from, FirstFrom(hash + 1) - from);
    }

    private int FirstFrom(ulong hash)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hashes[middle] < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Never the greatest number, so that there is always a next one.
    private ulong Hash(ReadOnlySpan<int> ids, int at)
    {
        var hash = 0UL;
        for (var i = at; i < at + Size; i++)
        {
            hash = (hash ^ ((ulong)ids[i] + 1)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash >> 1;
    }
}
