using System.Reflection;
using Articles.Api.Pipeline.Writing;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Describes what a write takes: its address, the headers that guard it, and its body.</summary>
internal sealed class DescribeWrites(WireSchemas wire) : IOperationFilter
{
    public const string IfMatch = "IfMatch";
    public const string IdempotencyKey = "IdempotencyKey";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var method = context.ApiDescription.HttpMethod;
        if (method is null || HttpMethods.IsGet(method))
            return;
        var parameters = context.MethodInfo.GetParameters();
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var inQuery = DescribeParameters.RequestOf(context.MethodInfo) is null
            ? []
            : operation.Parameters!.OfType<OpenApiParameter>();
        operation.Parameters = [.. InPath(parameters, context.ApiDescription.RelativePath!), .. inQuery];
        if (parameters.Any(parameter => parameter.ParameterType == typeof(IfMatch)))
            operation.Parameters.Add(new OpenApiParameterReference(IfMatch, context.Document));
        if (metadata.Contains(Idempotency.TakesKey))
            operation.Parameters.Add(new OpenApiParameterReference(IdempotencyKey, context.Document));
        operation.RequestBody = parameters
            .Select(parameter => ContentOf(parameter.ParameterType))
            .FirstOrDefault(type => type is not null)
            is { } content
            ? BodyOf(content, method, context)
            : null;
    }

    private static Type? ContentOf(Type parameter) =>
        parameter.IsGenericType && parameter.GetGenericTypeDefinition() == typeof(Body<>)
            ? parameter.GetGenericArguments()[0]
            : parameter.GetCustomAttribute<JsonFormAttribute>()?.Type;

    private static IEnumerable<IOpenApiParameter> InPath(ParameterInfo[] parameters, string path) =>
        parameters
            .Where(parameter => path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal))
            .Select(parameter => new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Path,
                Required = true,
                Description = "What it is about: the id, or the readable name where there is one.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    Pattern = DescribeParameters.NoControlCharacters,
                },
            });

    private OpenApiRequestBody BodyOf(Type content, string method, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var example = metadata.OfType<ExampleBody>().FirstOrDefault()?.Json();
        var body = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, IOpenApiMediaType>() };
        foreach (var type in RawBody.TypesOf(method))
            body.Content[type] = new OpenApiMediaType
            {
                Schema = wire.InputOf(content, context.SchemaRepository),
                Example = example?.DeepClone(),
            };
        foreach (var other in metadata.OfType<OtherBodies>().SelectMany(others => others.MediaTypes))
            body.Content[other] = new OpenApiMediaType { Schema = OtherBody(other) };
        return body;
    }

    private static OpenApiSchema OtherBody(string mediaType) =>
        mediaType == "multipart/form-data"
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["file"] = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        Description = "The files.",
                    },
                },
            }
            : new OpenApiSchema { Type = JsonSchemaType.String };
}
