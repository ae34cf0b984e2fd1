using System.Collections.Frozen;
using System.Text;
using Lookup = System.Collections.Frozen.FrozenDictionary<
    string,
    Articles.Reading.Lexicon.English.WordClass
>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Articles.Reading.Lexicon.English;

/// <summary>Looks a word up in all lists at once.</summary>
internal static class EnglishWords
{
    // Words in ASCII are looked up faster on their own.
    private static readonly (Lookup Plain, Lookup Accented) Words = Parted(Build());

    internal static WordClass Of(ReadOnlySpan<char> word) =>
        // Written in capitals they are names, not pronouns.
        word is "US"
            ? WordClass.Place
        : word is "WHO" ? WordClass.Organisation
        : (Ascii.IsValid(word) ? Words.Plain : Words.Accented).TryGetValue(word, out var found) ? found
        : BySuffix(word);

    private static WordClass BySuffix(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || !char.IsLower(word[0]))
        {
            return WordClass.None;
        }

        return word.EndsWith("ly") && word.Length > 5 ? WordClass.Adverb
            : word.EndsWith("ed") ? WordClass.VerbPast | WordClass.VerbParticiple
            : word.EndsWith("ing") ? WordClass.VerbGerund
            : WordClass.None;
    }

    private static (Lookup, Lookup) Parted(Dictionary<string, WordClass> words)
    {
        return (Those(isPlain: true), Those(isPlain: false));

        Lookup Those(bool isPlain) =>
            words
                .Where(word => Ascii.IsValid(word.Key) == isPlain)
                .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, WordClass> Build()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        void Add(string list, WordClass kind)
        {
            foreach (var word in Split(list))
            {
                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        void AddVerbs(string list, WordClass kind)
        {
            foreach (var (form, tense) in Split(list).SelectMany(Inflection.Of))
            {
                words[form] = words.GetValueOrDefault(form) | tense | kind;
            }
        }

        AddClosed(Add);
        AddPeople(Add);
        AddVerbs(CommonVerbs.List, WordClass.None);
        AddVerbs(SpeechWords.Cues, WordClass.Cue);
        AddVerbs(SpeechWords.WeakCues, WordClass.WeakCue);
        AddVerbs(SpeechWords.Controls, WordClass.Control);
        AddVerbs(SpeechWords.Commitments, WordClass.Commitment);
        AddVerbs(SpeechWords.Utterances, WordClass.Utterance);
        AddVerbs(SpeechWords.Tellings, WordClass.Telling);
        AddVerbs(SpeechWords.ToListeners, WordClass.Listened);
        AddVerbs(SpeechWords.Avoidances, WordClass.Avoidance);
        AddVerbs(SpeechWords.Wishes, WordClass.Wish);
        AddVerbs(SpeechWords.Thoughts, WordClass.Thought);
        AddVerbs(SpeechWords.Namings, WordClass.Naming);
        AddVerbs(SpeechWords.Blames, WordClass.Blame);
        AddVerbs(SpeechWords.SureVerbs, WordClass.SureVerb);
        return words;
    }

    private static void AddClosed(Action<string, WordClass> add)
    {
        add(FunctionWords.Determiners, WordClass.Determiner);
        add(FunctionWords.Prepositions, WordClass.Preposition);
        add(FunctionWords.MalePronouns, WordClass.Male);
        add(FunctionWords.FemalePronouns, WordClass.Female);
        add(FunctionWords.Counts, WordClass.Count);
        add(FunctionWords.Be, WordClass.Be);
        add(FunctionWords.NameParticles, WordClass.NameParticle);
        add(FunctionWords.ClauseOpeners, WordClass.ClauseOpener);
        add(FunctionWords.Auxiliaries, WordClass.Auxiliary);
        add(FunctionWords.Adjectives, WordClass.Adjective);
        add(FunctionWords.Modals, WordClass.Modal);
        add(FunctionWords.SubjectPronouns, WordClass.SubjectPronoun);
        add(FunctionWords.ObjectPronouns, WordClass.ObjectPronoun);
        add(FunctionWords.PossessivePronouns, WordClass.PossessivePronoun);
        add(FunctionWords.Conjunctions, WordClass.Conjunction);
        add(FunctionWords.Relatives, WordClass.Relative);
        add(FunctionWords.Subordinators, WordClass.Subordinator);
        add(FunctionWords.Adverbs, WordClass.Adverb);
        add(FunctionWords.Particles, WordClass.Particle);
        add(FunctionWords.Times, WordClass.Time);
    }

    private static void AddPeople(Action<string, WordClass> add)
    {
        add(SpeechWords.NounVerbs, WordClass.NounVerb);
        add(SpeechWords.Nouns, WordClass.SpeechNoun);
        add(SpeechWords.Bearers, WordClass.Bearer);
        add(PeopleWords.Titles, WordClass.Title);
        add(PeopleWords.MaleTitles, WordClass.Title | WordClass.Male);
        add(PeopleWords.FemaleTitles, WordClass.Title | WordClass.Female);
        add(PeopleWords.Roles, WordClass.Role);
        add(PeopleWords.Bodies, WordClass.Role | WordClass.Body);
        add(PeopleWords.MaleRoles, WordClass.Role | WordClass.Male);
        add(PeopleWords.FemaleRoles, WordClass.Role | WordClass.Female);
        add(PlaceWords.List, WordClass.Place);
        add(PlaceWords.Departments, WordClass.Department);
        add(OrganisationWords.List, WordClass.Organisation);
        add(FirstNames.Male, WordClass.MaleName);
        add(FirstNames.Female, WordClass.FemaleName);
    }

    private static string[] Split(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
