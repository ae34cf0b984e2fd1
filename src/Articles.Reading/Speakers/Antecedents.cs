using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>
/// Whom the pronouns of a passage mean: of those mentioned lately whom the pronoun can stand for, the one that stands
/// out most. Subjects of main clauses and speakers stand out, and all fade with each sentence.
/// </summary>
/// <param name="self">Whose voice the passage is: whom 'I' means.</param>
internal sealed class Antecedents(Passage passage, SpeakerIndex index, Subjects subjects, Entity? self)
{
    private const int Memory = 24;
    private const double Speaker = 1.3;
    private const double MainSubject = 1.0;
    private const double OtherSubject = 0.6;
    private const double OtherMention = 0.2;
    private const double SameGender = 0.5;
    private const double Fading = 0.3;

    private readonly Queue<(Entity Entity, double Weight, int Sentence)> _recent = new();
    private int _read;
    private int _sentence;
    private bool _hasSubject;

    /// <summary>Whom the mention of a speaker means; phrases up to it are read on the way.</summary>
    internal Entity? Of(Mention mention)
    {
        for (; _read < passage.Chunks.Count && passage.Chunks[_read].Start < mention.Start; _read++)
        {
            Read(_read);
        }

        var entity = Meaning(mention);
        Remember(entity, Speaker);
        return entity;
    }

    private void Read(int at)
    {
        if (passage.EndsSentence(at))
        {
            _sentence++;
            _hasSubject = false;
        }

        if (passage.Chunks[at] is not { Kind: ChunkKind.Noun } chunk || chunk.Is(ChunkTraits.Time))
        {
            return;
        }

        var isSubject = IsSubjectOfVerb(at);
        if (isSubject || chunk.Is(ChunkTraits.Proper))
        {
            Remember(
                Meaning(subjects.Mention(at)),
                !isSubject ? OtherMention
                    : _hasSubject || IsSubordinate(at) ? OtherSubject
                    : MainSubject
            );
        }

        _hasSubject |= isSubject && !IsSubordinate(at);
    }

    private bool IsSubjectOfVerb(int at) =>
        passage.Chunks[at].IsSubject
        && (IsBeforeVerb(passage.Kind(at + 1)) || IsReflexive(at + 1))
        && passage.Kind(at - 1) is not (ChunkKind.Preposition or ChunkKind.Verb);

    private static bool IsBeforeVerb(ChunkKind next) =>
        next is ChunkKind.Verb or ChunkKind.Comma or ChunkKind.Adverb or ChunkKind.Open or ChunkKind.Relative;

    private bool IsReflexive(int at) =>
        passage.Is(at, ChunkKind.Noun)
        && passage.Chunks[at].Is(ChunkTraits.ObjectPronoun)
        && passage.HeadWord(at).EndsWith("self", StringComparison.Ordinal);

    private bool IsSubordinate(int at) =>
        passage.Is(at - 1, ChunkKind.Conjunction) && passage.Is(at - 2, ChunkKind.Noun)
            ? IsSubordinate(at - 2)
            : passage.Kind(at - 1) is ChunkKind.Subordinator or ChunkKind.That or ChunkKind.Relative;

    private Entity? Meaning(Mention mention)
    {
        var token = passage.Tokens[mention.Head];
        if (
            mention.First != mention.Head
            || !token.Is(WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.PossessivePronoun)
        )
        {
            return OfTitle(mention) ?? index.Of(mention);
        }

        var gender = Genders.Of(token.Class);
        return gender != Gender.Unknown ? MostSalient(gender)
            : token.In(passage.Text) is "they" or "They" ? MostSalient(gender, isThey: true)
            : token.In(passage.Text) is "I" or "me" or "my" or "My" ? self
            : null;
    }

    // 'The senator' whose title the article never gave with a name: the one whom it is about.
    private Entity? OfTitle(Mention mention) =>
        passage.Tokens[mention.Head].Is(WordClass.Title)
        && passage.Tokens[mention.First].In(passage.Text).Equals("the", StringComparison.OrdinalIgnoreCase)
        && index.Of(mention) is null or { IsNamed: false }
            ? MostSalient(Gender.Unknown)
            : null;

    private Entity? MostSalient(Gender gender, bool isThey = false)
    {
        Entity? best = null;
        var highest = double.MinValue;
        foreach (var (entity, weight, sentence) in _recent)
        {
            if (!entity.Allows(gender) || (isThey && !entity.IsThey))
            {
                continue;
            }

            var score = weight - (Fading * (_sentence - sentence)) + (entity.Gender == gender ? SameGender : 0);
            if (score >= highest)
            {
                (best, highest) = (entity, score);
            }
        }

        best?.Learn(gender);
        return best;
    }

    private void Remember(Entity? entity, double weight)
    {
        if (entity is null || !entity.CanBePerson)
        {
            return;
        }

        _recent.Enqueue((entity, weight, _sentence));
        if (_recent.Count > Memory)
        {
            _recent.Dequeue();
        }
    }
}
