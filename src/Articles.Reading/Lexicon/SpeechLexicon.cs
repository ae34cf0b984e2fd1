using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>What a word may be in a sentence that tells whose words are quoted.</summary>
[Flags]
internal enum SpeechWord
{
    None = 0,

    /// <summary>A finite form of a verb of saying.</summary>
    Said = 1 << 0,

    /// <summary>A participle of one.</summary>
    HasSaid = 1 << 1,

    /// <summary>What a participle needs to be finite: has, have.</summary>
    Having = 1 << 2,

    /// <summary>What makes a participle passive.</summary>
    Passive = 1 << 3,

    /// <summary>A participle that names the speaker in the passive: 'is quoted'.</summary>
    Quoted = 1 << 4,

    /// <summary>Begins a noun phrase that may be a subject.</summary>
    Article = 1 << 5,

    /// <summary>Begins a noun phrase that is never a subject.</summary>
    Oblique = 1 << 6,
    He = 1 << 7,
    She = 1 << 8,

    /// <summary>Another pronoun as subject.</summary>
    Pronoun = 1 << 9,
    Preposition = 1 << 10,

    /// <summary>A preposition or article inside a noun phrase: 'of the'.</summary>
    Join = 1 << 11,
    Conjunction = 1 << 12,
    Subordinator = 1 << 13,

    /// <summary>Makes what follows a supposition: 'if'.</summary>
    Conditional = 1 << 14,
    Negation = 1 << 15,

    /// <summary>May stand between a verb and its subject: adverbs, clitics, days.</summary>
    Between = 1 << 16,

    /// <summary>A small word inside a name: 'von', 'de'.</summary>
    Particle = 1 << 17,

    /// <summary>A title or post before a name.</summary>
    Title = 1 << 18,

    /// <summary>A title that tells a man, or a woman.</summary>
    Man = 1 << 19,
    Woman = 1 << 20,

    /// <summary>Names the speaker right behind the words: 'so X'.</summary>
    So = 1 << 21,

    /// <summary>Names the speaker behind the speaker: 'X zufolge'.</summary>
    AccordingBehind = 1 << 22,

    /// <summary>A word of time or place, which is no speaker.</summary>
    Time = 1 << 23,

    /// <summary>A verb of saying only with its other half: 'teilte … mit'.</summary>
    SplitSaid = 1 << 24,
    SplitEnd = 1 << 25,

    /// <summary>Stands for the noun before it: 'who'.</summary>
    Relative = 1 << 26,

    /// <summary>Before what something is called: 'as', 'a'.</summary>
    Naming = 1 << 27,

    /// <summary>A verb form by which a sentence goes on reporting what somebody said: 'sei'.</summary>
    Reporting = 1 << 28,

    /// <summary>Says what stands in a paper: 'heißt (es in)'.</summary>
    Reads = 1 << 29,

    /// <summary>The other half of a verb by which somebody denies the words before it: 'wies … zurück'.</summary>
    Rejecting = 1 << 30,

    /// <summary>What is no part of a name, even with a capital at the beginning of a sentence.</summary>
    Small =
        Article
        | Oblique
        | AnyPronoun
        | Preposition
        | Conjunction
        | Subordinator
        | Conditional
        | Negation
        | Between
        | Relative
        | So
        | Having
        | Passive
        | Time,

    AnyPronoun = He | She | Pronoun,
}

/// <summary>Verbs that are inflected alike: each stem takes each ending.</summary>
/// <param name="Stems">The stems, parted by bars.</param>
/// <param name="Finite">The endings of the third person, parted by bars.</param>
/// <param name="Participles">The endings of the participle; empty where it is formed otherwise.</param>
internal sealed record VerbClass(string Stems, string Finite, string Participles);

/// <summary>The words by which a language tells whose words are quoted. Adding a language means adding one of these.</summary>
internal sealed class SpeechLexicon
{
    private readonly FrozenDictionary<string, SpeechWord> _words;

    /// <param name="language">The BCP 47 tag.</param>
    /// <param name="verbs">The regular verbs of saying.</param>
    /// <param name="words">All other words, lower-case, by what they may be.</param>
    /// <param name="according">The phrases before a speaker that need no verb: 'according to'.</param>
    public SpeechLexicon(
        string language,
        IEnumerable<VerbClass> verbs,
        IEnumerable<(SpeechWord Kind, string Words)> words,
        string according
    )
    {
        Language = language;
        According = [.. WordList.Of(according).Select(phrase => phrase.Split(' '))];
        var kinds = new Dictionary<string, SpeechWord>();
        foreach (var (kind, list) in words)
            Add(WordList.Of(list), kind);
        foreach (var verb in verbs)
        {
            Add(Forms(verb.Stems, verb.Finite), SpeechWord.Said);
            Add(Forms(verb.Stems, verb.Participles), SpeechWord.HasSaid);
        }
        _words = kinds.ToFrozenDictionary();

        void Add(IEnumerable<string> list, SpeechWord kind)
        {
            foreach (var word in list)
                kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }
    }

    public string Language { get; }

    public string[][] According { get; }

    /// <summary>Whether the finite verb is the second phrase of a sentence, so that a subject may stand behind it.</summary>
    public bool IsVerbSecond { get; init; }

    /// <summary>Whether a sentence may leave out its subject.</summary>
    public bool DropsSubject { get; init; }

    /// <summary>Whether all nouns have a capital, so that a capital makes no name.</summary>
    public bool HasCapitalNouns { get; init; }

    /// <summary>How the nouns for posts end: 'minister'.</summary>
    public string[] PostEndings { get; init; } = [];

    public SpeechWord Of(string word) => _words.GetValueOrDefault(word);

    private static IEnumerable<string> Forms(string stems, string endings) =>
        from stem in WordList.Of(stems)
        from ending in WordList.Of(endings)
        select stem + ending;
}
