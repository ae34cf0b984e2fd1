using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Adds what belongs to no single operation: what the tags mean, and what operations share.</summary>
internal sealed class DescribeDocument : IDocumentFilter
{
    public const string Name = "v1";

    public static readonly OpenApiInfo Info = new()
    {
        Title = "Articles",
        Version = Name,
        Description =
            "Who said what, where it was printed, and what changed since. This API reads article pages into articles, "
            + "authors, quotes, speakers and updates, and answers with the evidence of each.\n\n"
            + "Within v1 changes only add: ignore members that you do not know. Every error of the API is `application/problem+json`. "
            + "`HEAD` works wherever `GET` does.\n\n"
            + "Reading needs no credentials, but credentials that do not hold are answered 401 wherever they are sent. "
            + "Writing needs an API key or a token with the scope that the operation names. What is there is changed and deleted with "
            + "`If-Match`, so that nobody overwrites what somebody else wrote in between; `PATCH` takes a JSON Merge Patch (RFC 7396).\n\n"
            + "What the HTTP layer itself refuses never reaches the API and is answered without a body: 400 for a NUL in the "
            + "path, 414 for an address and 431 for headers that are too long.",
        Contact = new OpenApiContact { Name = "The Articles founders" },
        License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
    };

    private static readonly (string Tag, string Description)[] Tags =
    [
        ("Articles", "What was published, as it was read: title, authors, sections and the body in blocks."),
        ("Revisions", "The versions of an article, and what changed between them."),
        ("Authors", "Who wrote the articles, with what their bios say."),
        (
            "Quotes",
            "Words attributed to somebody else, with who said them, who reported them and whether they still stand."
        ),
        ("Speakers", "The people and organisations whose words are quoted."),
        ("Tags and sections", "What articles are filed under."),
        ("Updates", "Corrections, clarifications, retractions and other notes after publication."),
        ("Changes", "What happened, in order, for those who keep copies."),
        ("Search", "Articles and quotes by their words, best first."),
        ("Citations", "What became of what was cited."),
        ("Drafts", "Whether what a draft quotes and cites holds. Nothing of it is stored."),
        ("Webhooks", "Addresses that are told of changes as they happen."),
        ("Feeds", "Lists for readers of feeds, and sitemaps for search engines."),
        ("Export", "Everything that readers see, to be taken along."),
        ("Readings", "What stands on a page that you send. Nothing of it is stored."),
        ("Imports", "Pages that were sent to be stored, and what became of each."),
        ("Keys", "What lets programs read drafts and write."),
        ("Index", "Where everything is."),
        ("Health", "For whatever watches the server."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "This server." }];
        swaggerDoc.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Tag, Description = tag.Description })
            .ToHashSet();
        var components = swaggerDoc.Components!;
        components.Headers = CommonHeaders.All;
        components.SecuritySchemes = DescribeAccess.Schemes;
        components.Responses = DescribeResponses.Common.ToDictionary(
            ProblemResponses.NameOf,
            IOpenApiResponse (status) => ProblemResponses.Make(status, swaggerDoc)
        );
        components.Parameters = new Dictionary<string, IOpenApiParameter>
        {
            [DescribeParameters.IfNoneMatch] = new OpenApiParameter
            {
                Name = "If-None-Match",
                In = ParameterLocation.Header,
                Description = "The ETag of an answer that you have: 304 says that it still holds.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            [DescribeWrites.IfMatch] = new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description =
                    "The ETag of what you mean to change, from any answer that showed it; `*` for whatever is there. "
                    + "Somebody else's change in between answers 412.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
            [DescribeWrites.IdempotencyKey] = new OpenApiParameter
            {
                Name = "Idempotency-Key",
                In = ParameterLocation.Header,
                Description =
                    "Any name of your own for this request, such as a UUID. The same request with the same key within 24 hours "
                    + "is answered as the first time (with `Idempotent-Replayed: true`) and done once.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = 255,
                    Pattern = "^[!-~]+$",
                },
            },
        };
    }
}
