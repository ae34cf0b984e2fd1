using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Articles.Api.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Articles.Api.Database;

/// <summary>Keeps a value that is never searched as JSON text in one column, the same on every engine.</summary>
public sealed class JsonColumn<T>() : ValueConverter<T, string>(value => Write(value), json => Read(json))
{
    private static JsonTypeInfo<T> TypeInfo => (JsonTypeInfo<T>)StoredJson.Default.GetTypeInfo(typeof(T))!;

    private static string Write(T value) => JsonSerializer.Serialize(value, TypeInfo);

    private static T Read(string json) => JsonSerializer.Deserialize(json, TypeInfo)!;
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
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
[JsonSerializable(typeof(IReadOnlyList<Noun>))]
[JsonSerializable(typeof(IReadOnlyList<QuoteEffect>))]
[JsonSerializable(typeof(IReadOnlyList<Segment>))]
[JsonSerializable(typeof(AuthorProfile))]
[JsonSerializable(typeof(QuoteDrift))]
[JsonSerializable(typeof(ArticleSnapshot))]
internal sealed partial class StoredJson : JsonSerializerContext;
