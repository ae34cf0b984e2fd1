using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline;

/// <summary>What the client accepts.</summary>
internal static class Acceptance
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static bool AllowsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.Count == 1 && accept[0] is "*/*" or "application/json")
            return true;
        // A header that cannot be read says nothing, and then anything is welcome.
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var types))
            return true;
        // The most specific range that fits decides (RFC 9110, 12.5.1).
        var decisive = types
            .Where(type =>
                Json.MediaType.Equals(type.MediaType)
                || type.MatchesAllTypes
                || type.MatchesAllSubTypes && Json.Type.Equals(type.Type)
            )
            .OrderBy(type =>
                type.MatchesAllTypes ? 2
                : type.MatchesAllSubTypes ? 1
                : 0
            )
            .FirstOrDefault();
        return decisive is not null && decisive.Quality is not 0;
    }
}
