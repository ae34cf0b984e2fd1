namespace Articles.Reading.Lexicon.English;

/// <summary>Words by which a name shows that it is no person's.</summary>
internal static class OrganisationWords
{
    internal const string List = """
        inc corp corporation co ltd llc plc gmbh ag company companies group committee commission council department ministry
        agency bureau office administration institute institution university college school foundation fund association
        federation union league party congress senate house court parliament government campaign army navy force forces police
        times post journal tribune herald gazette guardian news magazine press network radio television tv review
        bank partners capital ventures holdings industries systems technologies airlines motors pentagon kremlin
        center centre society organization organisation coalition alliance authority board club church hospital
        service services trust team states nations street post-dispatch globe chronicle telegraph mail observer
        independent reuters bloomberg politico breitbart cnn nbc abc cbs fox msnbc npr pbs bbc ap afp slate vox
        twitter facebook google apple amazon microsoft republicans democrats conservatives
        newspaper daily weekly week examiner inquirer register dispatch mirror express sun star standard monitor economist
        project pac action strategies studios labs solutions
        """;
}
