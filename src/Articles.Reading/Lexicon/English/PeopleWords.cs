namespace Articles.Reading.Lexicon.English;

/// <summary>Titles, roles and kin: the common nouns that stand before or instead of a person's name.</summary>
internal static class PeopleWords
{
    /// <summary>Titles as they are cut short before a name, and in full.</summary>
    internal static readonly Dictionary<string, string> FullTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sen"] = "senator",
        ["gov"] = "governor",
        ["rep"] = "representative",
        ["gen"] = "general",
        ["prof"] = "professor",
        ["dr"] = "doctor",
        ["col"] = "colonel",
        ["lt"] = "lieutenant",
        ["capt"] = "captain",
        ["sgt"] = "sergeant",
        ["rev"] = "reverend",
    };

    internal const string MaleTitles = "mr mister sir lord king prince congressman councilman father brother";
    internal const string FemaleTitles = "mrs ms miss madam lady queen princess congresswoman councilwoman sister dame";

    internal const string Titles = """
        dr doctor sen senator senators rep reps representative gov governor president vice-president premier prime chancellor
        secretary attorney judge justice mayor minister ambassador general gen col colonel lt lieutenant capt captain maj major sgt
        sergeant cpl private adm admiral cmdr commander prof professor rev reverend pastor bishop archbishop cardinal pope rabbi imam
        sheriff chief officer detective inspector speaker chairman chairwoman chair chairperson director coach deputy former
        del delegate councilmember councillor count baron emperor sheikh ayatollah hon president-elect sens
        then-president ex-president vice foreign administrator commissioner undersecretary superintendent comptroller solicitor
        ombudsman envoy marshal lieutenant-governor minister-president
        """;

    internal const string MaleRoles = """
        man boy father brother son husband uncle grandfather nephew spokesman businessman congressman chairman councilman
        king prince actor policeman fireman salesman guy gentleman boyfriend widower waiter assemblyman committeeman alderman
        """;

    internal const string FemaleRoles = """
        woman girl mother sister daughter wife aunt grandmother niece spokeswoman businesswoman congresswoman chairwoman
        councilwoman queen princess actress policewoman lady girlfriend widow waitress assemblywoman committeewoman
        """;

    internal const string Roles = """
        spokesperson spokespeople spokesmen official officials analyst analysts expert experts adviser advisor advisers aide aides
        strategist strategists consultant lawyer attorney attorneys critic critics supporter supporters voter voters candidate
        candidates nominee author writer reporter reporters journalist journalists columnist editor correspondent host anchor
        scholar scientist scientists researcher researchers economist economists historian professor teacher student students
        doctor nurse physician psychologist engineer officer officers agent agents soldier veteran activist activists
        organizer organizers leader leaders member members lawmaker lawmakers senator governor president secretary minister
        ambassador diplomat judge prosecutor prosecutors detective sheriff mayor chief director executive executives ceo cfo
        founder co-founder cofounder owner manager partner investor investors banker billionaire entrepreneur developer
        farmer worker workers driver resident residents citizen citizens neighbor neighbors witness witnesses victim victims
        survivor friend friends colleague colleagues source sources person people democrat democrats republican republicans
        conservative conservatives liberal liberals protester protesters demonstrator demonstrators fan fans player
        pastor priest bishop pope rabbi imam commentator pundit pollster operative donor donors insider staffer
        surrogate chairperson representative congresswoman congressman refugee immigrant mogul star actor comedian singer
        musician artist filmmaker photographer blogger user moderator interviewer child kid teenager
        family parents
        opponent rival foe ally allies defender contender front-runner frontrunner speaker lobbyist
        treasurer trustee chancellor dean principal counsel clerk delegate delegates superdelegate retiree pensioner
        lawyers organizers specialist specialists opponents rivals teachers doctors nurses engineers mayors governors diplomats
        detectives players actors musicians artists bishops priests owners managers partners founders drivers survivors soldiers
        veterans historians physicians psychologists pollsters operatives lobbyists immigrants refugees neighbours neighbour
        """;

    /// <summary>Bodies and papers that speak as one.</summary>
    internal const string Bodies = """
        crowd group company report study poll survey campaign administration government court committee commission
        department agency office ministry union party team newspaper magazine network statement document memo letter
        groups companies studies agencies unions parties teams newspapers governments courts
        """;
}
