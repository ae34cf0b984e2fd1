using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Assembly = System.Reflection.Assembly;

namespace Articles.Api.Tests;

/// <summary>The walls of the house.</summary>
public sealed partial class ArchitectureTests(SqliteApi api) : IClassFixture<SqliteApi>
{
    private static readonly Assembly Api = typeof(Program).Assembly;
    private static readonly Assembly Reader = typeof(ArticleReader).Assembly;
    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Api, Reader).Build();

    private static readonly HashSet<string> OfEveryList =
    [
        nameof(IRead.Fields),
        .. typeof(IListRequest).GetProperties().Select(member => member.Name),
    ];

    private static IEnumerable<IType> Room(string name) =>
        House.Types.Where(type => type.FullName.StartsWith($"Articles.{name}", StringComparison.Ordinal));

    private static IEnumerable<string> KnownTo(IType type, params string[] others) =>
        type
            .Dependencies.Select(used => used.Target.FullName)
            .Where(used => others.Any(other => used.StartsWith(other, StringComparison.Ordinal)))
            .Select(used => $"{type.FullName} knows {used}");

    [GeneratedRegex(@"MediatR\.(IBaseRequest|IRequest|IRequestHandler|AsyncRequestHandler|IMediator|Unit)\b")]
    private static partial Regex FewWords();

    private static Regex AnyEnding(params string[] words) => new($"({string.Join('|', words)})$");

    [Fact]
    public void The_reader_knows_no_http_no_database_and_nothing_of_the_api() =>
        Assert.DoesNotContain(
            Reader.GetReferencedAssemblies(),
            used =>
                used.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)
                || used.Name.Contains("Sql", StringComparison.OrdinalIgnoreCase)
                || used.Name is "Articles.Api" or "System.Net.Http" or "System.Data.Common"
        );

    [Fact]
    public void The_model_knows_no_http_no_database_and_no_json() =>
        Assert.Empty(
            Room("Api.Model")
                .SelectMany(type =>
                    KnownTo(
                        type,
                        "Microsoft.AspNetCore",
                        "Microsoft.EntityFrameworkCore",
                        "Microsoft.Extensions",
                        "System.ComponentModel.DataAnnotations",
                        "System.Net.Http",
                        "System.Text.Json",
                        "MediatR",
                        "FluentValidation"
                    )
                )
        );

    [Fact]
    public void Only_the_database_room_knows_which_engine_runs() =>
        Assert.Empty(
            Room("Api")
                .Except(Room("Api.Database"))
                .SelectMany(type => KnownTo(type, "Npgsql", "Microsoft.Data.Sqlite", "SQLitePCL"))
        );

    [Fact]
    public void Outside_the_pipeline_the_mediator_is_a_few_words() =>
        Assert.DoesNotContain(
            Room("Api").Except(Room("Api.Pipeline")).SelectMany(type => KnownTo(type, "MediatR.")),
            known => !FewWords().IsMatch(known)
        );

    [Fact]
    public void Names_say_what_a_type_is() =>
        Assert.DoesNotContain(
            House.Types.Select(type => type.Name.Split('`')[0]),
            name => AnyEnding("Helper", "Helpers", "Utils", "Manager", "Service", "Dto").IsMatch(name)
        );

    [Fact]
    public void Every_request_that_comes_from_outside_is_validated() =>
        Assert.DoesNotContain(
            Api.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRead))),
            type => api.Host.Services.GetService(typeof(IValidator<>).MakeGenericType(type)) is null
        );

    /// <summary>All else that a filter needs follows from its member: <see cref="QueryMembers"/>.</summary>
    [Fact]
    public void Every_filter_that_a_list_declares_is_used() =>
        Assert.DoesNotContain(
            Api.GetTypes()
                .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IListRequest)))
                .SelectMany(type => type.GetProperties().Where(member => member.DeclaringType == type))
                .Where(member => member.CanWrite && !OfEveryList.Contains(member.Name)),
            member =>
                !House
                    .Types.Where(type => type.FullName.StartsWith("Articles.Api", StringComparison.Ordinal))
                    .Where(type => type.FullName != member.DeclaringType!.FullName)
                    .SelectMany(type => type.Dependencies.OfType<MethodCallDependency>())
                    .Any(call =>
                        call.Target.FullName == member.DeclaringType!.FullName
                        && call.TargetMember.Name.StartsWith($"get_{member.Name}(", StringComparison.Ordinal)
                    )
        );

    [Fact]
    public void Every_route_has_a_name_and_its_documentation()
    {
        var documentation = File.ReadAllText(Path.ChangeExtension(Api.Location, ".xml"));
        var routes = api
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToList();

        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            var method = route.Metadata.GetRequiredMetadata<MethodInfo>();
            Assert.Matches(
                $"(?s)\"M:{method.DeclaringType!.FullName}.{method.Name}[(\"][^>]*>\\s*<summary>[A-Z]",
                documentation
            );
        }
    }
}
