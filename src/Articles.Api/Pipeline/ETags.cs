using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;

namespace Articles.Api.Pipeline;

/// <summary>Strong ETags: the version of the resource, then the hash of the representation.</summary>
internal static class ETags
{
    public static string Of(int version, ReadOnlySpan<byte> json) => $"\"{version}-{Hash(json)}\"";

    /// <summary>Of what has no version, such as a page.</summary>
    public static string Of(ReadOnlySpan<byte> json) => $"\"{Hash(json)}\"";

    /// <summary>Of the resource as a GET answers it.</summary>
    public static string Of<T>(T resource)
        where T : class, IVersioned =>
        Of(resource.Version, JsonSerializer.SerializeToUtf8Bytes(resource, WireJson.TypeInfo<T>()));

    private static string Hash(ReadOnlySpan<byte> json) =>
        XxHash3.HashToUInt64(json).ToString("x16", CultureInfo.InvariantCulture);
}
