using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Architecture = ArchUnitNET.Domain.Architecture;

namespace Articles.Api.Tests;

/// <summary>Which rooms of the reader may know which. A room is a namespace; the root namespace holds the door and the findings.</summary>
public sealed partial class ReaderRoomsTests
{
    private const string Root = "Articles.Reading";
    private const string Door = "door";
    private const string Findings = "findings";

    // What starts a reading. All other types of the root namespace are what a reading consists of.
    private static readonly HashSet<string> DoorTypes =
    [
        nameof(ArticleReader),
        nameof(PageText),
        nameof(WordAnchors),
        "PageDecoder",
        "HtmlReader",
        "PlainTextReader",
        "BodyReader",
        "BodyPositions",
        "CreditedBody",
        "CarriedBody",
    ];

    // From the bottom up: no room knows one that stands below it in this table.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Findings] = [],
        ["Lexicon"] = [Findings],
        ["Lexicon.English"] = ["Lexicon"],
        ["Lexicon.Dutch"] = ["Lexicon"],
        ["Lexicon.French"] = ["Lexicon"],
        ["Lexicon.German"] = ["Lexicon"],
        ["Lexicon.Italian"] = ["Lexicon"],
        ["Lexicon.Portuguese"] = ["Lexicon"],
        ["Lexicon.Spanish"] = ["Lexicon"],
        ["Text"] = [Findings, "Lexicon", "Lexicon.English"],
        ["Html"] = [Findings, "Lexicon", "Text"],
        ["Anchors"] = [Findings, "Text"],
        ["Metadata.Bios"] = [Findings, "Lexicon", "Text"],
        ["Metadata.Structured"] = [Findings, "Lexicon", "Text", "Html"],
        ["Metadata.Sources"] = [Findings, "Lexicon", "Text", "Html", "Metadata.Structured"],
        ["Metadata.Dates"] = [Findings, "Lexicon", "Text", "Html", "Metadata.Structured", "Metadata.Sources"],
        ["Metadata.Titles"] = [Findings, "Lexicon", "Text", "Html", "Metadata.Structured", "Metadata.Sources"],
        ["Metadata.Bylines"] =
        [
            Findings,
            "Lexicon",
            "Lexicon.English",
            "Text",
            "Html",
            "Metadata.Structured",
            "Metadata.Sources",
            "Metadata.Dates",
        ],
        ["Updates"] = [Findings, "Lexicon", "Lexicon.English", "Text", "Metadata.Dates"],
        ["Quotes.Marks"] = [Findings, "Lexicon", "Text"],
        ["Bodies"] = [Findings, "Lexicon", "Html", "Quotes.Marks"],
        ["Speakers"] = [Findings, "Lexicon", "Lexicon.English", "Text", "Quotes.Marks"],
        ["Quotes.Grammar"] =
        [
            Findings,
            "Lexicon",
            "Lexicon.English",
            "Lexicon.Dutch",
            "Lexicon.French",
            "Lexicon.German",
            "Lexicon.Italian",
            "Lexicon.Portuguese",
            "Lexicon.Spanish",
            "Text",
            "Quotes.Marks",
            "Speakers",
        ],
        ["Quotes"] = [Findings, "Lexicon", "Lexicon.English", "Text", "Quotes.Marks", "Quotes.Grammar", "Speakers"],
        ["PlainText"] =
        [
            Findings,
            "Lexicon",
            "Lexicon.English",
            "Text",
            "Metadata.Bios",
            "Metadata.Bylines",
            "Metadata.Dates",
            "Metadata.Titles",
            "Updates",
        ],
        ["Metadata"] =
        [
            Findings,
            "Lexicon",
            "Text",
            "Html",
            "Metadata.Bylines",
            "Metadata.Dates",
            "Metadata.Sources",
            "Metadata.Structured",
            "Metadata.Titles",
            "PlainText",
        ],
        ["Content"] =
        [
            Findings,
            "Lexicon",
            "Text",
            "Html",
            "Metadata",
            "Metadata.Bylines",
            "Metadata.Dates",
            "PlainText",
            "Updates",
        ],
        [Door] =
        [
            Findings,
            "Text",
            "Html",
            "Anchors",
            "Bodies",
            "Metadata",
            "Metadata.Bylines",
            "Metadata.Titles",
            "Content",
            "PlainText",
            "Quotes",
            "Updates",
        ],
    };

    private static readonly Architecture Reader = new ArchLoader()
        .LoadAssemblies(typeof(ArticleReader).Assembly)
        .Build();

    // The outermost type of 'Articles.Reading.Text.Token+Kind' and of what the compiler makes for it.
    [GeneratedRegex(@"^Articles\.Reading(?:\.(?<room>[\w.]+))?\.(?<type>\w+)")]
    private static partial Regex TypeName();

    private static string? RoomOf(string type)
    {
        var name = TypeName().Match(type.Split('+', '/', '<', '`')[0]);
        return !name.Success ? null
            : name.Groups["room"] is { Success: true } room ? room.Value
            : DoorTypes.Contains(name.Groups["type"].Value) ? Door
            : Findings;
    }

    private static IEnumerable<(string From, string To, string Why)> Directions() =>
        from type in Reader.Types
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
    public void The_table_names_the_rooms_that_there_are()
    {
        var rooms = Reader.Types.Select(type => RoomOf(type.FullName)).OfType<string>().ToHashSet();

        Assert.Equal(rooms.Order(), Allowed.Keys.Order());
        Assert.Contains(Directions(), found => found is { From: "Speakers", To: "Text" });
    }
}
