using System.Text;

namespace Articles.Reading.Unicode;

/// <summary>
/// Unicode normalisation form C. The runtime's own <see cref="string.Normalize()"/> does nothing where
/// globalisation is invariant, and differs between machines elsewhere; a text's positions may not.
/// </summary>
internal static class Nfc
{
    /// <summary>Well-formed text in form C. Linear but for the sorting of long runs of marks.</summary>
    public static string Normalize(string text)
    {
        var change = FirstChange(text, 0);
        if (change < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var copied = 0;
        while (change >= 0)
        {
            var start = Math.Max(copied, StarterBefore(text, change));
            var end = StableAfter(text, change);
            result.Append(text, copied, start - copied);
            Compose(Decompose(text.AsSpan(start, end - start)), result);
            copied = end;
            change = FirstChange(text, end);
        }
        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int FirstChange(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            // Nothing below the first combining mark can change.
            if (text[i] < '\u0300' || char.IsLowSurrogate(text[i]))
                continue;
            if (CanonicalForms.MayChange(PointAt(text, i)))
                return i;
        }
        return -1;
    }

    private static int StarterBefore(string text, int change)
    {
        var start = change;
        while (start > 0 && (start == change || !IsStable(text, start)))
            start -= start > 1 && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
        return start;
    }

    private static int StableAfter(string text, int change)
    {
        var end = change;
        do end += end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) ? 2 : 1;
        while (end < text.Length && !IsStable(text, end));
        return end;
    }

    private static bool IsStable(string text, int index) =>
        text[index] < '\u0300' || !CanonicalForms.MayChange(PointAt(text, index));

    private static int PointAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    private static List<int> Decompose(ReadOnlySpan<char> text)
    {
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            AddDecomposed(rune.Value, points);
        SortMarks(points);
        return points;
    }

    private static void AddDecomposed(int point, List<int> points)
    {
        if (!CanonicalForms.TryDecompose(point, out var parts))
        {
            points.Add(point);
            return;
        }
        AddDecomposed(parts.First, points);
        if (parts.Second != 0)
            AddDecomposed(parts.Second, points);
    }

    private static void SortMarks(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            var end = start;
            while (end < points.Count && CanonicalForms.ClassOf(points[end]) != 0)
                end++;
            if (end - start > 1)
            {
                var marks = points.GetRange(start, end - start).OrderBy(CanonicalForms.ClassOf).ToList();
                for (var i = 0; i < marks.Count; i++)
                    points[start + i] = marks[i];
            }
            start = end;
        }
    }

    private static void Compose(List<int> points, StringBuilder result)
    {
        var composed = new List<int>(points.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var point in points)
        {
            var classOf = CanonicalForms.ClassOf(point);
            var adjacent = starter == composed.Count - 1;
            if (
                starter >= 0
                && (adjacent || lastClass < classOf && lastClass != 0)
                && CanonicalForms.TryCompose(composed[starter], point, out var composite)
            )
            {
                composed[starter] = composite;
                continue;
            }
            if (classOf == 0)
                starter = composed.Count;
            lastClass = classOf;
            composed.Add(point);
        }
        foreach (var point in composed)
            result.Append(new Rune(point).ToString());
    }
}
