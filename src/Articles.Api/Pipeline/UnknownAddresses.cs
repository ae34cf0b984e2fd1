using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Articles.Api.Pipeline;

/// <summary>
/// Answers 404 where routing says 405 of an address that takes no method at all. Routing looks at methods before it looks inside
/// a segment, and takes any segment for one such as <c>sitemap-{number}.xml</c>.
/// </summary>
internal static class UnknownAddresses
{
    private const string WrongMethod = "405 HTTP Method Not Supported";

    public static void UseUnknownAddresses(this WebApplication app)
    {
        var policies = app.Services.GetRequiredService<ParameterPolicyFactory>();
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint()?.DisplayName is WrongMethod && !IsKnown(context, policies))
                    context.SetEndpoint(null);
                return next(context);
            }
        );
    }

    private static bool IsKnown(HttpContext context, ParameterPolicyFactory policies) =>
        context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Any(endpoint => Fits(endpoint.RoutePattern, context, policies));

    private static bool Fits(RoutePattern pattern, HttpContext context, ParameterPolicyFactory policies)
    {
        var values = new RouteValueDictionary();
        var matcher = new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults));
        return matcher.TryMatch(context.Request.Path, values)
            && pattern.ParameterPolicies.All(parameter =>
                parameter.Value.All(reference =>
                    policies.Create(pattern.GetParameter(parameter.Key), reference) is not IRouteConstraint constraint
                    || constraint.Match(context, null, parameter.Key, values, RouteDirection.IncomingRequest)
                )
            );
    }
}
