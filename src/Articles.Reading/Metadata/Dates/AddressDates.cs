using System.Globalization;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Dates;

/// <summary>Finds a full day in a page's address: /2023/12/20/, /2023/dec/20/, 2023-12-20, 20231220.</summary>
internal static class AddressDates
{
    public static (DateOnly Day, string Words)? Of(Uri? address)
    {
        if (address is null)
            return null;
        var path = address.AbsolutePath;
        for (var i = 0; i < path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) || i > 0 && char.IsAsciiLetterOrDigit(path[i - 1]))
                continue;
            if (At(path, i) is { } found)
                return found;
        }
        return null;
    }

    private static (DateOnly, string)? At(string path, int start)
    {
        var digits = Digits(path, start);
        if (digits == 8)
            return Made(path, start, 8, path.AsSpan(start, 4), path.AsSpan(start + 4, 2), path.AsSpan(start + 6, 2));
        if (digits != 4)
            return null;
        var month = Part(path, start + 4);
        var day = month is var (monthStart, monthLength) ? Part(path, monthStart + monthLength) : null;
        return
            month is var (first, length)
            && day is var (last, dayLength)
            && dayLength <= 2
            && char.IsAsciiDigit(path[last])
            ? Made(
                path,
                start,
                last + dayLength - start,
                path.AsSpan(start, 4),
                path.AsSpan(first, length),
                path.AsSpan(last, dayLength)
            )
            : null;
    }

    // Behind a separator, one or two digits or the name of a month.
    private static (int Start, int Length)? Part(string path, int at)
    {
        if (at + 1 >= path.Length || path[at] is not ('/' or '-' or '_' or '.'))
            return null;
        var digits = Digits(path, at + 1);
        if (digits is 1 or 2)
            return (at + 1, digits);
        var end = at + 1;
        while (end < path.Length && char.IsAsciiLetter(path[end]))
            end++;
        return end - at - 1 is >= 3 and <= 9 && digits == 0 ? (at + 1, end - at - 1) : null;
    }

    private static (DateOnly, string)? Made(
        string path,
        int start,
        int length,
        ReadOnlySpan<char> year,
        ReadOnlySpan<char> month,
        ReadOnlySpan<char> day
    )
    {
        var number = char.IsAsciiDigit(month[0])
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : DateWords.Months.GetValueOrDefault(month.ToString().ToLowerInvariant());
        var (y, d) = (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        var isDay =
            y is >= 1950 and < 2200 && number is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, number);
        return isDay ? (new DateOnly(y, number, d), path.Substring(start, length)) : null;
    }

    private static int Digits(string path, int start)
    {
        var end = start;
        while (end < path.Length && char.IsAsciiDigit(path[end]))
            end++;
        return end - start;
    }
}
