using System.Globalization;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Text;

/// <summary>What stands first in a date of numbers.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>
/// Tells the order of a page's dates: 03/04/2019 has two meanings, unless another date of the page or its language says which.
/// </summary>
internal static class DateOrders
{
    private static readonly string[] DayFirstRegions = WordList.Of(
        "gb|uk|au|nz|ie|in|za|ng|ke|gh|sg|my|hk|jm|mt|pk|bd|lk"
    );
    private static readonly string[] MonthFirstRegions = WordList.Of("us|ph");

    // In which days stand first wherever they are written.
    private static readonly string[] DayFirstLanguages = WordList.Of(
        "de|fr|es|it|pt|nl|da|nb|nn|no|fi|pl|cs|sk|tr|el|ru|uk|bg|ro|hr|sr|sl|he|ar|ca|vi|id|et|lv|is"
    );

    /// <param name="language">Tells a BCP 47 tag, when one is known; asked only where a date has two meanings.</param>
    public static DateOrder Of(IEnumerable<string> lines, Func<string?> language)
    {
        var (isDayFirst, isMonthFirst, isEither) = (false, false, false);
        foreach (var line in lines)
        {
            for (var at = line.IndexOf('/'); at >= 0; at = line.IndexOf('/', at + 1))
            {
                if (Numbers(line, at) is not var (first, second))
                    continue;
                isDayFirst |= first is > 12 and <= 31 && second is >= 1 and <= 12;
                isMonthFirst |= second is > 12 and <= 31 && first is >= 1 and <= 12;
                isEither |= first is >= 1 and <= 12 && second is >= 1 and <= 12;
            }
        }
        return !isEither || isDayFirst && isMonthFirst ? DateOrder.Unknown
            : isDayFirst ? DateOrder.DayFirst
            : isMonthFirst ? DateOrder.MonthFirst
            : OfLanguage(language());
    }

    /// <summary>The language with the region that the address tells, where the page tells none, or another.</summary>
    public static string? Region(string? language, Uri? address)
    {
        var country = address?.Host.Split('.')[^1];
        return
            language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is not false
            && country is not null
            && DayFirstRegions.Contains(country)
            ? $"en-{country}"
            : language;
    }

    private static DateOrder OfLanguage(string? language)
    {
        var parts = (language ?? "").ToLowerInvariant().Split('-', '_');
        return DayFirstLanguages.Contains(parts[0]) || parts[0] == "en" && DayFirstRegions.Contains(parts[^1])
                ? DateOrder.DayFirst
            : parts[0] == "en" && MonthFirstRegions.Contains(parts[^1]) ? DateOrder.MonthFirst
            : DateOrder.Unknown;
    }

    // The two numbers around the first slash of 03/04/2019.
    private static (int, int)? Numbers(string line, int slash)
    {
        var start = slash;
        while (start > 0 && char.IsAsciiDigit(line[start - 1]))
            start--;
        var next = slash + 1;
        while (next < line.Length && char.IsAsciiDigit(line[next]))
            next++;
        var end = next + 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        return
            slash - start is 1 or 2
            && next - slash - 1 is 1 or 2
            && next < line.Length
            && line[next] == '/'
            && end - next - 1 is 2 or 4
            ? (Number(line, start, slash), Number(line, slash + 1, next))
            : null;
    }

    private static int Number(string line, int start, int end) =>
        int.Parse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture);
}
