using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>Tells which names mean the same person or organisation: 'Donald Trump', 'Donald J. Trump' and 'Mr. Trump'.</summary>
internal sealed class Namesakes(string text, List<Token> tokens)
{
    // A page of noise may give one word to thousands of names.
    private const int MostOfOneWord = 32;

    private readonly Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> _byWord = new Dictionary<
        string,
        List<Entity>
    >(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one whom the name means; somebody new when nobody of that name is known.</summary>
    internal Entity Of(Name name) => Known(name) ?? New(name);

    /// <summary>By the title before the name: Mr., Ms.</summary>
    internal Gender TitleGender(Name name)
    {
        for (var at = name.Printed; at < name.First; at++)
        {
            if (tokens[at].Is(WordClass.Male | WordClass.Female))
            {
                return Genders.Of(tokens[at].Class);
            }
        }

        return Gender.Unknown;
    }

    private Entity? Known(Name name)
    {
        if (!_byWord.TryGetValue(Words(name.Last, name.Last), out var candidates))
        {
            return null;
        }

        var gender = TitleGender(name);
        Entity? best = null;
        foreach (var candidate in candidates)
        {
            if (IsSame(name, candidate, gender) && (best is null || candidate.FullMentions > best.FullMentions))
            {
                best = candidate;
            }
        }

        return best;
    }

    private bool IsSame(Name name, Entity entity, Gender gender)
    {
        if (gender != Gender.Unknown && !entity.Allows(gender))
        {
            return false;
        }

        if (name.Words == 1)
        {
            return true;
        }

        var first = Words(name.First, name.First);
        return entity.LastWord.Equals(Words(name.Last, name.Last), StringComparison.OrdinalIgnoreCase)
            && (
                entity.FirstWord.Equals(first, StringComparison.OrdinalIgnoreCase)
                || entity.FirstWord[0] == first[0] && (first.Length <= 2 || entity.FirstWord.Length <= 2)
            );
    }

    private Entity New(Name name)
    {
        var entity = new Entity(NameText.Of(text, tokens, name.First, name.Last))
        {
            IsPlace = tokens[name.Last].Is(WordClass.Place),
        };
        Index(entity, Words(name.Last, name.Last));
        entity.Learn(TitleGender(name));
        if (name.Words > 1)
        {
            entity.Learn(Genders.Of(tokens[name.First].Class));
            Index(entity, Words(name.First, name.First));
        }

        return entity;
    }

    private void Index(Entity entity, ReadOnlySpan<char> word)
    {
        if (!_byWord.TryGetValue(word, out var list))
        {
            _byWord[word] = list = [];
        }

        if (list.Count < MostOfOneWord)
        {
            list.Add(entity);
        }
    }

    private ReadOnlySpan<char> Words(int first, int last) =>
        text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
}
