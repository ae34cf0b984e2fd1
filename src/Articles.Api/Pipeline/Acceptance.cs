using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline;

/// <summary>What the client accepts.</summary>
internal static class Acceptance
{
    private const string Json = "application/json";

    public static bool AllowsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.Count == 1 && accept[0] is "*/*" or Json)
            return true;
        // A header that cannot be read says nothing, and then anything is welcome.
        return !MediaTypeHeaderValue.TryParseList(accept!, out var types) || QualityOf(types, Json) > 0;
    }

    /// <summary>How welcome a media type is, 0 to 1: the most specific range that fits it decides (RFC 9110, 12.5.1).</summary>
    public static double QualityOf(IList<MediaTypeHeaderValue> accepted, string mediaType)
    {
        var family = mediaType[..mediaType.IndexOf('/', StringComparison.Ordinal)];
        var (quality, specificity) = (0d, 0);
        foreach (var range in accepted)
        {
            var fits =
                range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3
                : range.MatchesAllTypes ? 1
                : range.MatchesAllSubTypes && range.Type.Equals(family, StringComparison.OrdinalIgnoreCase) ? 2
                : 0;
            if (fits > specificity)
                (quality, specificity) = (range.Quality ?? 1, fits);
        }
        return quality;
    }
}
