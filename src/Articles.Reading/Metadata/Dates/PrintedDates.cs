using System.Globalization;
using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Dates;

/// <summary>A date as printed in a line, with its first and last UTF-16 unit there.</summary>
/// <param name="Clock">The time of day beside it, when that has no zone, so that it is no instant.</param>
internal sealed record PrintedDate(PageDate Date, int Start, int End, TimeOnly? Clock = null);

/// <summary>
/// Finds the dates that a line prints. Only forms with one meaning are read: 03/04/2019 has two, unless the order of the page's
/// dates is known. A time without a zone is no instant, so it counts for nothing but its day.
/// </summary>
internal static class PrintedDates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    // Whether there is a time does not depend on its day, but its zone may lead into another.
    private static readonly DateOnly AnyDay = new(2000, 1, 2);

    // How many separators may stand between a date and its time.
    private const int Reach = 3;

    public static IReadOnlyList<PrintedDate> In(string line, DateOrder order = DateOrder.Unknown)
    {
        if (!MayHoldYear(line))
            return [];
        var found = new List<PrintedDate>();
        var tokens = DateToken.Of(line);
        var free = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Day(tokens, i, order) is not var (day, next))
                continue;
            var start = tokens[i].Start;
            var (time, clock, end) = TimeAfter(tokens, next, day);
            if (time is null && TimeBefore(tokens, free, i, day) is var (earlier, first))
                (time, start) = (earlier, tokens[first].Start);
            var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var date = time is null
                ? new PageDate(midnight, DatePrecision.Day)
                : new PageDate(time.Value, DatePrecision.Instant);
            found.Add(new PrintedDate(date, start, tokens[end - 1].End, time is null ? clock : null));
            free = end;
            i = end - 1;
        }
        return found;
    }

    /// <summary>How many words a line has besides its dates.</summary>
    public static int WordsBeside(string line, IReadOnlyList<PrintedDate> dates) =>
        LineShape.Words(line) - dates.Sum(date => LineShape.Words(line[date.Start..date.End]));

    // Every date has its year, in four digits, or in two behind a slash or a point.
    private static bool MayHoldYear(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAnyInRange('0', '9') is var start and >= 0)
        {
            line = line[start..];
            var length = line.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : line.Length;
            if (length == 4 || line[length..].TrimStart() is ['/', ..] or ['.', >= '0' and <= '9', ..])
                return true;
            line = line[length..];
        }
        return false;
    }

    private static (DateTimeOffset? Time, TimeOnly? Clock, int Next) TimeAfter(
        List<DateToken> tokens,
        int next,
        DateOnly day
    )
    {
        for (var i = next; i < tokens.Count && i <= next + Reach; i++)
        {
            if (PrintedTimes.At(tokens, i, day) is var (time, clock, end))
                return (time, clock, end);
            if (!DateWords.Between.Contains(tokens[i].Text))
                break;
        }
        return (null, null, next);
    }

    // From 'free' on, so that no time belongs to two dates.
    private static (DateTimeOffset Time, int First)? TimeBefore(
        List<DateToken> tokens,
        int free,
        int dateStart,
        DateOnly day
    )
    {
        for (var i = dateStart - 1; i >= free && i >= dateStart - 12; i--)
        {
            if (PrintedTimes.At(tokens, i, day) is not var (time, _, end) || time is null)
                continue;
            var between = tokens.GetRange(end, Math.Max(0, dateStart - end));
            if (
                between.Count <= Reach
                && between.All(token => DateWords.Between.Contains(token.Text) || IsWeekday(token.Text))
            )
                return (time.Value, i);
        }
        return null;
    }

    private static bool IsWeekday(string word) =>
        word.EndsWith("day", StringComparison.Ordinal)
        || word.Length <= 4 && word is "mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun";

    private static (DateOnly Day, int Next)? Day(List<DateToken> tokens, int i, DateOrder order) =>
        MonthFirst(tokens, i) ?? DayFirst(tokens, i) ?? Numeric(tokens, i, order) ?? YearFirst(tokens, i);

    // March 3, 2019; Mar. 3rd 2019
    private static (DateOnly, int)? MonthFirst(List<DateToken> tokens, int i)
    {
        if (!DateWords.Months.TryGetValue(tokens[i].Text, out var month))
            return null;
        var at = Skip(tokens, i + 1, ".");
        if (Number(tokens, at, 2) is not { } day)
            return null;
        at = SkipOrdinal(tokens, at + 1);
        at = Skip(tokens, at, ",");
        return Number(tokens, at, 4) is { } year ? Made(year, month, day, at + 1) : null;
    }

    // 3 March 2019; 3rd of March, 2019; 3. März 2019; 3 tháng 3 năm 2019
    private static (DateOnly, int)? DayFirst(List<DateToken> tokens, int i)
    {
        if (Number(tokens, i, 2) is not { } day || i > 0 && tokens[i - 1].Text is "/" or "-")
            return null;
        var at = SkipOrdinal(tokens, i + 1);
        at = Skip(tokens, at, ".");
        at = Skip(tokens, at, "-");
        if (at < tokens.Count && tokens[at].Text == DateWords.NumberedMonth && Number(tokens, at + 1, 2) is { } number)
        {
            at = Skip(tokens, Skip(tokens, at + 2, ","), DateWords.NumberedYear);
            return Number(tokens, at, 4) is { } its ? Made(its, number, day, at + 1) : null;
        }
        at = Skip(tokens, Skip(tokens, at, "of"), "de");
        if (at >= tokens.Count || !DateWords.Months.TryGetValue(tokens[at].Text, out var month))
            return null;
        at = Skip(tokens, Skip(tokens, at + 1, "."), ",");
        at = Skip(tokens, Skip(tokens, at, "-"), "de");
        return Number(tokens, at, 4) is { } year ? Made(year, month, day, at + 1) : null;
    }

    // 2019年3月3日; 2019. március 3.; 2019 m. kovo 3 d.
    private static (DateOnly, int)? YearFirst(List<DateToken> tokens, int i)
    {
        if (Number(tokens, i, 4) is not { } year || i + 2 >= tokens.Count)
            return null;
        foreach (var (yearUnit, monthUnit, dayUnit) in DateWords.UnitsBehind)
        {
            if (
                tokens[i + 1].Text == yearUnit
                && Number(tokens, i + 2, 2) is { } month
                && i + 5 < tokens.Count
                && tokens[i + 3].Text == monthUnit
                && Number(tokens, i + 4, 2) is { } day
                && tokens[i + 5].Text == dayUnit
            )
                return Made(year, month, day, i + 6);
        }
        var at = Skip(tokens, Skip(tokens, i + 1, "m"), ".");
        return
            at < tokens.Count
            && DateWords.Months.TryGetValue(tokens[at].Text, out var named)
            && Number(tokens, at + 1, 2) is { } last
            // Else the year is of what stands before it: 'in 2018, March 3, 2019'.
            && Number(tokens, Skip(tokens, at + 2, ","), 4) is null
            ? Made(year, named, last, Skip(tokens, at + 2, "."))
            : null;
    }

    // 2019-03-03; 2019/03/03; 03.03.2019; 21/06/2014, whose month can be only one of them
    private static (DateOnly, int)? Numeric(List<DateToken> tokens, int i, DateOrder order)
    {
        if (
            i + 4 >= tokens.Count
            || tokens[i + 1].Text is not ("-" or "/" or ".")
            || tokens[i + 3].Text != tokens[i + 1].Text
        )
            return null;
        if (i > 0 && tokens[i - 1].Text is "-" or "/" && tokens[i - 1].End == tokens[i].Start)
            return null;
        if (
            Number(tokens, i, 4) is { } year
            && Number(tokens, i + 2, 2) is { } month
            && Number(tokens, i + 4, 2) is { } day
        )
            return Made(year, month, day, i + 5);
        if (
            Number(tokens, i, 2) is not { } first
            || Number(tokens, i + 2, 2) is not { } second
            || (Number(tokens, i + 4, 4) ?? ShortYear(tokens, i + 4)) is not { } last
        )
            return null;
        // With points the day always stands first.
        if (tokens[i + 1].Text == "." || first > 12 || first == second || order == DateOrder.DayFirst && second <= 12)
            return Made(last, second, first, i + 5);
        return second > 12 || order == DateOrder.MonthFirst ? Made(last, first, second, i + 5) : null;
    }

    // 01/25/26; 25.04.24 | 14:07: with points or lines it is as often a number, if there is no time behind it.
    private static int? ShortYear(List<DateToken> tokens, int i) =>
        (tokens[i - 1].Text == "/" || tokens[i - 1].Text == "." && IsTimeBehind(tokens, i + 1))
        && tokens[i].Text.Length == 2
        && Number(tokens, i, 2) is { } year
        && (i + 1 == tokens.Count || tokens[i + 1].Text is not ("/" or "-" or "."))
            ? 2000 + year
            : null;

    private static bool IsTimeBehind(List<DateToken> tokens, int next)
    {
        var at = next;
        while (at < tokens.Count && at < next + Reach && DateWords.Between.Contains(tokens[at].Text))
            at++;
        return at + 2 < tokens.Count && tokens[at + 1].Text == ":" && PrintedTimes.At(tokens, at, AnyDay) is not null;
    }

    private static (DateOnly, int)? Made(int year, int month, int day, int next) =>
        year is >= FirstYear and <= LastYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), next)
            : null;

    private static int Skip(List<DateToken> tokens, int i, string text) =>
        i < tokens.Count && tokens[i].Text == text ? i + 1 : i;

    private static int SkipOrdinal(List<DateToken> tokens, int i) =>
        i < tokens.Count && DateWords.OrdinalEndings.Contains(tokens[i].Text) ? i + 1 : i;

    /// <summary>The number at a token: up to two digits, or exactly four.</summary>
    internal static int? Number(List<DateToken> tokens, int i, int digits) =>
        i < tokens.Count
        && char.IsAsciiDigit(tokens[i].Text[0])
        && (digits == 4 ? tokens[i].Text.Length == 4 : tokens[i].Text.Length <= digits)
            ? int.Parse(tokens[i].Text, CultureInfo.InvariantCulture)
            : null;
}
