using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using FluentValidation;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Articles.Api.Assistants;

/// <summary>Lets a tool be called as its operation may be asked, and answers what is refused as an error that says why.</summary>
internal sealed class GuardCalls(McpRequestHandler<CallToolRequestParams, CallToolResult> next)
{
    public async ValueTask<CallToolResult> CallAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // On the command line there is nobody else to keep a place for.
            var context = request.Services?.GetService<CallOverHttp>()?.Context;
            using var place =
                context is not null && Tools.AreDear(request.Params?.Name)
                    ? await context.RequestServices.GetRequiredService<WorkLimits>().BeginDearAsync(context)
                    : null;
            return await next(request, cancellationToken);
        }
        catch (ValidationException invalid)
        {
            return Error(
                string.Join(' ', invalid.Errors.Select(failure => $"{failure.PropertyName} {failure.ErrorMessage}."))
            );
        }
        catch (RefusedException refused)
        {
            var errors = (refused.Errors ?? []).Select(error => $"{error.Pointer ?? error.Parameter} {error.Detail}.");
            return Error(string.Join(' ', errors.Prepend(refused.Detail).Where(text => !string.IsNullOrEmpty(text))));
        }
    }

    private static CallToolResult Error(string message) =>
        new() { IsError = true, Content = [new TextContentBlock { Text = message }] };
}
