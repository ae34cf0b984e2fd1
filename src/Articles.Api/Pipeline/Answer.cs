using System.Text.Json;
using Articles.Api.Pipeline.Writing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Articles.Api.Pipeline;

/// <summary>Makes finished answers of what handlers respond.</summary>
internal static class Answer
{
    /// <summary>One resource, or 404 when there is none.</summary>
    public static IResult One<T>(T? response, IRead request, NotFoundProblem absent)
        where T : class, IVersioned =>
        response is null ? absent : new Finished(Serialize(response), request.Fields, response, null);

    /// <summary>One resource whose JSON was finished when it was written, or 404 when there is none.</summary>
    public static IResult One<T>(PreparedAnswer<T>? response, IRead request, NotFoundProblem absent)
    {
        if (response is null)
            return absent;
        // Whatever shows other resources too goes from the cache with the first write to any of them.
        var alone = response.IsExtended ? (Guid?)null : response.Id;
        return new Finished(response.Resource.Json, request.Fields, response, null)
        {
            Article = alone,
            Past = response.Past,
        };
    }

    /// <summary>What follows from a resource and from others, and so has no version of its own; or 404 when there is no such resource.</summary>
    public static IResult Below<T>(T? response, IRead request, NotFoundProblem absent)
        where T : class => response is null ? absent : View(response, request);

    /// <summary>What shows several resources and is none itself.</summary>
    public static IResult View<T>(T response, IRead request)
        where T : class => new Finished(Serialize(response), request.Fields, null, null);

    public static IResult Page<T>(T page, IRead request)
        where T : class, IPage => new Finished(Serialize(page), request.Fields, null, page);

    /// <summary>A list that hangs below a resource, or 404 when there is no such resource.</summary>
    public static IResult PageBelow<T>(Page<T>? page, IRead request, NotFoundProblem absent) =>
        page is null ? absent : Page(page, request);

    /// <summary>What is counted below a resource, or 404 when there is no such resource.</summary>
    public static IResult Overview<T>(T? overview, IRead request, NotFoundProblem absent)
        where T : class, IPage => overview is null ? absent : Page(overview, request);

    /// <summary>Another form of what has an address, or 404 when there is no such thing.</summary>
    public static IResult Document(Document? document, NotFoundProblem absent) =>
        document is null ? absent : new Sent(document);

    /// <summary>An answer that is never kept.</summary>
    public static IResult Fresh<T>(T response) =>
        new Unkept(new Document(Serialize(response), "application/json; charset=utf-8"));

    /// <summary>A document that is never kept.</summary>
    public static IResult Fresh(Document document) => new Unkept(document);

    private static byte[] Serialize<T>(T response) =>
        JsonSerializer.SerializeToUtf8Bytes(response, WireJson.TypeInfo<T>());

    /// <summary>What was made, with its address.</summary>
    /// <param name="list">The address of the list that it is in.</param>
    public static IResult Created<T>(T response, string list)
        where T : class, IVersioned => Created(response, list, response);

    /// <summary>As <see cref="Created{T}(T, string)"/>, of which not everything is answered to a repetition.</summary>
    public static IResult Created<T>(T response, string list, T kept)
        where T : class, IVersioned =>
        new Written(StatusCodes.Status201Created, Serialize(response))
        {
            Location = $"{list}/{response.Id}",
            ETag = ETags.Of(kept),
            Kept = Serialize(kept),
        };

    public static IResult Created<T>(PreparedAnswer<T> response, string list) =>
        new Written(StatusCodes.Status201Created, response.Resource.Json.ToArray())
        {
            Location = $"{list}/{response.Id}",
            ETag = ETags.Of(response.Version, (response.AsRead ?? response.Resource).Json.Span),
        };

    /// <summary>201 for what was made below a resource, or 404 when there is no such resource.</summary>
    public static IResult CreatedBelow<T>(T? response, string list, NotFoundProblem absent)
        where T : class, IVersioned => response is null ? absent : Created(response, list);

    /// <summary>What was begun, with the address at which to ask how far it is.</summary>
    /// <param name="list">The address of the list that it is in.</param>
    public static IResult Accepted<T>(T response, string list)
        where T : class, IVersioned =>
        new Written(StatusCodes.Status202Accepted, Serialize(response)) { Location = $"{list}/{response.Id}" };

    /// <summary>202 for what was begun below a resource, with the address at which to see it, or 404 when there is no such resource.</summary>
    public static IResult Begun<T>(T? response, string location, NotFoundProblem absent)
        where T : class =>
        response is null
            ? absent
            : new Written(StatusCodes.Status202Accepted, Serialize(response)) { Location = location };

    /// <summary>As <see cref="Changed{T}(T, NotFoundProblem)"/>, of which not everything is answered to a repetition.</summary>
    public static IResult Renewed<T>(T? response, T? kept, NotFoundProblem absent)
        where T : class, IVersioned =>
        response is null || kept is null
            ? absent
            : new Written(StatusCodes.Status200OK, Serialize(response))
            {
                ETag = ETags.Of(kept),
                Kept = Serialize(kept),
            };

    /// <summary>What was changed as it is now, or 404 when there is none.</summary>
    public static IResult Changed<T>(T? response, NotFoundProblem absent)
        where T : class, IVersioned =>
        response is null
            ? absent
            : new Written(StatusCodes.Status200OK, Serialize(response)) { ETag = ETags.Of(response) };

    public static IResult Changed<T>(PreparedAnswer<T>? response, NotFoundProblem absent) =>
        response is null
            ? absent
            : new Written(StatusCodes.Status200OK, response.Resource.Json.ToArray())
            {
                ETag = ETags.Of(response.Version, (response.AsRead ?? response.Resource).Json.Span),
            };

    /// <summary>204, or 404 when there was none.</summary>
    public static IResult Deleted(bool wasThere, NotFoundProblem absent) =>
        wasThere ? new Written(StatusCodes.Status204NoContent, []) : absent;

    private sealed record Unkept(Document Document) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            ResponseHeaders.Common(response);
            response.Headers.CacheControl = "no-store";
            response.ContentType = Document.ContentType;
            response.ContentLength = Document.Body.Length;
            if (Document.ContentSecurityPolicy is { } policy)
                response.Headers.ContentSecurityPolicy = policy;
            return HttpMethods.IsHead(httpContext.Request.Method)
                ? Task.CompletedTask
                : response.Body.WriteAsync(Document.Body, httpContext.RequestAborted).AsTask();
        }
    }

    private sealed record Sent(Document Document) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var representation = new Representation(Document.Body)
            {
                ContentType = Document.ContentType,
                ETag = ETags.Of(Document.Body.Span),
                ContentSecurityPolicy = Document.ContentSecurityPolicy,
                IsImmutable = Document.IsImmutable,
            };
            ResponseCache.Keep(httpContext, representation, article: null);
            return representation.SendAsync(httpContext);
        }
    }

    private sealed record Finished(ReadOnlyMemory<byte> Json, string? Fields, IVersioned? Resource, IPage? Page)
        : IResult
    {
        /// <summary>The one article that the answer shows; null when it shows more.</summary>
        public Guid? Article { get; init; }

        public PastStates? Past { get; init; }

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var body = Fields is null ? Json : SparseFields.Keep(Json.Span, Fields, Page is not null);
            var representation = new Representation(body)
            {
                ETag = Resource is null ? ETags.Of(body.Span) : ETags.Of(Resource.Version, body.Span),
                Link = Page is { HasMore: true, NextCursor: { } cursor }
                    ? LinkToNext(httpContext.Request, cursor)
                    : Past?.Links,
                MementoDatetime = Past?.At is { } at ? AcceptDatetime.Of(at) : null,
                VariesByTime = Past is { At: null },
            };
            ResponseCache.Keep(httpContext, representation, Article);
            return representation.SendAsync(httpContext);
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
