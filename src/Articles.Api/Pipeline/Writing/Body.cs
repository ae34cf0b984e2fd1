using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Articles.Api.Pipeline.Rates;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline.Writing;

/// <summary>A JSON body, read strictly. An endpoint that takes one has it as a parameter.</summary>
/// <typeparam name="T">What it holds; it has to be named in <see cref="WireJson"/>.</typeparam>
public sealed record Body<T>(T Value)
{
    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static async ValueTask<Body<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var limits = context.RequestServices.GetRequiredService<ReadingLimits>();
        var json = await RawBody.ReadAsync(context);
        if (json.Length == 0)
            throw RefusedException.Invalid("", "is missing; a JSON object is expected");
        var errors = CheckJson.Of(json.Span, typeof(T), limits.JsonDepth);
        if (errors.Count > 0)
            throw new RefusedException(StatusCodes.Status400BadRequest, null, errors);
        return new Body<T>(JsonSerializer.Deserialize(json.Span, WireJson.TypeInfo<T>())!);
    }
}

/// <summary>The bytes of a JSON body.</summary>
internal static class RawBody
{
    private static readonly string[] Json = ["application/json"];
    private static readonly string[] Patches = ["application/merge-patch+json", "application/json"];

    /// <summary>The media types that bodies of a method may have, the usual one first.</summary>
    public static IReadOnlyList<string> TypesOf(string method) => HttpMethods.IsPatch(method) ? Patches : Json;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        CheckType(request);
        using var buffer = new MemoryStream();
        var longest = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? buffer.Capacity;
        await context
            .RequestServices.GetRequiredService<BodyLimits>()
            .ReceiveAsync(context, longest, ended => request.Body.CopyToAsync(buffer, ended));
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        context.Features.Set(new BodyHash(SHA256.HashData(bytes.Span)));
        return bytes;
    }

    private static void CheckType(HttpRequest request)
    {
        var known = TypesOf(request.Method);
        var isJson =
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && known.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            && request.Headers.ContentEncoding.Count == 0;
        if (!isJson)
            throw new RefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                $"This address takes {string.Join(" or ", known)} in UTF-8, not compressed."
            );
    }
}

/// <summary>The hash of a body that was read, to know its repetition by. Whoever reads a body otherwise sets it too.</summary>
internal sealed record BodyHash(byte[] Sha256);
