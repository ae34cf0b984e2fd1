namespace Articles.Reading.Lexicon.English;

/// <summary>Words by which a name shows that it is an outlet's: what it says, it has published.</summary>
internal static class OutletWords
{
    internal const string List = """
        times post journal tribune herald gazette guardian news magazine press radio television tv review telegraph globe
        chronicle observer independent reuters bloomberg politico breitbart cnn nbc abc cbs fox msnbc npr pbs bbc afp slate
        vox newspaper daily weekly examiner inquirer register dispatch mirror express standard monitor economist atlantic
        yorker ap post-dispatch wired verge newsweek time axios propublica buzzfeed huffpost spiegel zeitung monde figaro
        país wikipedia britannica
        """;
}
