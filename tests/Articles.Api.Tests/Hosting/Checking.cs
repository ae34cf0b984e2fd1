using Articles.Api.Checks;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Articles.Api.Tests.Hosting;

internal static class Checking
{
    /// <summary>What <c>articles check</c> finds.</summary>
    public static async Task<IReadOnlyList<Fault>> CheckAsync(this ApiHost host, bool repairs = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CheckDatabase(repairs));
    }
}
