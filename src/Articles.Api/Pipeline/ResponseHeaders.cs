using Microsoft.Extensions.Primitives;

namespace Articles.Api.Pipeline;

/// <summary>The headers that every answer carries.</summary>
internal static class ResponseHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues Exposed = "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy";
    private static readonly StringValues Varying = "Accept, Accept-Encoding";

    /// <summary>Reading is open to scripts of any origin, without credentials, so these never depend on the request.</summary>
    public static void Common(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = NoSniff;
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlExposeHeaders = Exposed;
        headers.Vary = Varying;
    }
}
