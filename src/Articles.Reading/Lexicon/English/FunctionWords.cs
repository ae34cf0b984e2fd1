namespace Articles.Reading.Lexicon.English;

/// <summary>The small words of English, which a list can hold completely or nearly so.</summary>
internal static class FunctionWords
{
    internal const string Determiners = """
        the a an this these those some any each every no another both all many most several few one two three four
        five six seven eight nine ten such what's-his-name either neither other
        """;

    internal const string Prepositions = """
        according of in to for with on at from by about as into like through after over between out against during without
        before under around among near behind toward towards upon within amid despite outside inside beyond across
        along above below throughout regarding concerning including alongside beneath beside besides onto off
        than via per except since until till amongst
        """;

    internal const string Counts =
        "two three four five these those several many some such multiple recent his their both few any all other";
    internal const string Be =
        "is are was were be been being am 're ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t";
    internal const string NameParticles =
        "de la las los del della delle dello degli van von vom zu zur zum af av der den ten ter het bin bint ibn ben al el da das dos di du y e te 't ’t";

    internal const string ClauseOpeners = "after before since until till as than like";

    internal const string Auxiliaries = """
        is are was were be been being am has have had having do does did doing will would shall should can could may
        might must cannot 'll 've 're 'd ’ll ’ve ’re ’d isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't
        didn't won't wouldn't shouldn't can't couldn't mustn't ought ain't isn’t aren’t wasn’t weren’t hasn’t haven’t
        hadn’t don’t doesn’t didn’t won’t wouldn’t shouldn’t can’t couldn’t mustn’t ain’t
        """;

    internal const string Adjectives = """
        new old top super big small former late young senior junior key major leading prominent latest recent local popular conservative liberal
        influential powerful independent nonpartisan bipartisan veteran longtime prestigious respected famous
        current outgoing incoming ex embattled wealthy nonprofit annual weekly daily monthly upcoming
        rival fellow largest biggest oldest first-term second-term two-term one-time onetime
        acting interim managing visiting presiding commanding attending consulting founding supervising departing reigning
        """;

    internal const string Modals = """
        would could might may should must can ought wouldn't couldn't shouldn't mustn't can't cannot wouldn’t couldn’t shouldn’t
        mustn’t can’t
        """;

    internal const string SubjectPronouns = "he she they we i it you everyone everybody someone somebody nobody";
    internal const string ObjectPronouns =
        "him her them us me it you himself herself themselves itself myself ourselves yourself anyone anybody something nothing everything anything";
    internal const string PossessivePronouns = "his her their its our my your";
    internal const string MalePronouns = "he him his himself";
    internal const string FemalePronouns = "she her hers herself";
    internal const string Conjunctions = "and or but nor yet";
    internal const string Relatives = "who whom whose which that what";
    internal const string Subordinators =
        "because when while if although though whether where why how unless whereas once so";

    internal const string Adverbs = """
        also then later again once twice now not never always often still just even only ever too very rather quite
        here there today yesterday tomorrow tonight recently previously already soon further moreover however
        instead meanwhile nevertheless nonetheless perhaps maybe almost back thus therefore indeed first
        n't famously repeatedly both simply once really well long ago earlier afterward afterwards otherwise likewise
        sometimes together away more less far though jokingly sarcastically
        """;

    internal const string Particles = "back out on up down off in over forward away around along ahead";

    internal const string Times = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december week month year day night morning afternoon evening weekend
        decade hour minute moment weeks months years days spring summer fall autumn winter time
        jan feb aug sept oct nov dec earlier
        """;
}
