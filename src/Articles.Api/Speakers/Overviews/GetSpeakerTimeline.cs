using Articles.Api.Database;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Overviews;

/// <summary>How long the periods of a timeline are.</summary>
public enum TimelineInterval
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Days.</summary>
    Day,
}

/// <summary>How much a speaker was quoted when.</summary>
public sealed record SpeakerTimeline : IPage
{
    /// <summary>The periods in which articles quote the speaker, the earliest first; those in which none does are left out.</summary>
    public required IReadOnlyList<TimelinePeriod> Items { get; init; }

    /// <summary>How many quotes there are in all periods together.</summary>
    public required int Total { get; init; }

    /// <summary>How many quotes are in articles without a date. They are in no period, and no filter leaves them out here.</summary>
    public required int Undated { get; init; }

    string? IPage.NextCursor => null;

    bool IPage.HasMore => false;
}

/// <summary>One period of a timeline, in UTC.</summary>
public sealed record TimelinePeriod
{
    /// <summary>Where it begins; as `publishedFrom` it finds its quotes.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Where the next one begins; as `publishedTo` it finds its quotes.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How many quotes of the speaker were published in it.</summary>
    public required int QuoteCount { get; init; }
}

/// <summary>Counts a speaker's quotes by the time at which they were published.</summary>
public sealed record GetSpeakerTimeline : IRequest<SpeakerTimeline?>, IRead
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>How long the periods are; `month` when left out.</summary>
    public QueryValue<TimelineInterval>? Interval { get; init; }

    /// <summary>Only quotes in articles published at this time or later.</summary>
    public QueryValue<DateTimeOffset>? PublishedFrom { get; init; }

    /// <summary>Only quotes in articles published before this time.</summary>
    public QueryValue<DateTimeOffset>? PublishedTo { get; init; }

    /// <summary>The members of each period to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetSpeakerTimeline>
    {
        public Validator()
        {
            RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<TimelinePeriod>());
        }
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetSpeakerTimeline, SpeakerTimeline?>
    {
        public async Task<SpeakerTimeline?> Handle(GetSpeakerTimeline request, CancellationToken cancellationToken)
        {
            if (await db.Speakers.FindIdAsync(request.Id, cancellationToken) is not { } speaker)
                return null;
            using var readers = db.SeeAsReaders();
            var quotes = ListQuotes.Accepted(db.Quotes.Where(quote => quote.SpeakerId == speaker));
            var dated = quotes.Where(quote => quote.PublishedAt != null);
            if (request.PublishedFrom?.Value is { } from)
                dated = dated.Where(quote => quote.SortAt >= from);
            if (request.PublishedTo?.Value is { } to)
                dated = dated.Where(quote => quote.SortAt < to);
            var times = await dated
                .GroupBy(quote => quote.SortAt)
                .Select(same => new { At = same.Key, Count = same.Count() })
                .ToListAsync(cancellationToken);
            var interval = request.Interval?.Value ?? TimelineInterval.Month;
            return new SpeakerTimeline
            {
                Items = times
                    .GroupBy(time => BeginningOf(interval, time.At))
                    .OrderBy(same => same.Key)
                    .Select(same => PeriodOf(interval, same.Key, same.Sum(time => time.Count)))
                    .ToList(),
                Total = times.Sum(time => time.Count),
                Undated = await quotes.CountAsync(quote => quote.PublishedAt == null, cancellationToken),
            };
        }

        private static DateTimeOffset BeginningOf(TimelineInterval interval, DateTimeOffset time)
        {
            var month = interval is TimelineInterval.Year ? 1 : time.UtcDateTime.Month;
            var day = interval is TimelineInterval.Day ? time.UtcDateTime.Day : 1;
            return new DateTimeOffset(time.UtcDateTime.Year, month, day, 0, 0, 0, TimeSpan.Zero);
        }

        private static TimelinePeriod PeriodOf(TimelineInterval interval, DateTimeOffset from, int count) =>
            new()
            {
                From = from,
                To = interval switch
                {
                    TimelineInterval.Year => Later(from, time => time.AddYears(1)),
                    TimelineInterval.Month => Later(from, time => time.AddMonths(1)),
                    _ => Later(from, time => time.AddDays(1)),
                },
                QuoteCount = count,
            };

        // The last year that there is has no next one.
        private static DateTimeOffset Later(DateTimeOffset from, Func<DateTimeOffset, DateTimeOffset> next) =>
            from.Year == DateTimeOffset.MaxValue.Year ? DateTimeOffset.MaxValue : next(from);
    }
}
