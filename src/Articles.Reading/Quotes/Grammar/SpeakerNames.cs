using Articles.Reading.Lexicon;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>The people and organisations whose words a text quotes, each once, by its fullest name.</summary>
internal sealed class SpeakerNames(string text, List<SpeechToken> tokens, SpeechLexicon lexicon)
{
    private const int MostNames = 2000;
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _fullNames = FullNames(text, tokens, lexicon);

    /// <param name="last">Who spoke last, whom a pronoun may mean.</param>
    public Entity? Of(Mention mention, Entity? last)
    {
        if (mention.First == mention.Head && tokens[mention.First].Has(SpeechWord.AnyPronoun))
            return last is not null && Allows(tokens[mention.First], last) ? last : null;
        var printed = text[mention.Start..mention.End];
        if (Name(mention) is not var (first, end))
            return Nominal(printed);
        var name = text[tokens[first].Start..tokens[end].End];
        var full = first < end ? name : Fullest(name);
        if (!_byName.TryGetValue(full, out var entity))
        {
            entity = new Entity(full);
            _byName[full] = entity;
        }
        entity.Mention(full, printed);
        for (var i = mention.First; i < first; i++)
        {
            if (tokens[i].Has(SpeechWord.Man | SpeechWord.Woman))
                entity.Learn(
                    tokens[i].Has(SpeechWord.Man) ? Lexicon.English.Gender.Male : Lexicon.English.Gender.Female
                );
        }
        if (first < end)
            entity.Kind = SpeakerKind.Person;
        return entity;
    }

    private static bool Allows(SpeechToken pronoun, Entity last) =>
        last.Allows(
            pronoun.Has(SpeechWord.He) ? Lexicon.English.Gender.Male
            : pronoun.Has(SpeechWord.She) ? Lexicon.English.Gender.Female
            : Lexicon.English.Gender.Unknown
        );

    private Entity Nominal(string printed)
    {
        if (!_byName.TryGetValue(printed, out var entity))
        {
            entity = new Entity(printed) { IsNamed = false };
            _byName[printed] = entity;
        }
        entity.Mention(printed, printed);
        return entity;
    }

    private string Fullest(string name) =>
        _fullNames.TryGetValue(name, out var full) && full.Count == 1 ? full.First() : name;

    // The name at the end of the phrase, without titles; null for a common noun.
    private (int First, int Last)? Name(Mention mention)
    {
        var first = mention.Head;
        while (first > mention.First && IsName(first - 1))
            first--;
        if (IsComplement(first, mention))
            return null;
        while (first <= mention.Head && !IsProper(first))
            first++;
        var hasArticle = tokens[mention.First].Has(SpeechWord.Article);
        return first > mention.Head || lexicon.HasCapitalNouns && hasArticle && first == mention.Head
            ? null
            : (first, mention.Head);
    }

    // 'la maire de Lyon': the name belongs to the post, and is not who holds it; but 'Mme de Gaulle'.
    private bool IsComplement(int first, Mention mention) =>
        first > mention.First
        && !IsProper(first)
        && tokens[first].Has(SpeechWord.Join)
        && tokens[first - 1] is { Kind: TokenKind.Word, IsCapital: false }
        && !tokens[first - 1].Has(SpeechWord.Man | SpeechWord.Woman);

    private bool IsName(int at) => IsProper(at) || tokens[at].Has(SpeechWord.Particle) && !tokens[at].IsCapital;

    private bool IsProper(int at) => IsProper(tokens, at, lexicon);

    // 'Le Goff' within a sentence has its capital by itself, 'Le ministre' and 'Volgens' have it from the sentence.
    private static bool IsProper(List<SpeechToken> tokens, int at, SpeechLexicon lexicon) =>
        tokens[at] is { IsCapital: true, Quotation: < 0 } token
        && !token.Has(SpeechWord.Title | SpeechWord.Time)
        && !(token.Has(SpeechWord.Small) && BeginsSentence(tokens, at))
        && !Array.Exists(lexicon.PostEndings, ending => token.Word.EndsWith(ending, StringComparison.Ordinal));

    private static bool BeginsSentence(List<SpeechToken> tokens, int at) =>
        at == 0 || tokens[at - 1] is { Kind: not TokenKind.Word and not TokenKind.Number } or { Quotation: >= 0 };

    // Last name → the full names of two or three words that end with it.
    private static Dictionary<string, HashSet<string>> FullNames(
        string text,
        List<SpeechToken> tokens,
        SpeechLexicon lexicon
    )
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < tokens.Count && names.Count < MostNames; i++)
        {
            if (!IsProper(tokens, i, lexicon) || i + 1 < tokens.Count && IsProper(tokens, i + 1, lexicon))
                continue;
            var first = i;
            while (first > 0 && i - first < 3 && IsNamePart(tokens, first - 1, lexicon))
                first--;
            while (first < i && !IsProper(tokens, first, lexicon))
                first++;
            if (first == i)
                continue;
            var last = tokens[i].Word;
            if (!names.TryGetValue(last, out var full))
                names[last] = full = [];
            full.Add(text[tokens[first].Start..tokens[i].End]);
        }
        return names;
    }

    private static bool IsNamePart(List<SpeechToken> tokens, int at, SpeechLexicon lexicon) =>
        IsProper(tokens, at, lexicon) || tokens[at].Has(SpeechWord.Particle) && !tokens[at].IsCapital;
}
