using System.Collections.Frozen;

namespace Articles.Api.Imports.Pages;

/// <summary>Zones by the names that carriers write behind a time.</summary>
internal static class CarrierZones
{
    // Minutes from UTC, by the most usual meaning; a name with several in use, such as IST, is none of these.
    private static readonly FrozenDictionary<string, int> Names = new Dictionary<string, int>
    {
        ["GMT"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["WEST"] = 60,
        ["BST"] = 60,
        ["CET"] = 60,
        ["MEZ"] = 60,
        ["MET"] = 60,
        ["CEST"] = 120,
        ["MESZ"] = 120,
        ["MEST"] = 120,
        ["EET"] = 120,
        ["SAST"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["TRT"] = 180,
        ["EAT"] = 180,
        ["MSD"] = 240,
        ["PKT"] = 300,
        ["ICT"] = 420,
        ["WIB"] = 420,
        ["AWST"] = 480,
        ["HKT"] = 480,
        ["SGT"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["ACST"] = 570,
        ["ACDT"] = 630,
        ["AEST"] = 600,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["BRT"] = -180,
        ["ART"] = -180,
        ["NDT"] = -150,
        ["NST"] = -210,
        ["ADT"] = -180,
        ["AST"] = -240,
        ["EDT"] = -240,
        ["EST"] = -300,
        ["CDT"] = -300,
        ["CST"] = -360,
        ["MDT"] = -360,
        ["MST"] = -420,
        ["PDT"] = -420,
        ["PST"] = -480,
        ["AKDT"] = -480,
        ["AKST"] = -540,
        ["HST"] = -600,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Whether their clocks are an hour ahead depends on the day.
    private static readonly FrozenDictionary<string, string> Seasonal = new Dictionary<string, string>
    {
        ["ET"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">An abbreviation, or a name of the tz database: <c>America/Los_Angeles</c>.</param>
    /// <param name="time">As the clocks of the zone showed it.</param>
    /// <returns>Null when nobody knows it.</returns>
    public static TimeSpan? Of(string name, DateTime time)
    {
        if (Names.TryGetValue(name, out var minutes))
            return TimeSpan.FromMinutes(minutes);
        var place = Seasonal.GetValueOrDefault(name) ?? (name.Contains('/', StringComparison.Ordinal) ? name : null);
        return place is not null && TimeZoneInfo.TryFindSystemTimeZoneById(place, out var zone)
            ? zone.GetUtcOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified))
            : null;
    }
}
