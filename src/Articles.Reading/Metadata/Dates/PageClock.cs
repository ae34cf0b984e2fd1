using Articles.Reading.Metadata.Sources;

namespace Articles.Reading.Metadata.Dates;

/// <summary>
/// Tells by how much a page's clock differs from UTC. Data give instants in UTC, and late evenings become the next day; where the
/// page prints the same minute of its own day, or gives other instants with an offset, the instant is given with that.
/// </summary>
internal sealed class PageClock(IReadOnlyList<Candidate<PageDate>> candidates)
{
    private const int Quarter = 15;
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(14);
    private IReadOnlyList<DateTime>? _printed;

    /// <summary>The same date, with the page's own offset when it is an instant in UTC and the page tells one.</summary>
    public PageDate Local(PageDate date)
    {
        if (date.Precision == DatePrecision.Day || date.Value.Offset != TimeSpan.Zero)
            return date;
        return (OfPrinted(date.Value) ?? OfOthers()) is { } offset
            ? date with
            {
                Value = date.Value.ToOffset(offset),
            }
            : date;
    }

    private TimeSpan? OfPrinted(DateTimeOffset instant)
    {
        _printed ??= [.. candidates.DistinctBy(candidate => candidate.Words).SelectMany(Printed)];
        var minute = instant.UtcDateTime.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));
        foreach (var printed in _printed)
        {
            var offset = printed.AddTicks(-(printed.Ticks % TimeSpan.TicksPerMinute)) - minute;
            if (offset.Duration() <= Farthest && offset.TotalMinutes % Quarter == 0)
                return offset;
        }
        return null;
    }

    private static IEnumerable<DateTime> Printed(Candidate<PageDate> candidate) =>
        candidate.Source == SourceKind.Page
            ? PrintedDates
                .In(candidate.Words)
                .Where(date => date.Clock is not null)
                .Select(date => date.Date.Value.Date + date.Clock!.Value.ToTimeSpan())
            : [];

    private TimeSpan? OfOthers()
    {
        var offsets = candidates
            .Where(candidate => candidate.Value.Precision == DatePrecision.Instant)
            .Select(candidate => candidate.Value.Value.Offset)
            .Where(offset => offset != TimeSpan.Zero)
            .Distinct()
            .Take(2)
            .ToList();
        return offsets is [var only] ? only : null;
    }
}
