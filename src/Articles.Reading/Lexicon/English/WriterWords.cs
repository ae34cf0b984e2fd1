namespace Articles.Reading.Lexicon.English;

/// <summary>Words by which a writer speaks in the own voice: to the reader, of oneself, or in judgement.</summary>
internal static class WriterWords
{
    internal const string Own = """
        i me my mine myself we us our ours you your yours let's let’s i'm i’m i've i’ve you're you’re we're we’re we've we’ve
        unfortunately unfortunate fortunately surely obviously clearly frankly honestly alas indeed admittedly doomed foreseeable
        predictably badly wrong wrongly ridiculous absurd bizarre sadly happily hopefully ludicrous laughable needless
        """;

    /// <summary>Nouns for texts that a lead-in may announce.</summary>
    internal const string Texts = """
        statement report article piece column post essay book letter email e-mail memo text excerpt passage abstract summary
        write-up editorial transcript message tweet caption quote quotation paragraph story release announcement policy
        """;
}
