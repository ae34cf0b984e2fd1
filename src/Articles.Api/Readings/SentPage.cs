using System.Reflection;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using Microsoft.Net.Http.Headers;

namespace Articles.Api.Readings;

/// <summary>A page as the body of a request: HTML or text as it is, or either as a member of JSON.</summary>
[JsonForm(typeof(ReadingRequest))]
public sealed record SentPage(PageText? Html, PageText? Text, string? Address, bool IsBody)
{
    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static async ValueTask<SentPage> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        switch (SentType.Of(context.Request))
        {
            case { MediaType: "text/html" or "application/xhtml+xml" } type:
                return new SentPage(await DecodeAsync(context, type.Charset), null, null, false);
            case { MediaType: "text/plain" } type:
                return new SentPage(null, await DecodeAsync(context, type.Charset), null, false);
            case { MediaType: "application/json" }:
                var page = (await Body<ReadingRequest>.BindAsync(context, parameter)).Value;
                return new SentPage(Given(page.Html), Given(page.Text), page.Address, page.IsBody);
            default:
                throw SentType.Unsupported("text/html, text/plain or application/json");
        }
    }

    private static PageText? Given(string? text) => text is null ? null : new PageText(text, []);

    private static Task<PageText> DecodeAsync(HttpContext context, string? charset) =>
        DecodeAsync(context, charset, context.RequestServices.GetRequiredService<PageLimits>().PageBytes);

    /// <summary>The text of a body of at most so many bytes, whatever its characters are.</summary>
    internal static async Task<PageText> DecodeAsync(HttpContext context, string? charset, long longest)
    {
        using var bytes = new MemoryStream();
        await context
            .RequestServices.GetRequiredService<BodyLimits>()
            .ReceiveAsync(
                context,
                longest,
                ended =>
                {
                    // At once, where the length is known, and not by doubling.
                    bytes.Capacity = (int)Math.Min(context.Request.ContentLength ?? 0, longest);
                    return context.Request.Body.CopyToAsync(bytes, ended);
                }
            );
        return PageText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), charset);
    }
}

/// <summary>What a body is, as its request says.</summary>
internal sealed record SentType(string MediaType, string? Charset)
{
    /// <exception cref="RefusedException">415 when nobody could know what it says.</exception>
    public static SentType? Of(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            throw new RefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                "This address takes no compressed bodies."
            );
        if (string.IsNullOrEmpty(request.ContentType))
            return null;
        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Length > 1
            ? Of(type)
            : throw new RefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                "Content-Type is no media type, such as text/html."
            );
    }

    public static SentType Of(MediaTypeHeaderValue type)
    {
        var name = HeaderUtilities.RemoveQuotes(type.Charset).Value;
        return name is { Length: > 0 } && !PageText.IsKnown(name)
            ? throw new RefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                "The character set that Content-Type names is not known here."
            )
            : new SentType(type.MediaType.Value!.ToLowerInvariant(), string.IsNullOrEmpty(name) ? null : name);
    }

    public static RefusedException Unsupported(string known) =>
        new(StatusCodes.Status415UnsupportedMediaType, $"This address takes {known}.");
}
