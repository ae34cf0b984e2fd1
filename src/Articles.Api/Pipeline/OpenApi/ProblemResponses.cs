using Articles.Api.Pipeline.Rates;
using Microsoft.OpenApi;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>The responses that say what went wrong.</summary>
internal static class ProblemResponses
{
    public const string MediaType = "application/problem+json";

    public static string NameOf(int status) =>
        status switch
        {
            401 => "Unauthorized",
            403 => "Forbidden",
            406 => "NotAcceptable",
            408 => "RequestTimeout",
            410 => "Gone",
            412 => "Stale",
            413 => "TooLarge",
            415 => "UnsupportedMediaType",
            422 => "NotProcessable",
            428 => "PreconditionRequired",
            429 => "TooManyRequests",
            503 => "Unavailable",
            _ => "InternalError",
        };

    public static OpenApiResponse Make(int status, OpenApiDocument document)
    {
        var response = new OpenApiResponse
        {
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
            },
        };
        Describe(response, status, document);
        return response;
    }

    public static void Describe(OpenApiResponse response, int status, OpenApiDocument document)
    {
        response.Description = Problems.TitleOf(status) + ".";
        response.Headers = CommonHeaders.Named(
            document,
            [.. Own(status), CommonHeaders.CacheControl, CommonHeaders.Vary]
        );
    }

    private static string[] Own(int status) =>
        status switch
        {
            401 => [CommonHeaders.WWWAuthenticate],
            412 => [CommonHeaders.ETag],
            429 => [CommonHeaders.RetryAfter, RateLimit.Header, RateLimit.PolicyHeader],
            503 => [CommonHeaders.RetryAfter],
            _ => [],
        };
}
