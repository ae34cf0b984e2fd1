using System.Globalization;
using Articles.Api.Model;

namespace Articles.Api.Pages.Markup;

/// <summary>What pages call things.</summary>
internal static class Phrases
{
    /// <summary>A day as people write it, with the exact time for programs.</summary>
    public static Html Day(DateTimeOffset time) =>
        Html.Of($"<time datetime=\"{ForPrograms(time)}\">{Date(time)}</time>");

    /// <summary>A day as it was printed.</summary>
    public static Html Day(DateOnly day) =>
        Html.Of(
            $"<time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>"
        );

    public static string Date(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time of day where it is known.</summary>
    public static Html Time(DateTimeOffset time) =>
        Html.Of(
            $"<time datetime=\"{ForPrograms(time)}\">{time.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC</time>"
        );

    private static string ForPrograms(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Month(DateTimeOffset time) =>
        time.UtcDateTime.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) =>
        number == 1 ? $"1 {one}" : $"{number.ToString("N0", CultureInfo.InvariantCulture)} {many}";

    public static string Percent(double share) => $"{Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)} %";

    /// <summary>The standing, by a sign and a word; its class gives it the colour.</summary>
    public static Html Standing(QuoteStanding standing) =>
        Html.Of($"<span class=\"standing {ClassOf(standing)}\">{Of(standing)}</span>");

    public static string ClassOf(QuoteStanding standing) =>
        standing switch
        {
            QuoteStanding.Current => "current",
            QuoteStanding.Disputed => "disputed",
            QuoteStanding.Corrected => "corrected",
            QuoteStanding.Retracted => "retracted",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    public static string Of(QuoteStanding standing) =>
        standing switch
        {
            QuoteStanding.Current => "Stands",
            QuoteStanding.Disputed => "Disputed",
            QuoteStanding.Corrected => "Corrected",
            QuoteStanding.Retracted => "Retracted",
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    public static string Of(QuoteReview review) =>
        review switch
        {
            QuoteReview.Unreviewed => "not checked by an editor",
            QuoteReview.Confirmed => "confirmed by an editor",
            QuoteReview.Corrected => "corrected by an editor",
            QuoteReview.Rejected => "rejected by an editor",
            _ => throw new ArgumentOutOfRangeException(nameof(review)),
        };

    public static string Of(QuoteKind kind) =>
        kind switch
        {
            QuoteKind.Direct => "direct quote",
            QuoteKind.Block => "block quote",
            _ => "reported words",
        };

    public static string Of(UpdateRelation relation) =>
        relation switch
        {
            UpdateRelation.Disputes => "disputes",
            UpdateRelation.Corrects => "corrects",
            UpdateRelation.Retracts => "retracts",
            _ => "is about",
        };

    /// <summary>As printed: reported words are never in quotation marks.</summary>
    public static string Quoted(QuoteKind kind, string text) =>
        kind is QuoteKind.Direct or QuoteKind.Block ? $"“{text}”" : text;
}
