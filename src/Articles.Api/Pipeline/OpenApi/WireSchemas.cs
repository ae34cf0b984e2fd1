using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Articles.Api.Pipeline.Writing;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Articles.Api.Pipeline.OpenApi;

/// <summary>
/// Makes schemas of what the serializer itself knows of the wire types, so that they cannot say anything else than it
/// writes. Swashbuckle's own generator loses null where a member refers to another schema.
/// </summary>
internal sealed class WireSchemas(XmlDocs docs, MemberRules rules) : ISchemaGenerator
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Primitives = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(double)] = (JsonSchemaType.Number, "double"),
        [typeof(Guid)] = (JsonSchemaType.String, "uuid"),
        [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time"),
        [typeof(DateOnly)] = (JsonSchemaType.String, "date"),
    };

    public IOpenApiSchema GenerateSchema(
        Type modelType,
        SchemaRepository schemaRepository,
        MemberInfo? memberInfo = null,
        ParameterInfo? parameterInfo = null,
        ApiParameterRouteInfo? routeInfo = null
    ) => Of(modelType, schemaRepository);

    public IOpenApiSchema Of(Type type, SchemaRepository schemas)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryValue<>))
            type = type.GetGenericArguments()[0];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Prepared<>))
            type = type.GetGenericArguments()[0];
        if (Primitives.TryGetValue(type, out var primitive))
            return new OpenApiSchema { Type = primitive.Type, Format = primitive.Format };
        if (type.IsEnum)
            return Define(SchemaNames.Of(type), schemas, () => EnumOf(type));
        if (WireJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item })
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(item, schemas) };
        return Define(SchemaNames.Of(type), schemas, () => ObjectOf(type, schemas));
    }

    /// <summary>What a body has to be to be read into a type: nothing that it does not know, and null only where null may be.</summary>
    public IOpenApiSchema InputOf(Type type, SchemaRepository schemas) => InputOf(JsonShape.Of(type), schemas);

    private IOpenApiSchema InputOf(JsonShape shape, SchemaRepository schemas) =>
        shape.Info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = InputOf(JsonShape.Of(shape.Info.ElementType!), schemas),
            },
            JsonTypeInfoKind.Object => Define(
                SchemaNames.OfInput(shape.Type),
                schemas,
                () => ObjectInputOf(shape.Info, schemas)
            ),
            _ => Of(shape.Type, schemas),
        };

    private OpenApiSchema ObjectInputOf(JsonTypeInfo type, SchemaRepository schemas)
    {
        var members = type.Properties.Where(member => member.Set is not null).ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = docs.SummaryOf(type.Type),
            AdditionalPropertiesAllowed = false,
            Required = members.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(),
            Properties = members.ToDictionary(
                member => member.Name,
                member =>
                {
                    var shape = JsonShape.Of(member);
                    var property = (MemberInfo)member.AttributeProvider!;
                    var schema = InputOf(shape, schemas);
                    if (schema is OpenApiSchema own)
                        rules.Narrow(own, property);
                    if (shape.TakesNull)
                        schema = OrNull(schema);
                    schema.Description = docs.SummaryOf(property);
                    return schema;
                }
            ),
        };
    }

    private static OpenApiSchemaReference Define(string name, SchemaRepository schemas, Func<OpenApiSchema> make)
    {
        // The name comes first, because a type may hold others of its own kind.
        if (schemas.Schemas.TryAdd(name, new OpenApiSchema()))
            schemas.Schemas[name] = make();
        return new OpenApiSchemaReference(name);
    }

    private OpenApiSchema EnumOf(Type type)
    {
        var words = Enum.GetNames(type)
            .Select(name => type.GetField(name)!)
            .Select(field => (Word: EnumWords.Of(type, field.Name), Field: field))
            .ToList();
        var meanings = words
            .Select(value => (value.Word, Meaning: docs.SummaryOf(value.Field)))
            .Where(value => value.Meaning is not null)
            .Select(value => $"* `{value.Word}`: {value.Meaning}");
        return new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. words.Select(value => (JsonNode)value.Word)],
            Description = string.Join('\n', meanings.Prepend(docs.SummaryOf(type))),
        };
    }

    private OpenApiSchema ObjectOf(Type type, SchemaRepository schemas)
    {
        var members = WireJson.Options.GetTypeInfo(type).Properties;
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = docs.SummaryOf(type),
            Properties = members.ToDictionary(member => member.Name, member => MemberOf(member, schemas)),
            Required = members.Where(IsAlwaysThere).Select(member => member.Name).ToHashSet(),
        };
    }

    private IOpenApiSchema MemberOf(JsonPropertyInfo member, SchemaRepository schemas)
    {
        var schema = Of(member.PropertyType, schemas);
        if (member.IsGetNullable && IsAlwaysThere(member))
            schema = OrNull(schema);
        schema.Description = docs.SummaryOf((MemberInfo)member.AttributeProvider!);
        return schema;
    }

    /// <summary>The others are left out instead of being null.</summary>
    private static bool IsAlwaysThere(JsonPropertyInfo member) =>
        !member.AttributeProvider!.IsDefined(typeof(JsonIgnoreAttribute), false);

    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
            return new OpenApiSchema { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        own.Type |= JsonSchemaType.Null;
        return own;
    }
}
