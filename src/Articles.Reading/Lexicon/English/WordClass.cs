namespace Articles.Reading.Lexicon.English;

/// <summary>What a word can be, judged by the word alone; context decides between several.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Determiner = 1 << 0,
    Preposition = 1 << 1,
    Auxiliary = 1 << 2,
    SubjectPronoun = 1 << 3,
    ObjectPronoun = 1 << 4,
    PossessivePronoun = 1 << 5,
    Conjunction = 1 << 6,
    Relative = 1 << 7,
    Subordinator = 1 << 8,
    Adverb = 1 << 9,
    VerbBase = 1 << 10,
    VerbThird = 1 << 11,
    VerbPast = 1 << 12,
    VerbParticiple = 1 << 13,
    VerbGerund = 1 << 14,

    /// <summary>A form of a verb that reports speech: said, tweeted.</summary>
    Cue = 1 << 15,

    /// <summary>A form of a verb that often goes with quoted words without reporting them as a whole: praised, blasted.</summary>
    WeakCue = 1 << 16,

    /// <summary>A form of a verb whose object is the one who did what follows: accused her of saying.</summary>
    Blame = 1 << 17,

    /// <summary>A form of a verb whose object does what the infinitive after it says: urged him to say.</summary>
    Control = 1 << 30,

    /// <summary>A noun for something said: claim, statement.</summary>
    SpeechNoun = 1 << 18,

    /// <summary>A title before a name: Mr., Senator.</summary>
    Title = 1 << 19,

    /// <summary>What people do or are: spokesman, mother.</summary>
    Role = 1 << 20,

    /// <summary>Days, months and other words that tell when.</summary>
    Time = 1 << 21,
    Particle = 1 << 22,

    /// <summary>Never a noun, wherever it stands: said, told.</summary>
    SureVerb = 1 << 23,

    /// <summary>The last word of many organisations' names: Committee, Times.</summary>
    Organisation = 1 << 24,
    MaleName = 1 << 25,
    FemaleName = 1 << 26,
    Male = 1 << 27,
    Female = 1 << 28,

    /// <summary>A preposition that may also open a clause: after, as.</summary>
    ClauseOpener = 1 << 29,

    /// <summary>A plural noun that is a verb's form as well: claims, remarks.</summary>
    NounVerb = 1L << 31,

    Place = 1L << 32,

    /// <summary>What a secretary or a minister is of: State, Defense.</summary>
    Department = 1L << 33,

    /// <summary>A form of a verb that gives a name: called, described.</summary>
    Naming = 1L << 34,

    /// <summary>What counts or points before a plural: two, these, recent.</summary>
    Count = 1L << 35,

    /// <summary>A form of 'be'.</summary>
    Be = 1L << 36,

    /// <summary>A small word within a name: de, van.</summary>
    NameParticle = 1L << 37,

    /// <summary>A form of a verb whose infinitive tells what was said: pledged to build.</summary>
    Commitment = 1L << 38,

    /// <summary>A form of a verb that tells what somebody thinks: hopes, believes.</summary>
    Thought = 1L << 39,

    /// <summary>A thing that bears words: sign, banner.</summary>
    Bearer = 1L << 40,

    /// <summary>A common noun for a body that speaks as one: company, committee.</summary>
    Body = 1L << 41,

    /// <summary>A word that tells that something is only possible: would, might.</summary>
    Modal = 1L << 42,

    /// <summary>A form of a verb by which somebody does not do what the next verb says: refused, avoided.</summary>
    Avoidance = 1L << 43,

    /// <summary>A form of a verb that somebody's words are the object of: said, added, warned.</summary>
    Utterance = 1L << 44,

    /// <summary>A form of a verb that names whom somebody told before what: assured, informed.</summary>
    Listened = 1L << 45,

    /// <summary>An adjective that often stands before a name: a super PAC, the top British journal.</summary>
    Adjective = 1L << 46,

    /// <summary>A form of a verb that may have a clause without 'that' behind it: said, argued.</summary>
    Telling = 1L << 47,

    /// <summary>A form of a verb by which somebody wants something said that may never be: urged her to say.</summary>
    Wish = 1L << 48,

    Verb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbGerund,
    AnyCue = Cue | WeakCue,
    Function =
        Determiner
        | Preposition
        | Auxiliary
        | SubjectPronoun
        | ObjectPronoun
        | PossessivePronoun
        | Conjunction
        | Relative
        | Subordinator,
}
