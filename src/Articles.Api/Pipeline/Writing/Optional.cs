using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Articles.Api.Pipeline.Writing;

/// <summary>
/// A member of a JSON Merge Patch (RFC 7396): absent leaves what is there, null takes it away. Where null may not be given the
/// type says so: <c>Optional&lt;string&gt;</c> against <c>Optional&lt;string?&gt;</c>.
/// </summary>
public readonly record struct Optional<T>
{
    private readonly T? value;

    public Optional(T value)
    {
        this.value = value;
        IsGiven = true;
    }

    public bool IsGiven { get; }

    /// <exception cref="InvalidOperationException">When it was not given.</exception>
    public T Value => IsGiven ? value! : throw new InvalidOperationException("It was not given.");

    /// <summary>What was given, or else what is there.</summary>
    public T Or(T current) => IsGiven ? value! : current;

    public static implicit operator Optional<T>(T value) => new(value);
}

/// <summary>Whether a type is an <see cref="Optional{T}"/>, and what of.</summary>
internal static class OptionalTypes
{
    public static bool IsOptional(this Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}

internal sealed class OptionalConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsOptional();

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    // Null is a value: it takes away what is there.
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, TypeInfo(options))!);

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Value, TypeInfo(options));

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
