using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>What stands where an author's name belongs and is none, lower-case.</summary>
internal static class NotAuthorWords
{
    /// <summary>Names of accounts, not of people, as keys.</summary>
    public static readonly FrozenSet<string> Nobody = WordList
        .Of(
            """
            admin|administrator|editor|editors|staff|author|authors|guest|guest author|guest contributor|webmaster
            root|user|null|undefined|none|unknown|anonymous|n a|by|wordpress|blog admin|site admin|super user|superuser
            about the author|view all posts|see all posts|more posts|read more|follow|share|website|twitter|facebook
            """
        )
        .ToFrozenSet();

    public static readonly FrozenSet<string> Degrees = WordList
        .Of("md|phd|ph d|dr|ma|ba|msc|bsc|rn|rd|rdn|cfp|cpa|jd|esq|mba|mph|do|dds|dvm|psyd|lcsw|ms|np|pa")
        .ToFrozenSet();

    public static readonly FrozenSet<string> Posts = WordList
        .Of(
            "writer|writers|reporter|reporters|editor|editors|correspondent|columnist|contributor|contributors|journalist|staff|producer|author|authors|expert|manager|director|photographer|attorney|lawyer|physician|nutritionist|dietitian|consultant|strategist|specialist|redaktion"
        )
        .ToFrozenSet();

    /// <summary>What the people of an outlet are called together.</summary>
    public static readonly FrozenSet<string> Desks = WordList
        .Of("staff|redaktion|newsroom|desk|rédaction|redacción|redazione|redactie|reporters")
        .ToFrozenSet();

    /// <summary>Posts that stand behind names in languages that write them so.</summary>
    public static readonly string[] PostsBehind = WordList.Of("기자|특파원|논설위원|記者|记者");

    /// <summary>Parts of addresses behind which an author's page stands.</summary>
    public static readonly FrozenSet<string> Paths = WordList
        .Of(
            "author|authors|autor|autoren|autores|auteur|auteurs|autore|autori|writer|writers|contributor|contributors|journalist|journalists|columnist|columnists"
        )
        .ToFrozenSet();

    public static readonly string[] Separators =
    [
        ", ",
        ",",
        ";",
        " / ",
        "|",
        " & ",
        " and ",
        " und ",
        " et ",
        " y ",
        " og ",
        " och ",
        .. BylineWords.Company,
        "、",
        "・",
        "\n",
        " • ",
        " · ",
    ];
}
