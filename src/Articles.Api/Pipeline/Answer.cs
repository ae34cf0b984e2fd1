using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using Articles.Api.Articles;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Articles.Api.Pipeline;

/// <summary>Makes finished answers of what handlers respond.</summary>
internal static class Answer
{
    /// <summary>One resource, or 404 when there is none.</summary>
    public static IResult One<T>(T? response, IRead request, string notFound)
        where T : class, IVersioned =>
        response is null ? new NotFound(notFound) : new Finished<T>(response, request.Fields, IsPage: false);

    /// <summary>One resource whose JSON was finished when it was written, or 404 when there is none.</summary>
    public static IResult One<T>(Prepared<T>? response, IRead request, string notFound) =>
        response is { } found
            ? new Finished<Prepared<T>>(found, request.Fields, IsPage: false)
            : new NotFound(notFound);

    public static IResult Page<T>(Page<T> page, IRead request) =>
        new Finished<Page<T>>(page, request.Fields, IsPage: true);

    /// <summary>A list that hangs below a resource, or 404 when there is no such resource.</summary>
    public static IResult PageBelow<T>(Page<T>? page, IRead request, string notFound) =>
        page is null ? new NotFound(notFound) : Page(page, request);

    /// <summary>An answer that is never kept.</summary>
    public static IResult Fresh<T>(T response) =>
        new Unkept(JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<T>()));

    private sealed record NotFound(string Detail) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            Problems.WriteAsync(httpContext, StatusCodes.Status404NotFound, Detail);
    }

    private sealed record Unkept(byte[] Body) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            ResponseHeaders.Common(response);
            response.Headers.CacheControl = "no-store";
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = Body.Length;
            return HttpMethods.IsHead(httpContext.Request.Method)
                ? Task.CompletedTask
                : response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
        }
    }

    private sealed record Finished<T>(T Response, string? Fields, bool IsPage) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(Response, WireJson.TypeInfo<T>());
            if (Fields is not null)
                body = SparseFields.Keep(body, Fields, IsPage);
            var versioned = Response as IVersioned;
            var representation = new Representation(body)
            {
                ETag = ETagOf(versioned, body),
                LastModified = versioned?.UpdatedAt.ToString("R", CultureInfo.InvariantCulture),
                Link = Response is IPage { NextCursor: { } cursor } ? LinkToNext(httpContext.Request, cursor) : null,
            };
            // Whatever shows other resources too goes with the first write to any of them.
            var article = Response is Prepared<ArticleResponse> { IsExtended: false } own ? own.Id : (Guid?)null;
            HotReads.Keep(httpContext, representation, article);
            return representation.SendAsync(httpContext);
        }

        private static string ETagOf(IVersioned? versioned, byte[] body)
        {
            var hash = XxHash3.HashToUInt64(body).ToString("x16", CultureInfo.InvariantCulture);
            return versioned is null ? $"\"{hash}\"" : $"\"{versioned.Version}-{hash}\"";
        }

        private static string LinkToNext(HttpRequest request, string cursor)
        {
            var query = request
                .Query.Where(pair => pair.Key != "cursor")
                .Append(new("cursor", new StringValues(cursor)));
            return $"<{QueryHelpers.AddQueryString(request.PathBase.Add(request.Path).ToUriComponent(), query)}>; rel=\"next\"";
        }
    }
}
