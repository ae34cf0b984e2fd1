using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Describes an operation in the words of its endpoint's comments, and what its answers are and carry.</summary>
internal sealed class DescribeResponses(XmlDocs docs) : IOperationFilter
{
    /// <summary>The problems that are the same wherever they happen.</summary>
    public static readonly IReadOnlyList<int> Common =
    [
        401,
        403,
        406,
        408,
        410,
        412,
        413,
        415,
        422,
        428,
        429,
        500,
        503,
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Summary = docs.SummaryOf(context.MethodInfo);
        operation.Description = docs.RemarksOf(context.MethodInfo);
        foreach (var type in context.ApiDescription.SupportedResponseTypes)
        {
            var status = type.StatusCode;
            var key = status.ToString(CultureInfo.InvariantCulture);
            var response = (OpenApiResponse)operation.Responses![key];
            if (Common.Contains(status))
                operation.Responses[key] = new OpenApiResponseReference(
                    ProblemResponses.NameOf(status),
                    context.Document
                );
            else if (status >= 400)
                ProblemResponses.Describe(response, status, context.Document);
            else if (status == StatusCodes.Status304NotModified)
                DescribeUnchanged(response, context.Document);
            else if (status == StatusCodes.Status204NoContent)
                response.Description = "Done.";
            else if (status is StatusCodes.Status301MovedPermanently or StatusCodes.Status308PermanentRedirect)
                DescribeMoved(response, context.Document);
            else if (status == StatusCodes.Status302Found)
                DescribePast(response, context.Document);
            else if (HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
                DescribeSuccess(response, type.Type!, context);
            else
                DescribeWritten(response, type.Type!, status, context.Document);
        }
    }

    private static void DescribeUnchanged(OpenApiResponse response, OpenApiDocument document)
    {
        response.Description = "The answer is still the one whose ETag was sent in `If-None-Match`.";
        response.Headers = CommonHeaders.Named(
            document,
            CommonHeaders.ETag,
            CommonHeaders.CacheControl,
            CommonHeaders.Vary
        );
    }

    private void DescribeWritten(OpenApiResponse response, Type type, int status, OpenApiDocument document)
    {
        response.Description = docs.SummaryOf(type);
        response.Headers = CommonHeaders.Named(
            document,
            [
                .. status is StatusCodes.Status201Created or StatusCodes.Status202Accepted
                    ? [CommonHeaders.Location]
                    : Array.Empty<string>(),
                .. typeof(IVersioned).IsAssignableFrom(type) ? [CommonHeaders.ETag] : Array.Empty<string>(),
                CommonHeaders.CacheControl,
                CommonHeaders.Vary,
            ]
        );
    }

    private static void DescribeMoved(OpenApiResponse response, OpenApiDocument document)
    {
        response.Description = "What has this slug no longer is now at the address in `Location`, for ever.";
        response.Headers = CommonHeaders.Named(document, CommonHeaders.Location, CommonHeaders.CacheControl);
    }

    private static void DescribePast(OpenApiResponse response, OpenApiDocument document)
    {
        response.Description = "The state of the time in `Accept-Datetime` is at the address in `Location`.";
        response.Headers = CommonHeaders.Named(
            document,
            CommonHeaders.Location,
            CommonHeaders.Link,
            CommonHeaders.CacheControl,
            CommonHeaders.Vary
        );
    }

    private void DescribeSuccess(OpenApiResponse response, Type type, OperationFilterContext context)
    {
        response.Description = docs.SummaryOf(type) ?? "In the form that the media type names.";
        var isPage = typeof(IPage).IsAssignableFrom(type);
        var isResource = typeof(IVersioned).IsAssignableFrom(type);
        var isForm = type == typeof(string);
        var hasPast = context.ApiDescription.SupportedResponseTypes.Any(other =>
            other.StatusCode == StatusCodes.Status302Found
        );
        foreach (var content in response.Content!.Where(content => isForm && IsJson(content.Key)))
            ((OpenApiMediaType)content.Value).Schema = SchemaOf(content.Key);
        response.Headers = CommonHeaders.Named(
            context.Document,
            [
                .. isPage || isResource || isForm ? [CommonHeaders.ETag] : Array.Empty<string>(),
                .. isPage || hasPast ? [CommonHeaders.Link] : Array.Empty<string>(),
                .. hasPast ? [PastStates.Header] : Array.Empty<string>(),
                CommonHeaders.CacheControl,
                CommonHeaders.Vary,
            ]
        );
    }

    // What others specify is not specified here again; a list of citations is the only one that is no object.
    private static OpenApiSchema SchemaOf(string mediaType)
    {
        var thing = new OpenApiSchema { Type = JsonSchemaType.Object };
        return mediaType.Contains("csl", StringComparison.Ordinal)
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = thing }
            : thing;
    }

    private static bool IsJson(string mediaType) => mediaType.EndsWith("json", StringComparison.Ordinal);
}
