using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Articles.Api.Database;

/// <summary>Keeps a value that is never searched as JSON text in one column, the same on every engine.</summary>
public sealed class JsonColumn<T>() : ValueConverter<T, string>(value => Write(value), json => Read(json))
{
    private static string Write(T value) => JsonSerializer.Serialize(value, StoredJson.Of<T>());

    private static T Read(string json) => JsonSerializer.Deserialize(json, StoredJson.Of<T>())!;
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<AffectedWords>))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(IReadOnlyList<ChangeKind>))]
[JsonSerializable(typeof(IReadOnlyList<DeliveryAttempt>))]
[JsonSerializable(typeof(IReadOnlyList<DroppedContent>))]
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
[JsonSerializable(typeof(IReadOnlyList<Noun>))]
[JsonSerializable(typeof(IReadOnlyList<QuoteEffect>))]
[JsonSerializable(typeof(IReadOnlyList<Segment>))]
[JsonSerializable(typeof(ArticleDisplay))]
[JsonSerializable(typeof(AuthorProfile))]
[JsonSerializable(typeof(ChangeFilter))]
[JsonSerializable(typeof(QuoteDrift))]
[JsonSerializable(typeof(ArticleSnapshot))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    // Made when first asked for, after the default context, which alone has the options of the attribute above.
    private static JsonSerializerOptions Sparse =>
        field ??= new JsonSerializerOptions(Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.WithAddedModifier(Default, LeaveOutEmptyLists),
        };

    /// <summary>How values of this type are stored. Nulls are not, nor are empty lists of blocks, of which most have none.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Sparse.GetTypeInfo(typeof(T));

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        if (type.Type != typeof(Block) && type.Type != typeof(ListItem) && type.Type != typeof(TableCell))
            return;
        foreach (var property in type.Properties.Where(property => property.PropertyType.IsGenericType))
            property.ShouldSerialize = static (_, value) =>
                value is not null && (value is not IEnumerable items || items.Cast<object>().Any());
    }
}
