using System.Globalization;

namespace Articles.Api.Imports.Pages;

/// <summary>Dates as feeds, exports and front matter write them. What has no offset is known to the day only.</summary>
internal static class CarrierDates
{
    // The names that RFC 822 gives offsets; others are in use, but mean several.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00",
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["Z"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    private static readonly string[] WithOffset =
    [
        "d MMM yyyy H:mm:ss zzz",
        "d MMM yyyy H:mm zzz",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-dd HH:mm zzz",
    ];

    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "d MMM yyyy",
        "d MMM yyyy H:mm:ss",
        "MMMM d, yyyy",
        "MMM d, yyyy",
        "d MMMM yyyy",
    ];

    /// <summary>RFC 822 or ISO 8601.</summary>
    /// <returns>Null when it is neither.</returns>
    public static PageDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var date = WithNumericZone(WithoutWeekday(text.Trim()));
        var (culture, style) = (CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite);
        if (HasOffset(date) && DateTimeOffset.TryParseExact(date, WithOffset, culture, style, out var time))
            return Possible(time.Year) ? new PageDate(time, DatePrecision.Instant) : null;
        return DateTime.TryParseExact(date, WithoutOffset, culture, style, out var day) && Possible(day.Year)
            ? new PageDate(new DateTimeOffset(day.Date, TimeSpan.Zero), DatePrecision.Day)
            : null;
    }

    /// <summary>A time that is known to be in UTC though it does not say so: <c>2019-02-28 11:30:00</c>.</summary>
    public static PageDate? ParseUtc(string? text) =>
        // "0000-00-00 00:00:00" is how a draft has no date.
        string.IsNullOrWhiteSpace(text) || text.StartsWith("0000", StringComparison.Ordinal)
            ? null
            : Parse($"{text.Trim().Replace(' ', 'T')}Z");

    // A page from before the web, or from after this century, has a wrong date.
    private static bool Possible(int year) => year is >= 1400 and < 2200;

    // The weekday says nothing new, and is often wrong.
    private static string WithoutWeekday(string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is >= 3 and var comma && text[..comma].All(char.IsLetter)
            ? text[(comma + 1)..].TrimStart()
            : text;

    private static string WithNumericZone(string text)
    {
        var space = text.LastIndexOf(' ');
        if (space > 0 && Zones.TryGetValue(text[(space + 1)..], out var offset))
            return $"{text[..space]} {offset}";
        // "+0000": the colon is missing.
        return
            text is [.., '+' or '-', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
            && text.Contains(':', StringComparison.Ordinal)
            ? text.Insert(text.Length - 2, ":")
            : text;
    }

    private static bool HasOffset(string text) => text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
}
