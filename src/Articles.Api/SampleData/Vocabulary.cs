namespace Articles.Api.SampleData;

/// <summary>The words that generated articles are made of.</summary>
internal static class Vocabulary
{
    public static readonly string[] FirstNames =
    [
        "Ada",
        "Amir",
        "Beatriz",
        "Carmen",
        "Chidi",
        "Clara",
        "Daniel",
        "Dolores",
        "Edith",
        "Farid",
        "Greta",
        "Hana",
        "Ines",
        "Jonas",
        "Joyce",
        "Karim",
        "Leila",
        "Lucía",
        "Mateo",
        "Mei",
        "Nadia",
        "Noor",
        "Olga",
        "Pavel",
        "Priya",
        "Quentin",
        "Rosa",
        "Samuel",
        "Tomás",
        "Uma",
        "Viktor",
        "Wanda",
        "Ximena",
        "Yusuf",
        "Zoë",
    ];

    public static readonly string[] LastNames =
    [
        "Abara",
        "Almeida",
        "Berg",
        "Castellanos",
        "Chaudhry",
        "Dimitrov",
        "Eriksen",
        "Fontaine",
        "Grünwald",
        "Haddad",
        "Ivanova",
        "Jansen",
        "Kowalski",
        "Larsen",
        "Mbeki",
        "Moreau",
        "Nakamura",
        "Novák",
        "Okafor",
        "Petrov",
        "Quiroga",
        "Rasmussen",
        "Sandoval",
        "Takahashi",
        "Ueda",
        "Vasquez",
        "Wójcik",
        "Yamada",
        "Zielinski",
        "O’Brien",
    ];

    public static readonly string[] Titles = ["Mayor", "Senator", "Minister", "Professor", "Governor", "Judge"];

    public static readonly string[] Roles = ["senior editor", "staff writer", "correspondent", "columnist"];

    public static readonly string[] Outlets =
    [
        "The Harbor Courier",
        "Northern Ledger",
        "The Valley Tribune",
        "Metro Observer",
        "The Coastal Review",
        "Capital Dispatch",
        "The Lakeside Gazette",
        "Frontier Post",
    ];

    public static readonly string[] Sections =
    [
        "Politics",
        "Economy",
        "World",
        "Science",
        "Health",
        "Culture",
        "Sports",
        "Opinion",
        "Climate",
        "Education",
        "Technology",
        "Travel",
    ];

    public static readonly string[] Places =
    [
        "Ashford",
        "Belmonte",
        "Carrow Bay",
        "Dunmere",
        "Eastvale",
        "Farrington",
        "Glenrock",
        "Halden",
        "Ironbridge",
        "Juniper Falls",
        "Kestrel Point",
        "Lindow",
        "Marlowe",
        "Northgate",
        "Oakhaven",
        "Port Ellis",
        "Quarry Hill",
        "Redwater",
        "Stonebrook",
        "Thornbury",
    ];

    public static readonly string[] Bodies =
    [
        "the city council",
        "the water authority",
        "the regional court",
        "the planning commission",
        "the school board",
        "the harbor office",
        "the transport union",
        "the teachers’ association",
        "the electricity cooperative",
        "the housing agency",
        "the public health institute",
        "the national audit office",
    ];

    public static readonly string[] Acts =
    [
        "approved",
        "delayed",
        "questioned",
        "published",
        "withdrew",
        "reviewed",
        "rejected",
        "announced",
        "revised",
        "defended",
        "postponed",
        "welcomed",
    ];

    public static readonly string[] Matters =
    [
        "a plan to rebuild the old bridge",
        "the budget for the coming year",
        "new rules for short-term rentals",
        "a report on drinking water",
        "the contract for electric buses",
        "an inquiry into the flood defences",
        "a proposal to lower the voting age",
        "the merger of two hospitals",
        "a survey of empty shops",
        "the timetable for school repairs",
        "a ban on night flights",
        "the sale of public land",
        "a programme for rural clinics",
        "the figures on youth unemployment",
        "a study of coastal erosion",
    ];

    public static readonly string[] Openings =
    [
        "On Monday",
        "Late on Tuesday",
        "After months of talks",
        "In a narrow vote",
        "At a crowded meeting",
        "Despite earlier promises",
        "For the second time this year",
        "Without much debate",
        "Earlier this week",
    ];

    public static readonly string[] Endings =
    [
        "and residents said they had expected it",
        "although several members abstained",
        "while neighbouring towns watched closely",
        "which critics had called overdue",
        "and the details are to follow in the spring",
        "but the costs remain in dispute",
        "as officials had hinted before",
        "and nobody would say who pays for it",
    ];

    public static readonly string[] Remarks =
    [
        "We have waited long enough for this",
        "Nobody should be surprised by the result",
        "The numbers speak for themselves",
        "This is a beginning and not an end",
        "I would rather be late than wrong",
        "People deserve a straight answer",
        "We will look at every option again",
        "There is no money for a second attempt",
        "It was never about the building",
        "Somebody has to take responsibility",
    ];
}
