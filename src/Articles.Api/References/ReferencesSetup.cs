namespace Articles.Api.References;

internal static class ReferencesSetup
{
    public static void AddReferences(this IServiceCollection services) => services.AddSingleton<OwnAddresses>();
}
