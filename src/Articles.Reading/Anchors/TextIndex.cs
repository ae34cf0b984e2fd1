namespace Articles.Reading.Anchors;

/// <summary>The later text, so that words are found in it without walking it.</summary>
internal sealed class TextIndex(string text, WordNumbers vocabulary)
{
    /// <summary>So many tokens are looked up together.</summary>
    internal const int Longest = 3;

    // Words that stand more often tell nothing; those nearest to where they stood are looked at.
    private const int MostPlaces = 200;
    private const int MostSamples = 64;

    private readonly Shingles?[] _bySize = new Shingles?[Longest + 1];

    internal TokenText Tokens { get; } = new(text, vocabulary);

    internal Shingles Shingles(int size) => _bySize[size] ??= new(Tokens.Ids, size);

    /// <summary>Where literally the words stand, as words of their own, in order.</summary>
    internal List<Place> PlacesOf(SoughtWords sought)
    {
        var places = new List<Place>();
        var words = sought.Tokens;
        if (words.Count == 0)
        {
            return places;
        }

        var shingles = Shingles(Math.Min(Longest, words.Count));
        var (rarest, offset) = Rarest(shingles, words.Ids);
        foreach (var found in Nearest(rarest, Tokens.TokenAt(sought.Expected)))
        {
            var token = found - offset;
            if (token >= 0 && UnitOf(words, token) is { } unit)
            {
                var end = token + words.Count;
                var (fit, isBeside) = (sought.Fit(Tokens.Ids, token, end), sought.IsBeside(Tokens.Ids, token, end));
                places.Add(new(token, unit, fit, isBeside));
            }
        }

        return places;
    }

    private static (int[] Places, int Offset) Rarest(Shingles shingles, int[] ids)
    {
        var last = ids.Length - shingles.Size;
        var step = Math.Max(1, last / MostSamples);
        ReadOnlySpan<int> rarest = shingles.PlacesOf(ids, 0);
        var offset = 0;
        for (var at = step; at <= last && rarest.Length > 1; at += step)
        {
            var places = shingles.PlacesOf(ids, at);
            if (places.Length < rarest.Length)
            {
                rarest = places;
                offset = at;
            }
        }

        return (rarest.ToArray(), offset);
    }

    private static ReadOnlySpan<int> Nearest(int[] places, int expected)
    {
        if (places.Length <= MostPlaces)
        {
            return places;
        }

        var at = Array.BinarySearch(places, expected);
        at = at < 0 ? ~at : at;
        var from = Math.Clamp(at - MostPlaces / 2, 0, places.Length - MostPlaces);
        return places.AsSpan(from, MostPlaces);
    }

    private int? UnitOf(TokenText words, int token)
    {
        var last = token + words.Count - 1;
        if (last >= Tokens.Count)
        {
            return null;
        }

        var lead = words.StartOf(0);
        var unit = Tokens.StartOf(token) - lead;
        var length = words.Text.Length;
        return
            unit >= 0
            && unit + length <= Tokens.Text.Length
            && Tokens.EndOf(last) == unit + words.EndOf(words.Count - 1)
            && Tokens.Text.AsSpan(unit, length).SequenceEqual(words.Text)
            ? unit
            : null;
    }
}
