using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The words by which notes say what was wrong, what is right, and whose words somebody contradicts; lower-case.</summary>
internal static class ErrorWords
{
    /// <summary>Verbs that say by themselves that something was wrong.</summary>
    public static readonly FrozenSet<string> Wrong = WordList
        .Of(
            """
            misspelled|misspelt|misstated|misidentified|misquoted|misattributed|misreported|misnamed|mischaracterized
            mischaracterised|misrepresented|misdated|mistook|omitted|confused|overstated|understated|exaggerated|miscalculated
            misdescribed|mistranslated|misinterpreted|garbled|reversed|transposed
            """
        )
        .ToFrozenSet();

    /// <summary>Adverbs that make a plain verb a wrong one: 'incorrectly said'.</summary>
    public static readonly FrozenSet<string> Wrongly = WordList
        .Of("incorrectly|mistakenly|erroneously|wrongly|inaccurately|falsely|inadvertently|improperly")
        .ToFrozenSet();

    /// <summary>Verbs that are wrong after 'an earlier version' or with an adverb.</summary>
    public static readonly FrozenSet<string> Plain = WordList
        .Of(
            """
            said|stated|gave|listed|identified|described|referred|attributed|reported|named|called|implied|suggested|included
            indicated|contained|had|used|claimed|credited|spelled|placed|put|quoted|labeled|labelled|linked|noted|showed
            wrote|rendered|dated|failed|cited|conflated|characterized
            """
        )
        .ToFrozenSet();

    /// <summary>What stands between the wrong words and the right ones.</summary>
    public static readonly string[] Instead = [" instead of ", " rather than ", ", not "];

    /// <summary>What opens a sentence that gives the right words.</summary>
    public static readonly string[] InFact = WordList.Of(
        """
        in fact,|in reality,|actually,|rather,|it should have said|it should have read|this should have said
        this should have read|it should say|it should read|the correct spelling is|the correct name is|the correct figure is
        the correct number is|the correct date is|the correct amount is|the name is spelled|her name is|his name is
        the correct title is|the sentence should have read|the figure is|the number is|the date is|the name is
        """
    );

    /// <summary>Verbs by which somebody contradicts.</summary>
    public static readonly FrozenSet<string> Disputing = WordList
        .Of(
            """
            disputes|disputed|dispute|disputing|denies|denied|deny|denying|contradicts|contradicted|contradict|contradicting
            rejects|rejected|reject|rejecting|refutes|refuted|refute|rebuts|rebutted|challenges|challenged|contests|contested
            disavows|disavowed|disagrees|disagreed
            """
        )
        .ToFrozenSet();

    /// <summary>Nouns for what somebody told of others: the account rather than the words.</summary>
    public static readonly FrozenSet<string> Accounts = WordList
        .Of(
            """
            description|account|characterization|characterisation|version|portrayal|depiction|summary|retelling|interpretation
            assertion|claim|claims|allegation|allegations|suggestion|contention|explanation|accusation|accusations|report|reports
            """
        )
        .ToFrozenSet();

    /// <summary>Nouns for somebody's words.</summary>
    public static readonly FrozenSet<string> Words = WordList
        .Of("statement|statements|remark|remarks|comment|comments|quote|quotes|words|statistic|figures|tweet|answer")
        .ToFrozenSet();

    /// <summary>Nouns for acts of speech, each with the beginnings of the words that report such an act.</summary>
    public static readonly FrozenDictionary<string, string[]> Acts = new Dictionary<string, string[]>
    {
        ["demand"] = ["demand", "insist", "require", "want", "call", "ask", "press"],
        ["offer"] = ["offer", "propos"],
        ["proposal"] = ["propos", "offer", "suggest"],
        ["request"] = ["request", "ask", "appeal"],
        ["threat"] = ["threat", "warn"],
        ["warning"] = ["warn", "caution"],
        ["promise"] = ["promis", "pledg", "vow", "commit"],
        ["pledge"] = ["pledg", "promis", "vow"],
        ["refusal"] = ["refus", "declin", "reject"],
        ["agreement"] = ["agree", "accept", "deal"],
        ["plan"] = ["plan", "intend", "propos"],
        ["position"] = ["insist", "maintain", "argu", "position", "demand"],
        ["condition"] = ["condition", "insist", "demand", "require"],
        ["admission"] = ["admit", "acknowledg", "conced"],
        ["accusation"] = ["accus", "alleg", "blam"],
        ["role"] = ["role", "involv"],
    }.ToFrozenDictionary();

    /// <summary>Words that say nothing of what a sentence is about.</summary>
    public static readonly FrozenSet<string> Empty = WordList
        .Of(
            """
            the|a|an|of|to|in|on|at|by|for|with|from|as|and|or|but|not|that|this|these|those|it|its|is|was|were|are|be|been|has
            have|had|he|she|his|her|they|their|them|who|which|when|where|while|than|then|there|so|if|will|would|could|should|can
            may|also|more|most|one|two|after|before|about|into|over|under|out|up|down|some|any|all|no|such|said|says|say|an earlier
            earlier|version|previous|article|story|post|column|piece|headline|incorrectly|mistakenly|name|number|date|correct|fact
            misspelled|misstated|misidentified|corrected|correction|updated|update|we|our|i|you|your
            """
        )
        .ToFrozenSet();
}
