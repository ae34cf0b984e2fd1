using System.Globalization;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Dates;

/// <summary>
/// Reads dates as data writes them: ISO 8601 in its forms, RFC 2822, seconds since 1970, or as printed. A time without a
/// zone is no instant, and midnight in UTC is how data writes a day.
/// </summary>
internal static class MachineDates
{
    private const int Longest = 100;

    public static PageDate? Of(string? words)
    {
        var text = PlainWords.Of(words);
        if (text.Length is 0 or > Longest)
            return null;
        return Epoch(text) ?? Compact(text) ?? Printed(text);
    }

    private static PageDate? Epoch(string text)
    {
        if (text.Length is not (10 or 13) || !text.All(char.IsAsciiDigit))
            return null;
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        return new PageDate(
            text.Length == 10
                ? DateTimeOffset.FromUnixTimeSeconds(number)
                : DateTimeOffset.FromUnixTimeMilliseconds(number),
            DatePrecision.Instant
        );
    }

    // 20231220, 20231220T101500Z, 202312201015
    private static PageDate? Compact(string text)
    {
        if (
            text.Length < 8
            || !text.AsSpan(0, 8).ContainsOnlyDigits()
            || text.Length > 8 && text[8] != 'T' && !char.IsAsciiDigit(text[8])
        )
            return null;
        return
            DateOnly.TryParseExact(
                text.AsSpan(0, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && day.Year is >= 1900 and < 2200
            ? Day(day)
            : null;
    }

    private static PageDate? Printed(string text)
    {
        if (PrintedDates.In(text) is not [var printed, ..])
            return null;
        var date = printed.Date;
        return
            date.Precision == DatePrecision.Instant
            && date.Value.TimeOfDay == TimeSpan.Zero
            && date.Value.Offset == TimeSpan.Zero
            ? date with
            {
                Precision = DatePrecision.Day,
            }
            : date;
    }

    internal static PageDate Day(DateOnly day) =>
        new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), DatePrecision.Day);

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
