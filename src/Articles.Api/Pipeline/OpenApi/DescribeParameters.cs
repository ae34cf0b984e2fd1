using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>Describes the parameters of an operation: the properties of its request, and what their validator lets pass.</summary>
internal sealed class DescribeParameters(
    WireSchemas wire,
    XmlDocs docs,
    ReadingLimits limits,
    IServiceProvider services
) : IOperationFilter
{
    public const string IfNoneMatch = "IfNoneMatch";

    private const string ChangedSince = nameof(Articles.ListArticles.ChangedSince);

    /// <summary>What <see cref="CheckQuery"/> refuses in any text.</summary>
    public const string NoControlCharacters = "^[^\\u0000-\\u001F\\u007F-\\u009F]+$";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var request = RequestOf(context.MethodInfo);
        if (request is null)
            return;
        var path = context.ApiDescription.RelativePath!;
        operation.Parameters = request
            .GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => Describe(property, request, path, context.SchemaRepository))
            .OrderBy(parameter => parameter.In is ParameterLocation.Query)
            .ToList<IOpenApiParameter>();
        operation.Parameters.Add(new OpenApiParameterReference(IfNoneMatch, context.Document));
    }

    public static Type? RequestOf(MethodInfo endpoint) =>
        endpoint
            .GetParameters()
            .SingleOrDefault(parameter => parameter.IsDefined(typeof(AsParametersAttribute)))
            ?.ParameterType;

    private OpenApiParameter Describe(PropertyInfo property, Type request, string path, SchemaRepository schemas)
    {
        if (property.GetCustomAttribute<InHeaderAttribute>() is { } header)
            return InHeader(header, property);
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        // A place may have a constraint.
        var isInPath =
            path.Contains($"{{{name}}}", StringComparison.Ordinal)
            || path.Contains($"{{{name}:", StringComparison.Ordinal);
        var schema = wire.Of(property.PropertyType, schemas);
        var free = property.GetCustomAttribute<FreeTextAttribute>();
        if (schema is OpenApiSchema own && free is null)
            Narrow(own, property, request);
        if (schema is OpenApiSchema filter && !isInPath && ExampleOf(filter, property, free) is { } example)
            // A parameter's own example is filled in for whoever tries it out; a filter stays empty until somebody wants it.
            filter.Examples = [example];
        var isList = schema.Type is JsonSchemaType.Array;
        return new OpenApiParameter
        {
            Name = name,
            In = isInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = isInPath || free is { IsRequired: true } || IsNeeded(property, request),
            Description = DescriptionOf(property, request),
            Schema = schema,
            Example = free is { IsRequired: true } ? free.Example : null,
            // Names in a list are separated by commas; what is no list has the usual style of its place.
            Style = isList ? ParameterStyle.Form : null,
            Explode = !isList && !isInPath,
        };
    }

    private OpenApiParameter InHeader(InHeaderAttribute header, PropertyInfo property) =>
        new()
        {
            Name = header.Name,
            In = ParameterLocation.Header,
            Description = docs.SummaryOf(property),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [header.Example] },
        };

    private static JsonNode? ExampleOf(IOpenApiSchema schema, PropertyInfo property, FreeTextAttribute? free) =>
        (free?.Example ?? property.GetCustomAttribute<ExampleAttribute>()?.Value) is { } said ? said
        : schema.Items is { } item ? (ExampleOf(item, property, null) is { } first ? new JsonArray(first) : null)
        : schema.Enum is [var word, ..] ? word.DeepClone()
        : schema.Type switch
        {
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer => 10,
            JsonSchemaType.String when schema.Format is "date-time" => "2026-11-23T08:00:00Z",
            JsonSchemaType.String when schema.Format is "uuid" => "019a8f3c-5f3e-7cc4-9d2b-6a1f0c3b7e55",
            _ => null,
        };

    private bool IsNeeded(PropertyInfo property, Type request) =>
        RulesOf(request, JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Any(rule => rule is INotEmptyValidator);

    private string? DescriptionOf(PropertyInfo property, Type request)
    {
        var summary = docs.SummaryOf(property);
        var isSortOfChanges =
            property.Name == nameof(IListRequest.Sort) && request.GetProperty(ChangedSince) is not null;
        // The document has room for one default only.
        return isSortOfChanges ? $"{summary} With `changedSince` the default is `updatedAt`." : summary;
    }

    private void Narrow(OpenApiSchema schema, PropertyInfo property, Type request)
    {
        var rules = RulesOf(request, JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        if (rules.OfType<INamesRule>().FirstOrDefault() is { } known)
            ToNames(schema, known, property.Name == nameof(IListRequest.Sort) ? DefaultSort(request) : null);
        else if (rules.OfType<IIdsRule>().FirstOrDefault() is { } ids)
            ToIds(schema, ids.Most);
        else if (rules.Any(rule => rule is IIdRule))
            schema.Format = "uuid";
        else if (property.Name == nameof(IListRequest.Limit))
            (schema.Minimum, schema.Maximum, schema.Default) = ("1", $"{limits.MaxPageSize}", limits.DefaultPageSize);
        else if (schema.Type is JsonSchemaType.Boolean)
            schema.Default = property.GetCustomAttribute<DefaultValueAttribute>()?.Value is true;
        else if (schema is { Type: JsonSchemaType.String, Format: null })
            (schema.MinLength, schema.Pattern) = (1, NoControlCharacters);
    }

    private static void ToNames(OpenApiSchema schema, INamesRule rule, string? usual)
    {
        var names = rule.Names.Select(name => (JsonNode)name).ToList();
        if (!rule.TakesSeveral)
        {
            (schema.Enum, schema.Default) = (names, usual);
            return;
        }
        schema.Type = JsonSchemaType.Array;
        schema.MinItems = 1;
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = names };
    }

    private static void ToIds(OpenApiSchema schema, int most)
    {
        schema.Type = JsonSchemaType.Array;
        (schema.MinItems, schema.MaxItems) = (1, most);
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
    }

    private static string DefaultSort(Type request) => ((IListRequest)Activator.CreateInstance(request)!).DefaultSort;

    private IEnumerable<object> RulesOf(Type request, string property) =>
        services
            .GetServices(typeof(IValidator<>).MakeGenericType(request))
            .SelectMany(validator => ((IValidator)validator!).CreateDescriptor().GetValidatorsForMember(property))
            .Select(rule => rule.Validator);
}
