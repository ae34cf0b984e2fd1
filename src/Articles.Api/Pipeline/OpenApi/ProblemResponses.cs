using Microsoft.OpenApi;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>The responses that say what went wrong.</summary>
internal static class ProblemResponses
{
    public const string MediaType = "application/problem+json";

    public static string NameOf(int status) =>
        status switch
        {
            406 => "NotAcceptable",
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
            status == StatusCodes.Status503ServiceUnavailable
                ? [CommonHeaders.RetryAfter, CommonHeaders.CacheControl, CommonHeaders.Vary]
                : [CommonHeaders.CacheControl, CommonHeaders.Vary]
        );
    }
}
