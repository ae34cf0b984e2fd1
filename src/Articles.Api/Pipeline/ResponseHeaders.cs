using Microsoft.Extensions.Primitives;

namespace Articles.Api.Pipeline;

/// <summary>The headers that every answer carries.</summary>
internal static class ResponseHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues Exposed = string.Join(", ", CorsSetup.Exposed);
    private static readonly StringValues Varying = "Accept, Accept-Encoding";

    /// <summary>
    /// Reading is open to scripts of any origin, without credentials, so what is read says so whether or not a script asks; whose
    /// script may write, the framework answers.
    /// </summary>
    public static void Common(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = NoSniff;
        var method = response.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            headers.AccessControlAllowOrigin = AnyOrigin;
            headers.AccessControlExposeHeaders = Exposed;
        }
        headers.Vary = Varying;
    }
}
