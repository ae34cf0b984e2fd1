using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Articles.Api.Pipeline;

/// <summary>
/// Refuses what no endpoint should have to look at: parameters that it does not know, that are given twice or left empty,
/// control characters (both are let pass in what a person types), and clients that do not accept JSON.
/// </summary>
internal static class CheckQuery
{
    // These take several values, each after a comma or in a parameter of its own.
    private static readonly string[] Lists = ["facets", "fields", "ids", "include"];

    public static TBuilder ChecksItsQuery<TBuilder>(this TBuilder group)
        where TBuilder : IEndpointConventionBuilder =>
        group.AddEndpointFilterFactory(
            (factory, next) =>
            {
                // What the endpoint binds, the members of its request included, less what its route binds.
                Dictionary<string, bool>? known = null;
                return context =>
                {
                    var endpoint = context.HttpContext.GetEndpoint()!;
                    known ??= KnownTo(endpoint);
                    var request = context.HttpContext.Request;
                    var isNamed = endpoint.Metadata.GetMetadata<Alternates.AnyAccepted>() is not null;
                    if (!isNamed && !Acceptance.AllowsJson(request))
                        return ValueTask.FromResult<object?>(new NotAcceptable());
                    if (request.QueryString.HasValue)
                        Check(request.Query, known);
                    return next(context);
                };
            }
        );

    /// <summary>By name, whether it is free text.</summary>
    private static Dictionary<string, bool> KnownTo(Endpoint endpoint)
    {
        var inRoute = ((RouteEndpoint)endpoint).RoutePattern.Parameters.Select(parameter => parameter.Name);
        return endpoint
            .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string))
            .Where(parameter => !inRoute.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(
                parameter => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name),
                parameter => parameter.ParameterInfo.IsDefined(typeof(FreeTextAttribute)),
                StringComparer.Ordinal
            );
    }

    private static void Check(IQueryCollection query, Dictionary<string, bool> known)
    {
        var failures = query
            .Select(pair =>
                (
                    pair.Key,
                    Detail: !known.TryGetValue(pair.Key, out var isFree)
                        ? $"is not known here. Known: {string.Join(", ", known.Keys.Order())}"
                    : pair.Value.Count > 1 && !Lists.Contains(pair.Key) ? "is given more than once"
                    : isFree ? null
                    : pair.Value.Any(string.IsNullOrEmpty) ? "is empty"
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
