using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Articles.Api.Pipeline;

/// <summary>
/// Refuses what no endpoint should have to look at: parameters that it does not know, that are given twice or left empty,
/// control characters, and clients that do not accept JSON.
/// </summary>
internal static class CheckQuery
{
    public static TBuilder ChecksItsQuery<TBuilder>(this TBuilder group)
        where TBuilder : IEndpointConventionBuilder =>
        group.AddEndpointFilterFactory(
            (factory, next) =>
            {
                // What the endpoint binds, the members of its request included, less what its route binds.
                HashSet<string>? known = null;
                return context =>
                {
                    known ??= KnownTo(context.HttpContext.GetEndpoint()!);
                    if (!Acceptance.AllowsJson(context.HttpContext.Request))
                        return ValueTask.FromResult<object?>(new NotAcceptable());
                    if (context.HttpContext.Request.QueryString.HasValue)
                        Check(context.HttpContext.Request.Query, known);
                    return next(context);
                };
            }
        );

    private static HashSet<string> KnownTo(Endpoint endpoint)
    {
        var inRoute = ((RouteEndpoint)endpoint).RoutePattern.Parameters.Select(parameter => parameter.Name);
        return endpoint
            .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string))
            .Select(parameter => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name))
            .Except(inRoute)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static void Check(IQueryCollection query, HashSet<string> known)
    {
        var failures = query
            .Select(pair =>
                (
                    pair.Key,
                    Detail: !known.Contains(pair.Key) ? $"is not known here. Known: {string.Join(", ", known.Order())}"
                    : pair.Value.Count > 1 ? "is given more than once"
                    : string.IsNullOrEmpty(pair.Value) ? "is empty"
                    : pair.Value.ToString().Any(char.IsControl) ? "has a control character in it"
                    : null
                )
            )
            .Where(found => found.Detail is not null)
            .Select(found => new ValidationFailure(found.Key, found.Detail))
            .ToList();
        if (failures.Count > 0)
            throw new ValidationException(failures);
    }

    private sealed class NotAcceptable : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            Problems.WriteAsync(httpContext, StatusCodes.Status406NotAcceptable);
    }
}
