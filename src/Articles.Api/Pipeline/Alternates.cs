using Microsoft.Net.Http.Headers;

namespace Articles.Api.Pipeline;

/// <summary>
/// Other forms of what has an address: the address with a suffix, such as <c>/v1/articles.atom</c>, or the address itself to a
/// client that would rather have that form than JSON. Each is an endpoint of its own, at the address with the suffix.
/// </summary>
internal static class Alternates
{
    /// <summary>The media types beside JSON, by suffix.</summary>
    public static readonly IReadOnlyDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        ["jsonld"] = "application/ld+json",
        ["md"] = "text/markdown",
        ["atom"] = "application/atom+xml",
        ["rss"] = "application/rss+xml",
        ["jsonfeed"] = "application/feed+json",
    };

    private const string Json = "application/json";
    private const string Html = "text/html";

    /// <summary>Where the front page is. A browser that asks for <c>/</c> is taken there.</summary>
    public const string FrontPage = "/index.html";

    /// <summary>Whether the address names a form, so that it does not matter what the client accepts.</summary>
    public static bool IsNamed(HttpRequest request)
    {
        // No id and no slug has a dot in it.
        var path = request.Path.Value.AsSpan();
        return path.LastIndexOf('.') > path.LastIndexOf('/');
    }

    /// <returns>The suffix of the form that the client would rather have than JSON; null for JSON.</returns>
    public static string? Preferred(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.Count == 1 && accept[0] is "*/*" or Json)
            return null;
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var types))
            return null;
        var (suffix, most) = ((string?)null, Acceptance.QualityOf(types, Json));
        foreach (var (name, mediaType) in MediaTypes)
        {
            var quality = NamedQuality(types, mediaType);
            if (quality > most || quality == most && quality > 0 && suffix is null && IsFirst(types, mediaType))
                (suffix, most) = (name, quality);
        }
        return suffix;
    }

    /// <summary>Whether the client would rather have a page than JSON, as browsers do.</summary>
    public static bool PrefersPage(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.Count == 1 && accept[0] is "*/*" or Json)
            return false;
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var types))
            return false;
        var (page, json) = (NamedQuality(types, Html), Acceptance.QualityOf(types, Json));
        return page > json || page == json && page > 0 && IsFirst(types, Html);
    }

    /// <summary>Takes who would rather have another form to its address.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (
            request.Path == "/"
            && context.RequestServices.GetRequiredService<PageSettings>().Enabled
            && PrefersPage(request)
        )
            request.Path = FrontPage;
        if (
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Path.StartsWithSegments("/v1")
            && !IsNamed(request)
            && Preferred(request) is { } suffix
        )
        {
            context.Features.Set(new Negotiated(request.Path));
            request.Path = $"{request.Path.Value}.{suffix}";
        }
        return next(context);
    }

    /// <summary>After routing: says so where there is no such form.</summary>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null || context.Features.Get<Negotiated>() is not { Path: var path })
            return next(context);
        context.Request.Path = path;
        return Problems.WriteAsync(context, StatusCodes.Status406NotAcceptable);
    }

    // A range that also fits JSON is no wish for anything else.
    private static double NamedQuality(IList<MediaTypeHeaderValue> types, string mediaType) =>
        types.Any(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            ? Acceptance.QualityOf(types, mediaType)
            : 0;

    private static bool IsFirst(IList<MediaTypeHeaderValue> types, string mediaType) =>
        types.First(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) || Fits(type))
            is { MediaType: var first }
        && first.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    private static bool Fits(MediaTypeHeaderValue type) =>
        type.MatchesAllTypes || type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of an endpoint whose address says what it answers, so that it does not matter what the client accepts.</summary>
    public sealed record AnyAccepted;

    private sealed record Negotiated(PathString Path);
}
