using System.Globalization;

namespace Articles.Api.Pipeline;

/// <summary>Times as the contract has them: date, time and an offset, which is never guessed.</summary>
internal static class Rfc3339
{
    public const string Expectation = "is not a date-time with an offset (RFC 3339)";

    // "2026-11-23T08:00:00".
    private const int ToSeconds = 19;

    // What every database keeps.
    private const int KeptDigits = 6;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK"];

    /// <summary>To the second, in UTC, for forms whose readers know no fractions.</summary>
    public static string ToTheSecond(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Takes what RFC 3339 takes: letters in either case, and any number of digits after the second, of which microseconds are kept.</summary>
    /// <param name="time">In UTC, as databases take it.</param>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        var isTime = TryParsePlaced(text, out time);
        time = time.ToUniversalTime();
        return isTime;
    }

    /// <param name="time">With the offset that was given, which tells the day where it was said.</param>
    public static bool TryParsePlaced(string? text, out DateTimeOffset time)
    {
        time = default;
        var upper = text?.ToUpperInvariant();
        // "K" also takes a time without an offset, and .NET would fill in that of the machine.
        return upper is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _]
            && upper.AsSpan(Math.Min(upper.Length, ToSeconds)) is not ['.', < '0' or > '9', ..]
            && DateTimeOffset.TryParseExact(
                Cut(upper),
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out time
            );
    }

    /// <summary>The day that a plain date names begins in UTC.</summary>
    public static bool TryParseDay(string? text, out DateTimeOffset start)
    {
        var isDay = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        start = isDay ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : default;
        return isDay;
    }

    private static string Cut(string text)
    {
        if (text.Length <= ToSeconds || text[ToSeconds] != '.')
            return text;
        var digits = text.AsSpan(ToSeconds + 1);
        var count = digits.IndexOfAnyExceptInRange('0', '9');
        return count <= KeptDigits ? text : string.Concat(text.AsSpan(0, ToSeconds + 1 + KeptDigits), digits[count..]);
    }
}
