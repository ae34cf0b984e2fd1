using System.Globalization;

namespace Articles.Api.Pipeline;

/// <summary>The time for which a client wants the state of something (RFC 7089).</summary>
/// <param name="Until">The last moment of the second that was asked for: HTTP knows no fractions.</param>
public sealed record AcceptDatetime(DateTimeOffset Until)
{
    internal const string Header = "Accept-Datetime";

    // As HTTP writes times: "Tue, 24 Nov 2026 08:00:00 GMT".
    private const string HttpDate = "r";

    private static readonly TimeSpan RestOfSecond = TimeSpan.FromMicroseconds(999_999);

    /// <summary>As HTTP writes times.</summary>
    internal static string Of(DateTimeOffset time) => time.ToString(HttpDate, CultureInfo.InvariantCulture);

    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static ValueTask<AcceptDatetime?> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers[Header];
        if (header.Count == 0)
            return ValueTask.FromResult<AcceptDatetime?>(null);
        return DateTimeOffset.TryParseExact(
            header.ToString().Trim(),
            HttpDate,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? ValueTask.FromResult<AcceptDatetime?>(
                new(time < DateTimeOffset.MaxValue - RestOfSecond ? time + RestOfSecond : time)
            )
            : throw RefusedException.InvalidParameter(
                Header,
                "is not a time as HTTP writes it, such as Tue, 24 Nov 2026 08:00:00 GMT"
            );
    }
}
