namespace Articles.Api.Tests.Hosting;

/// <summary>Where this repository lies.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Seeds => Path.Combine(Root, "seeds");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Articles.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
