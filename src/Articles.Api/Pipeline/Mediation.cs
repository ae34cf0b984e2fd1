using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Pipeline;

/// <summary>Registers the mediator and every handler of this assembly. All that depends on MediatR's version is here.</summary>
internal static class Mediation
{
    public static void AddMediation(this IServiceCollection services)
    {
        services.AddTransient<ServiceFactory>(provider => provider.GetService!);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidateRequest<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(RepeatClashes<,>));
        var handlers =
            from type in typeof(Mediation).Assembly.GetTypes()
            where type is { IsAbstract: false, IsGenericTypeDefinition: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            select (contract, type);
        foreach (var (contract, type) in handlers)
            services.AddTransient(contract, type);
    }
}
