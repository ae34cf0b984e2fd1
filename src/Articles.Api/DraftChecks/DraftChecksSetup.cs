namespace Articles.Api.DraftChecks;

internal static class DraftChecksSetup
{
    public static void AddDraftChecks(this IServiceCollection services)
    {
        services.AddScoped<CitedNames>();
        services.AddScoped<FindCited>();
    }
}
