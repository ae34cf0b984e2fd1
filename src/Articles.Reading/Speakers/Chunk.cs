namespace Articles.Reading.Speakers;

internal enum ChunkKind : byte
{
    Noun,
    Verb,
    Preposition,
    Conjunction,

    /// <summary>who, whom, which.</summary>
    Relative,

    /// <summary>The word 'that' on its own.</summary>
    That,
    Subordinator,
    Adverb,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    Break,
    Quote,
    Other,
}

[Flags]
internal enum ChunkTraits
{
    None = 0,

    // of noun phrases
    Pronoun = 1 << 0,
    ObjectPronoun = 1 << 1,
    Proper = 1 << 2,
    Person = 1 << 3,
    Time = 1 << 4,

    /// <summary>Its head is a noun for something said: claim, statement.</summary>
    Speech = 1 << 5,

    // of verb groups
    Cue = 1 << 6,
    WeakCue = 1 << 7,
    Gerund = 1 << 8,
    Infinitive = 1 << 9,
    Passive = 1 << 10,
    Participle = 1 << 11,
    Blame = 1 << 12,

    // of quotations
    EndsSentence = 1 << 13,
    EndsOpen = 1 << 14,
    Block = 1 << 15,

    AnyCue = Cue | WeakCue,
    NotFinite = Gerund | Infinitive | Participle,
}

/// <summary>A phrase of a sentence. <paramref name="First"/> and <paramref name="Last"/> are tokens.</summary>
internal readonly record struct Chunk(ChunkKind Kind, int Start, int End, int First, int Last, ChunkTraits Traits)
{
    /// <summary>The last token of the phrase proper, without what 'of' appends; of a verb group the main verb.</summary>
    internal int Head { get; init; } = Last;

    /// <summary>The last token of the possessor in 'Mr. Trump’s claim'; -1 without one.</summary>
    internal int Possessor { get; init; } = -1;

    /// <summary>For a quotation its index in the passage, otherwise -1.</summary>
    internal int Quotation { get; init; } = -1;

    internal bool Is(ChunkTraits any) => (Traits & any) != 0;

    internal bool IsFiniteVerb => Kind == ChunkKind.Verb && !Is(ChunkTraits.NotFinite);

    /// <summary>A noun phrase that can say something.</summary>
    internal bool IsSubject => Kind == ChunkKind.Noun && !Is(ChunkTraits.ObjectPronoun | ChunkTraits.Time);
}
