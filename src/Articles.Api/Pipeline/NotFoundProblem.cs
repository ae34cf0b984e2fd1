using Articles.Api.Database;
using Articles.Api.Model;

namespace Articles.Api.Pipeline;

/// <summary>
/// Answers for what is not at an address: 301 (308 to methods other than GET and HEAD) where it has another slug now, 410 where
/// it was deleted or withdrawn, and 404.
/// </summary>
/// <param name="Noun">Null for what is never moved nor leaves a trace.</param>
/// <param name="Detail">Said with 404.</param>
internal sealed record NotFoundProblem(Noun? Noun, string Detail) : IResult
{
    private const string Deleted = "It was deleted.";
    private const string Withdrawn = "It was withdrawn.";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var asked = httpContext.GetRouteValue("id") as string ?? "";
        var db = httpContext.RequestServices.GetRequiredService<ArticlesDb>();
        var (fate, slug) = Noun is { } noun
            ? await db.StatusOfAsync(noun, asked, httpContext.RequestAborted)
            : (ResourceStatus.Unknown, null);
        if (fate is ResourceStatus.Moved)
            Redirect(httpContext, slug!);
        else if (fate is ResourceStatus.Deleted or ResourceStatus.Withdrawn)
            await Problems.WriteAsync(
                httpContext,
                StatusCodes.Status410Gone,
                fate is ResourceStatus.Deleted ? Deleted : Withdrawn
            );
        else
            await Problems.WriteAsync(httpContext, StatusCodes.Status404NotFound, Detail);
    }

    public static implicit operator NotFoundProblem(string detail) => new(null, detail);

    private static void Redirect(HttpContext context, string to)
    {
        var request = context.Request;
        var path = request.Path.ToUriComponent();
        // "/v1/articles/{id}/…", or a page at "/articles/{id}/…": what leads to the slug, and what hangs below or names a form of it.
        var noun = request.Path.StartsWithSegments("/v1") ? path.IndexOf('/', 1) : 0;
        var start = path.IndexOf('/', noun + 1) + 1;
        var rest = path.AsSpan(start).IndexOfAny('/', '.') is >= 0 and var length ? path[(start + length)..] : "";
        var location = $"{request.PathBase.ToUriComponent()}{path[..start]}{Uri.EscapeDataString(to)}{rest}";
        ResponseHeaders.Common(context.Response);
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.Location = location + request.QueryString.ToUriComponent();
        context.Response.StatusCode =
            HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
                ? StatusCodes.Status301MovedPermanently
                : StatusCodes.Status308PermanentRedirect;
    }
}
