using System.Collections.Frozen;
using System.Globalization;

namespace Articles.Reading.Unicode;

/// <summary>Combining classes, decompositions and composites of Unicode, as <c>CanonicalForms.txt</c> lists them.</summary>
internal static class CanonicalForms
{
    private static readonly Dictionary<int, byte> Classes = [];
    private static readonly Dictionary<int, (int First, int Second)> Decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> Composites = [];
    private static readonly FrozenSet<int> Changeable;

    static CanonicalForms()
    {
        using var stream = typeof(CanonicalForms).Assembly.GetManifestResourceStream("CanonicalForms.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Take(line.Split(' '));
        Changeable = Classes
            .Keys.Concat(Composites.Keys.Select(pair => pair.Second))
            .Concat(Decompositions.Keys.Where(point => !IsComposite(point)))
            .ToFrozenSet();
    }

    /// <summary>Whether NFC could alter text because this code point stands in it (quick check: no, or maybe).</summary>
    public static bool MayChange(int point) => Changeable.Contains(point) || HangulSyllables.IsVowelOrTail(point);

    public static byte ClassOf(int point) => Classes.GetValueOrDefault(point);

    /// <summary>Both parts of a canonical decomposition; the second is 0 when there is only one.</summary>
    public static bool TryDecompose(int point, out (int First, int Second) parts) =>
        Decompositions.TryGetValue(point, out parts);

    public static bool TryCompose(int first, int second, out int composite) =>
        Composites.TryGetValue((first, second), out composite)
        || HangulSyllables.TryCompose(first, second, out composite);

    private static bool IsComposite(int point) =>
        Composites.TryGetValue(Decompositions[point], out var composite) && composite == point;

    private static void Take(string[] fields)
    {
        if (fields[0] == "#")
            return;
        var point = Hex(fields[1]);
        if (fields[0] == "C")
        {
            for (var last = Hex(fields[2]); point <= last; point++)
                Classes[point] = byte.Parse(fields[3], CultureInfo.InvariantCulture);
            return;
        }
        var parts = (Hex(fields[2]), fields.Length > 3 ? Hex(fields[3]) : 0);
        Decompositions[point] = parts;
        if (fields[0] == "P")
            Composites[parts] = point;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
