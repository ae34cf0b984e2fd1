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
        return types.Any(type => type.Quality is not 0 && Json.IsSubsetOf(type));
    }
}
