using System.Text.RegularExpressions;
using Articles.Api.Startup;

namespace Articles.Api.Tests.Startup;

public sealed partial class UnknownSettingsTests
{
    [Theory]
    [InlineData("Limit:MaxPageSize", "Limits:MaxPageSize")]
    [InlineData("Limits:MaxPagesize", null)]
    [InlineData("Limits:PageSize", "Limits:MaxPageSize")]
    [InlineData("Site:Adress", "Site:Address")]
    [InlineData("Site_Address", "Site:Address")]
    [InlineData("SITE:ADDRESS", null)]
    [InlineData("Jwt:Scopes:editor", null)]
    [InlineData("ConnectionStrings:Article", "ConnectionStrings:Articles")]
    [InlineData("Webhook:Deliver", "Webhooks:Deliver")]
    [InlineData("PATH", null)]
    [InlineData("Logging:LogLevel:Default", null)]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", null)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", null)]
    public void A_name_that_means_nothing_has_a_nearest_one_that_does(string name, string? nearest) =>
        Assert.Equal(nearest, UnknownSettings.NearestOf(name));

    [Fact]
    public async Task A_start_warns_of_settings_that_mean_nothing()
    {
        await using var database = new SqliteFile();
        await using var host = await ApiHost.StartAsync(
            database,
            new() { ["Limit:MaxPageSize"] = "50", ["Site:Adress"] = "https://paper.example" }
        );

        Assert.Equal(
            [
                "There is no setting Limit__MaxPageSize. The nearest is Limits__MaxPageSize.",
                "There is no setting Site__Adress. The nearest is Site__Address.",
            ],
            host.Log.Complaints.Select(complaint => complaint.Trim()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_documentation_names_every_setting_and_no_other()
    {
        var pages = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Append(Path.Combine(Repository.Root, "README.md"))
            .Select(File.ReadAllText);

        var documented = pages
            .SelectMany(page => Written().Matches(page))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal))
            .Where(name => name != "Section:Name" && !name.StartsWith("Logging:", StringComparison.Ordinal))
            .Select(name => name.StartsWith("Jwt:Scopes:", StringComparison.Ordinal) ? "Jwt:Scopes:*" : name)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(UnknownSettings.Known, documented);
    }

    [GeneratedRegex("(?<=`|;)[A-Z][A-Za-z]+(__[A-Za-z]+)+")]
    private static partial Regex Written();
}
