using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Articles.Api.Tests.Pipeline;

/// <summary>Of all settings there are, those to come included.</summary>
public sealed class ConfiguredTests
{
    private static readonly Type[] Numbers = [typeof(int), typeof(int?), typeof(long), typeof(double)];

    private static IEnumerable<(MethodInfo Read, string Name)> Settings(params Type[] types) =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.GetField("Section") is not null
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true } && types.Contains(property.PropertyType)
        select (type.GetMethod("From")!, $"{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}");

    [Fact]
    public void A_number_that_is_not_possible_is_refused_with_its_name_and_value()
    {
        var settings = Settings(Numbers).ToList();
        Assert.True(settings.Count > 30, $"{settings.Count} numbers");
        foreach (var (read, name) in settings)
        {
            foreach (var value in new[] { "-1", "ten" })
            {
                var refusal = Refusal(read, name, value);
                Assert.Contains(name, refusal, StringComparison.Ordinal);
                Assert.Contains($"'{value}'", refusal, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_is_neither_true_nor_false_is_refused_with_its_name_and_value()
    {
        foreach (var (read, name) in Settings(typeof(bool)))
        {
            var refusal = Refusal(read, name, "perhaps");
            Assert.Contains(name, refusal, StringComparison.Ordinal);
            Assert.Contains("'perhaps'", refusal, StringComparison.Ordinal);
        }
    }

    private static string Refusal(MethodInfo read, string name, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [name] = value })
            .Build();
        var thrown = Assert.Throws<TargetInvocationException>(() => read.Invoke(null, [configuration]));
        return Assert.IsType<SettingException>(thrown.InnerException).Message;
    }
}
