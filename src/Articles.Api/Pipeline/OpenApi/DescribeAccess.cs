using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Says which credentials an operation takes, and which scope it needs.</summary>
internal sealed class DescribeAccess : IOperationFilter
{
    public static Dictionary<string, IOpenApiSecurityScheme> Schemes =>
        new()
        {
            [Credentials.KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = Credentials.KeyHeader,
                Description =
                    "An API key, made by `keys create` on the command line or by an administrator with `POST /v1/keys`. "
                    + "Of its scopes `read:drafts`, `write`, `publish`, `admin` each implies those before it.",
            },
            [Credentials.BearerScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "A token of the OpenID Connect provider, where the server is configured to accept one.",
            },
        };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var scope = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiredScope>().FirstOrDefault();
        // Anybody may ask; a padlock is for what nobody may without a key.
        operation.Security = [];
        if (scope is null)
            return;
        operation.Security = Schemes
            .Keys.Select(scheme => new OpenApiSecurityRequirement
            {
                // Only OAuth has scopes that a requirement may list; what these need is said below.
                [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [],
            })
            .ToList();
        operation.AddExtension("x-scope", new JsonNodeExtension(scope.Scope));
        // Everything below `publish` may be used to work on what readers do not see.
        var more =
            scope.Scope == Scopes.Write && context.ApiDescription.HttpMethod != HttpMethod.Get.Method
                ? $", and `{Scopes.Publish}` for what readers see"
                : "";
        operation.Description = $"{operation.Description} Needs the scope `{scope.Scope}`{more}.".Trim();
    }
}
