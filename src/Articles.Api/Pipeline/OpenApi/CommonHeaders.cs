using System.Text.Json.Nodes;
using Articles.Api.Pipeline.Rates;
using Microsoft.OpenApi;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>The headers of answers.</summary>
internal static class CommonHeaders
{
    public const string ETag = "ETag";
    public const string Link = "Link";
    public const string CacheControl = "Cache-Control";
    public const string Vary = "Vary";
    public const string RetryAfter = "Retry-After";
    public const string Location = "Location";
    public const string WWWAuthenticate = "WWW-Authenticate";

    public static Dictionary<string, IOpenApiHeader> All =>
        new()
        {
            [ETag] = Text(
                "Strong. Names this representation: send it as `If-None-Match` to hear whether it still holds.",
                "\"1-8f3b2c1d9e0a4b57\""
            ),
            [Link] = Text(
                "The address of the next page, with `rel=\"next\"`; absent on the last page. Of an article, its states in the past (RFC 7089).",
                "</v1/articles?limit=20&cursor=AZmgsHwAcAC>; rel=\"next\""
            ),
            [PastStates.Header] = Text(
                "When it became what is shown; only where a state of the past is (RFC 7089).",
                "Tue, 24 Nov 2026 08:00:00 GMT"
            ),
            [CacheControl] = Text(
                "Who may keep the answer, and whether to ask before using it again.",
                "public, no-cache"
            ),
            [Vary] = Text("The request headers that the answer depends on.", "Accept, Accept-Encoding"),
            [RateLimit.Header] = Text(
                "How many requests are left in this window; where limits are set and the answer is not from the cache.",
                "\"key\";r=599"
            ),
            [RateLimit.PolicyHeader] = Text(
                "The limit that counts: requests (`q`) in so many seconds (`w`).",
                "\"key\";q=600;w=60"
            ),
            [Location] = Text(
                "The address of what was made, or to go on to.",
                "/v1/authors/019ab000-0000-7000-8000-000100000001"
            ),
            [WWWAuthenticate] = Text("Which credentials are taken.", "ApiKey realm=\"Articles\""),
            [RetryAfter] = new OpenApiHeader
            {
                Description = "In how many seconds to try again.",
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                Example = 1,
            },
        };

    public static Dictionary<string, IOpenApiHeader> Named(OpenApiDocument document, params string[] names) =>
        names.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document));

    private static OpenApiHeader Text(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
}
