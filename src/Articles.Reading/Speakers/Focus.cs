using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>
/// Whom the pronouns of a passage mean: the latest subject of a sentence, or the latest speaker, that the pronoun can
/// stand for.
/// </summary>
internal sealed class Focus(Passage passage, Cast cast, Subjects subjects)
{
    private const int Memory = 12;

    private readonly List<Entity> _recent = [];
    private int _read;

    /// <summary>Whom the mention means; phrases up to it are read on the way.</summary>
    internal Entity? Of(Mention mention)
    {
        for (; _read < passage.Chunks.Count && passage.Chunks[_read].Start < mention.Start; _read++)
        {
            if (IsSubjectOfVerb(_read))
            {
                Remember(Meaning(subjects.Mention(_read)));
            }
        }

        var entity = Meaning(mention);
        Remember(entity);
        return entity;
    }

    private bool IsSubjectOfVerb(int at)
    {
        var chunk = passage.Chunks[at];
        return chunk.IsSubject
            && chunk.Is(ChunkTraits.Person)
            && (
                passage.Is(at + 1, ChunkKind.Verb)
                || passage.Is(at + 1, ChunkKind.Comma)
                || passage.Is(at + 1, ChunkKind.Adverb)
            )
            && !passage.Is(at - 1, ChunkKind.Preposition);
    }

    private Entity? Meaning(Mention mention)
    {
        var word = passage.Tokens[mention.Head].In(passage.Text);
        if (
            mention.First != mention.Head
            || !passage.Tokens[mention.Head].Is(WordClass.SubjectPronoun | WordClass.PossessivePronoun)
        )
        {
            return cast.Of(mention);
        }

        var gender =
            word.Equals("he", StringComparison.OrdinalIgnoreCase)
            || word.Equals("his", StringComparison.OrdinalIgnoreCase)
                ? Gender.Male
            : word.Equals("she", StringComparison.OrdinalIgnoreCase)
            || word.Equals("her", StringComparison.OrdinalIgnoreCase)
                ? Gender.Female
            : Gender.Unknown;
        return gender == Gender.Unknown ? null : Latest(gender);
    }

    private Entity? Latest(Gender gender)
    {
        var found =
            _recent.FindLast(entity => entity.Gender == gender) is { } sure
            && _recent.FindLast(entity => entity.Allows(gender)) is { } possible
                ? _recent.LastIndexOf(possible) > _recent.LastIndexOf(sure) + 2
                    ? possible
                    : sure
                : _recent.FindLast(entity => entity.Allows(gender));
        found?.Learn(gender);
        return found;
    }

    private void Remember(Entity? entity)
    {
        if (entity is null)
        {
            return;
        }

        _recent.Add(entity);
        if (_recent.Count > Memory)
        {
            _recent.RemoveAt(0);
        }
    }
}
