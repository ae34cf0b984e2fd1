namespace Articles.Reading.Anchors;

/// <summary>Which tokens of one run are which of another, from runs that are known to be the same: both go forward only.</summary>
internal static class TokenAlignment
{
    // Cells of the table that compares two gaps token by token; greater gaps stay unaligned.
    private const int MostCells = 40_000;

    /// <param name="seeds">Pairs of places where <paramref name="size"/> tokens are the same, in the order of the first.</param>
    /// <returns>For each token of <paramref name="from"/> its place in <paramref name="to"/>, or -1.</returns>
    internal static int[] Align(ReadOnlySpan<int> from, ReadOnlySpan<int> to, List<(int From, int To)> seeds, int size)
    {
        var map = new int[from.Length];
        Array.Fill(map, -1);
        var (i, j) = (0, 0);
        foreach (var (seedFrom, seedTo) in Chain(seeds))
        {
            for (var n = 0; n < size; n++)
            {
                if (seedFrom + n >= i && seedTo + n >= j)
                {
                    Fill(from, to, (i, seedFrom + n), (j, seedTo + n), map);
                    map[seedFrom + n] = seedTo + n;
                    (i, j) = (seedFrom + n + 1, seedTo + n + 1);
                }
            }
        }

        Fill(from, to, (i, from.Length), (j, to.Length), map);
        return map;
    }

    /// <summary>The longest of the rising runs: patience sorting.</summary>
    private static List<(int From, int To)> Chain(List<(int From, int To)> seeds)
    {
        seeds.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : b.To.CompareTo(a.To));
        var tails = new List<int>();
        var before = new int[seeds.Count];
        for (var n = 0; n < seeds.Count; n++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = seeds[tails[middle]].To < seeds[n].To ? (middle + 1, high) : (low, middle);
            }

            before[n] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(n);
            }
            else
            {
                tails[low] = n;
            }
        }

        var chain = new List<(int, int)>(tails.Count);
        for (var n = tails.Count > 0 ? tails[^1] : -1; n >= 0; n = before[n])
        {
            chain.Add(seeds[n]);
        }

        chain.Reverse();
        return chain;
    }

    private static void Fill(ReadOnlySpan<int> from, ReadOnlySpan<int> to, (int, int) gap, (int, int) other, int[] map)
    {
        var ((i, iEnd), (j, jEnd)) = (gap, other);
        var (rows, columns) = (iEnd - i, jEnd - j);
        if (rows <= 0 || columns <= 0 || (long)rows * columns > MostCells)
        {
            return;
        }

        var best = new int[rows + 1, columns + 1];
        for (var r = rows - 1; r >= 0; r--)
        {
            for (var c = columns - 1; c >= 0; c--)
            {
                best[r, c] =
                    from[i + r] == to[j + c] ? best[r + 1, c + 1] + 1 : Math.Max(best[r + 1, c], best[r, c + 1]);
            }
        }

        for (var (r, c) = (0, 0); r < rows && c < columns; )
        {
            if (from[i + r] == to[j + c])
            {
                map[i + r++] = j + c++;
            }
            else if (best[r + 1, c] >= best[r, c + 1])
            {
                r++;
            }
            else
            {
                c++;
            }
        }
    }
}
