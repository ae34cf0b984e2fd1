using PublicApiGenerator;

namespace Articles.Reading.Tests;

/// <summary>What others build upon changes only on purpose: then <c>PublicApi.txt</c> changes with it.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var actual = typeof(ArticleReader).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd();
        var approved = Path.Combine(AppContext.BaseDirectory, "PublicApi.txt");
        // What is there now lies beside what was approved, for whoever has to compare them.
        File.WriteAllText(Path.ChangeExtension(approved, ".received.txt"), actual + "\n");
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n").TrimEnd(), actual);
    }
}
