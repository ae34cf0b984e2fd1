namespace Articles.Api.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_test_project_runs() => Assert.NotNull(typeof(Program));
}
