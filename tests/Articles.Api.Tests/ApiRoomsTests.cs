using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Architecture = ArchUnitNET.Domain.Architecture;

namespace Articles.Api.Tests;

/// <summary>Which rooms of the API may know which. A room is a folder of the program.</summary>
public sealed partial class ApiRoomsTests
{
    // From the bottom up: no room knows one that stands below it in this table.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Database"] = ["Model"],
        ["Pipeline"] = ["Model", "Database"],
        ["References"] = ["Model", "Database", "Pipeline"],
        ["Comparison"] = ["Model"],
        ["Indexing"] = ["Model", "Database"],
        ["Renditions"] = ["Model", "Database", "Pipeline", "References"],
        ["Editing"] = ["Model", "Database", "Pipeline", "Renditions"],
        ["Changes"] = ["Model", "Database", "Pipeline", "Indexing"],
        ["Health"] = ["Database", "Pipeline"],
        ["Home"] = ["Pipeline"],
        ["Keys"] = ["Model", "Database", "Pipeline"],
        ["Quotes"] = ["Model", "Database", "Pipeline", "References", "Comparison", "Indexing", "Renditions", "Editing"],
        ["Checks"] = ["Model", "Database", "Indexing", "Renditions", "Editing", "Quotes"],
        ["Readings"] = ["Pipeline", "Renditions"],
        ["SampleData"] = ["Model", "Database", "Renditions"],
        ["Search"] = ["Model", "Database", "Pipeline", "References", "Indexing", "Renditions", "Quotes"],
        ["Terms"] = ["Model", "Database", "Pipeline"],
        ["Speakers"] = ["Model", "Database", "Pipeline", "References", "Quotes"],
        ["Authors"] = ["Model", "Database", "Pipeline", "References", "Renditions", "Speakers"],
        ["Updates"] = ["Model", "Database", "Pipeline", "References", "Renditions", "Editing", "Quotes"],
        ["Articles"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Comparison",
            "Indexing",
            "Renditions",
            "Editing",
            "Quotes",
            "Authors",
            "Updates",
        ],
        ["Formats"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Renditions",
            "Changes",
            "Quotes",
            "Search",
            "Speakers",
            "Authors",
            "Updates",
            "Articles",
        ],
        ["Imports"] = ["Model", "Database", "Pipeline", "Editing", "Readings", "Articles"],
        ["Latest"] = ["Model", "Pipeline", "References", "Renditions", "Quotes", "Updates", "Articles"],
        ["Revisions"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Comparison",
            "Renditions",
            "Quotes",
            "Authors",
            "Updates",
            "Articles",
        ],
        ["CitationChecks"] = ["Model", "Database", "Pipeline", "References", "Comparison", "Quotes", "Revisions"],
        ["Watchlists"] = ["Model", "Database", "Pipeline", "References"],
        ["DraftChecks"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Comparison",
            "Quotes",
            "Readings",
            "Articles",
            "CitationChecks",
        ],
        ["Pages"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Comparison",
            "Renditions",
            "Quotes",
            "Search",
            "Terms",
            "Speakers",
            "Authors",
            "Updates",
            "Articles",
            "Formats",
            "Latest",
            "Revisions",
            "CitationChecks",
            "DraftChecks",
        ],
        ["Assistants"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Comparison",
            "Renditions",
            "Quotes",
            "Search",
            "Speakers",
            "Updates",
            "Articles",
            "Formats",
            "CitationChecks",
            "DraftChecks",
        ],
        ["Webhooks"] = ["Model", "Database", "Pipeline", "Changes"],
        ["Startup"] =
        [
            "Model",
            "Database",
            "Pipeline",
            "References",
            "Indexing",
            "Renditions",
            "Changes",
            "Health",
            "Home",
            "Keys",
            "Quotes",
            "Checks",
            "Readings",
            "SampleData",
            "Search",
            "Terms",
            "Speakers",
            "Authors",
            "Updates",
            "Articles",
            "Formats",
            "Imports",
            "Latest",
            "Revisions",
            "CitationChecks",
            "DraftChecks",
            "Assistants",
            "Watchlists",
            "Webhooks",
            "Pages",
        ],
    };

    private static readonly Architecture Api = new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build();

    [GeneratedRegex(@"^Articles\.Api\.(?<room>\w+)\.")]
    private static partial Regex TypeName();

    private static string? RoomOf(string type) =>
        TypeName().Match(type) is { Success: true } name ? name.Groups["room"].Value : null;

    private static IEnumerable<(string From, string To, string Why)> Directions() =>
        from type in Api.Types
        from dependency in type.Dependencies
        let room = RoomOf(type.FullName)
        let other = RoomOf(dependency.Target.FullName)
        where room is not null && other is not null && room != other
        select (room, other, $"{type.FullName} knows {dependency.Target.FullName}");

    [Fact]
    public void A_room_knows_no_other_than_the_table_says() =>
        Assert.Empty(
            Directions()
                .Where(found => !Allowed.TryGetValue(found.From, out var rooms) || !rooms.Contains(found.To))
                .Select(found => found.Why)
                .Distinct()
        );

    [Fact]
    public void The_table_has_no_circle()
    {
        var below = new HashSet<string>();
        foreach (var (room, known) in Allowed)
        {
            Assert.Empty(known.Except(below).Select(other => $"{room} knows {other}, which stands above it"));
            below.Add(room);
        }
    }

    [Fact]
    public void The_table_names_the_rooms_that_there_are_and_what_they_know()
    {
        var rooms = Api.Types.Select(type => RoomOf(type.FullName)).OfType<string>().ToHashSet();
        var found = Directions().Select(direction => (direction.From, direction.To)).ToHashSet();

        Assert.Equal(rooms.Order(), Allowed.Keys.Order());
        Assert.Empty(Allowed.SelectMany(row => row.Value.Select(other => (row.Key, other))).Except(found));
    }
}
