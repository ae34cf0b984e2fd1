namespace Articles.Api.Indexing;

internal static class IndexingSetup
{
    public static void AddIndexing(this IServiceCollection services) => services.AddSingleton<WordFrequencies>();
}
