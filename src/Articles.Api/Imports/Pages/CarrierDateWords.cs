using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Articles.Reading.Lexicon;

namespace Articles.Api.Imports.Pages;

/// <summary>The names of months, without accents: whole, in the case that dates have, and cut to three letters or more.</summary>
internal static class CarrierDateWords
{
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, int> Months = Table();

    /// <returns>1 to 12; null when the word is no month, or may be several.</returns>
    public static int? Month(string word) => Months.TryGetValue(Fold(word), out var month) && month > 0 ? month : null;

    /// <summary>A beginning that months of several numbers share stands for none of them, but a whole name always does.</summary>
    private static FrozenDictionary<string, int> Table()
    {
        var months = new Dictionary<string, int>();
        var all = MonthNames.All.Select(names => names.Select(Fold).ToList()).ToList();
        foreach (var (n, names) in all.Index())
        {
            foreach (var name in names)
            {
                for (var length = Shortest; length < name.Length; length++)
                {
                    var start = name[..length];
                    months[start] = months.TryGetValue(start, out var other) && other != n + 1 ? 0 : n + 1;
                }
            }
        }
        foreach (var (n, names) in all.Index())
        {
            foreach (var name in names)
                months[name] = n + 1;
        }
        // What RFC 822 writes, whatever begins so elsewhere.
        foreach (var (n, name) in "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ').Index())
            months[name] = n + 1;
        return months.ToFrozenDictionary();
    }

    private static string Fold(string word) =>
        string.Concat(
                word.Normalize(NormalizationForm.FormD)
                    .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant()
            .Replace('ı', 'i');
}
