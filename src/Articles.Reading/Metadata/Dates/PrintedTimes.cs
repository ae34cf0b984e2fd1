using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Dates;

/// <summary>Finds the times of day that a line prints: 3:15 p.m. ET, 15:15 GMT, 15:15:00+01:00.</summary>
internal static class PrintedTimes
{
    /// <summary>
    /// The time that starts at a token: null time when it has no zone, so that it is no instant; null when no time starts there.
    /// </summary>
    public static (DateTimeOffset? Time, TimeOnly Clock, int Next)? At(List<DateToken> tokens, int i, DateOnly day)
    {
        if (i > 0 && tokens[i - 1].Text == ":" || PrintedDates.Number(tokens, i, 2) is not { } hour)
            return null;
        var at = i + 1;
        var (minute, second) = (0, 0);
        var hasMinutes = false;
        if (Is(tokens, at, ":") && PrintedDates.Number(tokens, at + 1, 2) is { } minutes)
        {
            (minute, hasMinutes) = (minutes, true);
            at += 2;
            if (Is(tokens, at, ":") && PrintedDates.Number(tokens, at + 1, 2) is { } seconds)
            {
                second = seconds;
                at = SkipFraction(tokens, at + 2);
            }
        }
        foreach (var (hourUnit, minuteUnit) in DateWords.TimeUnitsBehind)
        {
            if (!Is(tokens, at, hourUnit) || PrintedDates.Number(tokens, at + 1, 2) is not { } units)
                continue;
            (minute, hasMinutes) = (units, true);
            at = Is(tokens, at + 2, minuteUnit) ? at + 3 : at + 2;
            break;
        }
        var (afternoon, next) = HalfOfDay(tokens, at);
        if (!hasMinutes && afternoon is null || hour > (afternoon is null ? 23 : 12) || minute > 59 || second > 59)
            return null;
        if (afternoon is { } isAfternoon)
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        var clock = new TimeOnly(hour, minute, second);
        return Offset(tokens, next, day) is var (offset, end)
            ? (new DateTimeOffset(day.ToDateTime(clock), TimeSpan.FromMinutes(offset)), clock, end)
            : (null, clock, next);
    }

    private static int SkipFraction(List<DateToken> tokens, int i) =>
        Is(tokens, i, ".") && i + 1 < tokens.Count && char.IsAsciiDigit(tokens[i + 1].Text[0]) ? i + 2 : i;

    private static (bool? Afternoon, int Next) HalfOfDay(List<DateToken> tokens, int i)
    {
        if (i >= tokens.Count)
            return (null, i);
        switch (tokens[i].Text)
        {
            case "am" or "pm":
                return (tokens[i].Text == "pm", i + 1);
            case "a" or "p" when Is(tokens, i + 1, ".") && Is(tokens, i + 2, "m"):
                return (tokens[i].Text == "p", Is(tokens, i + 3, ".") ? i + 4 : i + 3);
            default:
                return (null, i);
        }
    }

    private static (int Minutes, int Next)? Offset(List<DateToken> tokens, int i, DateOnly day)
    {
        if (Is(tokens, i, "("))
            i++;
        if (i >= tokens.Count)
            return null;
        var text = tokens[i].Text;
        if (text is "+" or "-" or "−")
            return Signed(tokens, i);
        if (DateWords.Zones.TryGetValue(text, out var minutes))
            return Signed(tokens, i + 1) ?? (minutes, i + 1);
        if (DateWords.SeasonalZones.TryGetValue(text, out minutes))
            return (minutes + (IsAmericanSummer(day) ? 60 : 0), i + 1);
        return null;
    }

    // +01:00, +0100
    private static (int, int)? Signed(List<DateToken> tokens, int i)
    {
        if (i >= tokens.Count || tokens[i].Text is not ("+" or "-" or "−"))
            return null;
        var sign = tokens[i].Text == "+" ? 1 : -1;
        if (
            PrintedDates.Number(tokens, i + 1, 2) is { } hours
            && Is(tokens, i + 2, ":")
            && PrintedDates.Number(tokens, i + 3, 2) is { } minutes
        )
            return Valid(sign * (hours * 60 + minutes), i + 4);
        return PrintedDates.Number(tokens, i + 1, 4) is { } both
            ? Valid(sign * (both / 100 * 60 + both % 100), i + 2)
            : null;
    }

    private static (int, int)? Valid(int minutes, int next) => Math.Abs(minutes) <= 14 * 60 ? (minutes, next) : null;

    // Since 2007: from the second Sunday of March to the first of November. Earlier pages are rare, and wrong by an hour in a few weeks.
    private static bool IsAmericanSummer(DateOnly day) =>
        day >= Sunday(day.Year, 3, 2) && day < Sunday(day.Year, 11, 1);

    private static DateOnly Sunday(int year, int month, int number)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (number - 1));
    }

    private static bool Is(List<DateToken> tokens, int i, string text) => i < tokens.Count && tokens[i].Text == text;
}
