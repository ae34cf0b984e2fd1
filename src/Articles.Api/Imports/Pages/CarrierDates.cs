using System.Globalization;
using System.Text.RegularExpressions;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// Dates as feeds, exports and front matter write them: RFC 822 with all that is made of it, ISO 8601, and days as people write them in the
/// languages of <see cref="CarrierDateWords"/>. What has no zone is known to the day only, and what has two meanings is no date.
/// </summary>
internal static class CarrierDates
{
    private const int Longest = 100;

    private static readonly Regex Time = Pattern(
        @"(?<![\d:])(?<h>\d{1,2}):(?<m>\d{2})(:(?<s>\d{2})([.,]\d{1,9})?)?\s*(?<half>[ap]\.?\s?m\b\.?)?"
    );

    private static readonly Regex YearFirst = Pattern(
        @"^\D*?(?<y>\d{4})\s?(?<sep>[-/.年])\s?(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})(?!\d)"
    );

    private static readonly Regex Compact = Pattern(
        @"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(T?(?<h>\d{2})(?<min>\d{2})(?<s>\d{2})?([.,]\d+)?)?(?<rest>.*)$"
    );

    private static readonly Regex YearLast = Pattern(
        @"(?<!\d)(?<a>\d{1,2})(?<sep>[-/.])\s?(?<b>\d{1,2})[-/.]\s?(?<y>\d{4}|\d{2})(?!\d)"
    );

    private static readonly Regex NumericZone = Pattern(
        @"^\s*(?:GMT|UTC?|Z)?\s*(?<sign>[+\-−])(?<h>\d{1,2})(:?(?<m>\d{2}))?(?!\d)"
    );

    private static readonly Regex Word = Pattern(@"[\p{L}\p{M}]+(/[\p{L}_]+)*|\d+");

    /// <summary>The first that is a date. What is there and is none goes into the notes when none of them is one.</summary>
    public static PageDate? FirstOf(List<string> notes, params ReadOnlySpan<string?> texts)
    {
        string? unread = null;
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (Parse(text) is { } date)
                return date;
            unread ??= text.Trim();
        }
        if (unread is not null)
            notes.Add($"“{(unread.Length > Longest ? unread[..Longest] : unread)}” could not be read as a date.");
        return null;
    }

    /// <returns>Null when it is no date, or none with one meaning.</returns>
    public static PageDate? Parse(string? text)
    {
        var line = text?.Trim() ?? "";
        // Digits of other scripts often count the years of another calendar.
        var isForeign = line.Any(character => char.IsDigit(character) && !char.IsAscii(character));
        return isForeign || line.Length is 0 or > Longest ? null : OfCompact(line) ?? OfWritten(line);
    }

    /// <summary>A time that is known to be in UTC though it does not say so: <c>2019-02-28 11:30:00</c>.</summary>
    /// <param name="local">The same time as the clocks showed it where it was written; tells the zone.</param>
    public static PageDate? ParseUtc(string? text, string? local = null)
    {
        if (Clocked(text) is not { } utc)
            return null;
        var offset = Clocked(local) is { } shown ? shown - utc : TimeSpan.Zero;
        var isOffset = offset.Duration() <= TimeSpan.FromHours(14) && offset.Ticks % TimeSpan.TicksPerMinute == 0;
        var time = new DateTimeOffset(utc, TimeSpan.Zero);
        return Possible(utc.Year) && utc != DateTime.UnixEpoch
            ? new PageDate(isOffset ? time.ToOffset(offset) : time, DatePrecision.Instant)
            : null;
    }

    private static DateTime? Clocked(string? text) =>
        DateTime.TryParseExact(
            text?.Trim(),
            ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    // 20190701, 20190701T100000Z, 20190701100000
    private static PageDate? OfCompact(string line)
    {
        if (line.Length is 10 or 13 && line.All(char.IsAsciiDigit))
            return OfEpoch(long.Parse(line, CultureInfo.InvariantCulture), line.Length == 13);
        if (Compact.Match(line) is not { Success: true } match || DayOf(match, "y", "m", "d") is not { } day)
            return null;
        if (!match.Groups["h"].Success)
            return match.Groups["rest"].Length == 0 ? OnDay(day) : null;
        var clock = ClockOf(Number(match, "h"), Number(match, "min"), Number(match, "s") ?? 0);
        return At(day, clock, match.Groups["rest"].Value);
    }

    private static PageDate? OfEpoch(long number, bool isMilliseconds) =>
        Checked(
            isMilliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds(number)
                : DateTimeOffset.FromUnixTimeSeconds(number)
        );

    private static PageDate? OfWritten(string line)
    {
        var time = Time.Match(line);
        var rest = time.Success ? $"{line[..time.Index]} {line[(time.Index + time.Length)..]}" : line;
        var day = NumericDay(rest) ?? NamedDay(rest);
        return day is null ? null
            : time.Success ? At(day.Value, ClockOf(time), line[(time.Index + time.Length)..])
            : OnDay(day.Value);
    }

    private static DateOnly? NumericDay(string text)
    {
        if (YearFirst.Match(text) is { Success: true } match)
            return DayOf(match, "y", "m", "d");
        match = YearLast.Match(text);
        if (!match.Success)
            return null;
        var (a, b) = (Number(match, "a"), Number(match, "b"));
        // With points the day stands first everywhere; else only numbers that can be no month tell.
        if (match.Groups["sep"].Value == "." || a > 12 || a == b)
            return DayOf(match, "y", "b", "a");
        return b > 12 ? DayOf(match, "y", "a", "b") : null;
    }

    /// <summary>A day whose month is a word: 1 July 2019, July 1, 2019, Mon Jul 1 2019, 01-Jul-19.</summary>
    private static DateOnly? NamedDay(string text)
    {
        int? month = null;
        var numbers = new List<string>();
        foreach (Match word in Word.Matches(text))
        {
            if (!char.IsAsciiDigit(word.Value[0]))
                // "mar" is a day of the week in some languages and stands before the month then.
                month = CarrierDateWords.Month(word.Value) ?? month;
            else if (word.Length is 1 or 2 or 4 && numbers.Count < 2 && !IsOffset(text, word.Index))
                numbers.Add(word.Value);
        }
        return month is null ? null
            : numbers is [{ Length: 4 } first, { Length: < 4 } last] ? DayOf(first, month.Value, last)
            : numbers is [{ Length: < 4 } day, var year] ? DayOf(year, month.Value, day)
            : null;
    }

    private static bool IsOffset(string text, int at) =>
        at > 0 && text[at - 1] is '+' || at > 1 && text[at - 1] is '-' && !char.IsLetterOrDigit(text[at - 2]);

    private static DateOnly? DayOf(Match match, string year, string month, string day) =>
        DayOf(match.Groups[year].Value, Number(match, month) ?? 0, match.Groups[day].Value);

    private static DateOnly? DayOf(string year, int month, string day)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        // RFC 2822: what is below 50 is of this century.
        if (year.Length == 2)
            y += y < 50 ? 2000 : 1900;
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return Possible(y) && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month)
            ? new DateOnly(y, month, d)
            : null;
    }

    private static TimeOnly? ClockOf(Match time)
    {
        var hour = Number(time, "h");
        if (time.Groups["half"].Success)
        {
            if (hour is 0 or > 12)
                return null;
            hour = hour % 12 + (time.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
        }
        return ClockOf(hour, Number(time, "m"), Number(time, "s") ?? 0);
    }

    private static TimeOnly? ClockOf(int? hour, int? minute, int second) =>
        hour is <= 23 && minute is <= 59 && second <= 60
            // A leap second is the end of its minute.
            ? new TimeOnly(hour.Value, minute.Value, Math.Min(second, 59))
            : null;

    private static PageDate? At(DateOnly day, TimeOnly? clock, string zone)
    {
        if (clock is null)
            return OnDay(day);
        var time = day.ToDateTime(clock.Value);
        return ZoneOf(zone, time) is { } offset ? Checked(new DateTimeOffset(time, offset))
            : time == DateTime.UnixEpoch ? null
            : OnDay(day);
    }

    private static TimeSpan? ZoneOf(string text, DateTime time)
    {
        if (NumericZone.Match(text) is { Success: true } match)
        {
            var minutes = Number(match, "h") * 60 + (Number(match, "m") ?? 0);
            return minutes <= 14 * 60
                ? TimeSpan.FromMinutes(match.Groups["sign"].Value == "+" ? minutes.Value : -minutes.Value)
                : null;
        }
        foreach (Match word in Word.Matches(text))
        {
            if (CarrierZones.Of(word.Value, time) is { } offset)
                return offset;
        }
        return null;
    }

    private static PageDate OnDay(DateOnly day) =>
        new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), DatePrecision.Day);

    // A generator's zero is no date.
    private static PageDate? Checked(DateTimeOffset time) =>
        time != DateTimeOffset.UnixEpoch && Possible(time.Year) ? new PageDate(time, DatePrecision.Instant) : null;

    // A page from before the press, or from after this century, has a wrong date.
    private static bool Possible(int year) => year is >= 1400 and < 2200;

    private static int? Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
}
