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
            + "What the HTTP layer itself refuses never reaches the API and is answered without a body: 400 for a NUL in the "
            + "path, 414 for an address and 431 for headers that are too long.",
        Contact = new OpenApiContact { Name = "The Articles founders" },
        License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
    };

    private static readonly (string Tag, string Description)[] Tags =
    [
        ("Articles", "What was published, as it was read: title, authors, sections and the body in blocks."),
        ("Authors", "Who wrote the articles, with what their bios say."),
        (
            "Quotes",
            "Words attributed to somebody else, with who said them, who reported them and whether they still stand."
        ),
        ("Speakers", "The people and organisations whose words are quoted."),
        ("Updates", "Corrections, clarifications, retractions and other notes after publication."),
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
        };
    }
}
