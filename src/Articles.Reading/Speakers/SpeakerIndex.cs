using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>All whom the article names, each with all its names: 'Donald Trump', 'Mr. Trump' and 'Trump' are one.</summary>
internal sealed class SpeakerIndex
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Name> _names;
    private readonly Entity[] _entities;
    private readonly Namesakes _namesakes;
    private readonly Dictionary<string, Entity> _byNoun = new(StringComparer.OrdinalIgnoreCase);

    // Role → the names to which it was given, in the order of the text.
    private readonly Dictionary<string, List<int>> _byRole = new(StringComparer.OrdinalIgnoreCase);

    internal SpeakerIndex(string text, List<Token> tokens)
    {
        (_text, _tokens) = (text, tokens);
        _names = new NameReader(text, tokens).Read();
        _namesakes = new(text, tokens);
        _entities = new Entity[_names.Count];
        Assign(name => name.Words > 1);
        Assign(name => name.Words == 1);
        for (var i = 0; i < _names.Count; i++)
        {
            Describe(i, _names[i], _entities[i]);
        }

        LearnPronouns();
    }

    /// <summary>Whom a name or a common noun means; null for pronouns and for nouns that nothing explains.</summary>
    internal Entity? Of(Mention mention)
    {
        var head = _tokens[mention.Head];
        if (NameAt(mention) is { } index)
        {
            return _entities[index];
        }

        if (head.Is(WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.PossessivePronoun))
        {
            return null;
        }

        return ByRole(mention, head.In(_text).ToString()) ?? ByNoun(mention, head);
    }

    /// <summary>The one who bears this full name in the article, or somebody new.</summary>
    internal Entity Named(string name)
    {
        foreach (var entity in _entities)
        {
            if (entity.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return entity;
            }
        }

        var author = new Entity(name) { Kind = SpeakerKind.Person };
        author.Mention(name, name);
        return author;
    }

    // 'Sam Poe, who uses they/them pronouns'.
    private void LearnPronouns()
    {
        for (var at = 0; at + 2 < _tokens.Count; at++)
        {
            var states =
                _tokens[at].In(_text).Equals("they", StringComparison.OrdinalIgnoreCase)
                && _tokens[at + 1].In(_text) is "/"
                && _tokens[at + 2].In(_text) is "them" or "their";
            var behind = states ? FirstAt(_names.Count, i => _names[i].Last >= at) : 0;
            if (behind > 0)
            {
                _entities[behind - 1].IsThey = true;
            }
        }
    }

    // The name that the mention's head belongs to.
    private int? NameAt(Mention mention)
    {
        var found = FirstAt(_names.Count, i => _names[i].Last >= mention.Head);
        var isMeant =
            found < _names.Count && (_names[found].Printed <= mention.Head || IsInOffice(mention, _names[found]));
        return isMeant ? found : null;
    }

    // 'Secretary of State Ann Lee': the head is the office, the name stands behind it.
    private bool IsInOffice(Mention mention, Name name)
    {
        var office = _tokens[name.Printed];
        return office.Is(WordClass.Department) && name.HasTitle && _tokens[name.Last].End <= mention.End;
    }

    // The one of whom 'spokesman' was said last before 'the spokesman'.
    private Entity? ByRole(Mention mention, string noun)
    {
        if (!IsDefinite(mention) || !_byRole.TryGetValue(RoleOf(noun), out var bearers))
        {
            return null;
        }

        var found = FirstAt(bearers.Count, i => _names[bearers[i]].Last >= mention.First);
        return found == 0 ? null : _entities[bearers[found - 1]];
    }

    // Binary search: the first place from which on the condition holds.
    private static int FirstAt(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private bool IsDefinite(Mention mention) =>
        _tokens[mention.First].In(_text).Equals("the", StringComparison.OrdinalIgnoreCase)
        && _tokens[mention.Head].Is(WordClass.Role | WordClass.Title);

    private static string RoleOf(string word) => PeopleWords.FullTitles.GetValueOrDefault(word.TrimEnd('.'), word);

    private void AddRole(int name, int token)
    {
        var role = RoleOf(Words(token, token));
        if (!_byRole.TryGetValue(role, out var bearers))
        {
            _byRole[role] = bearers = [];
        }

        bearers.Add(name);
    }

    private Entity ByNoun(Mention mention, Token head)
    {
        var printed = _text[mention.Start..mention.End];
        if (!_byNoun.TryGetValue(printed, out var entity))
        {
            entity = new Entity(printed)
            {
                IsNamed = false,
                Kind =
                    head.Is(WordClass.Organisation) ? SpeakerKind.Organisation
                    : head.Is(WordClass.Role) && head.In(_text) is not [.., 's'] ? SpeakerKind.Person
                    : SpeakerKind.Unknown,
            };
            entity.Learn(Genders.Of(head.Class));
            _byNoun[printed] = entity;
        }

        entity.Mention(printed, printed);
        return entity;
    }

    private void Assign(Func<Name, bool> which)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (which(_names[i]))
            {
                _entities[i] = _namesakes.Of(_names[i]);
            }
        }
    }

    private string Words(int first, int last) => _text[_tokens[first].Start.._tokens[last].End];

    private void Describe(int index, Name name, Entity entity)
    {
        entity.Mention(NameText.Of(_text, _tokens, name.First, name.Last), Words(name.Printed, name.Last));
        entity.Learn(_namesakes.TitleGender(name));
        if (name.Words > 1 || !entity.IsFull)
        {
            entity.Learn(Genders.Of(_tokens[name.First].Class));
        }

        Titles(index, name, entity);
        Apposition(index, name, entity);
        entity.Kind = KindOf(name, entity);
    }

    // 'President Trump', 'spokeswoman Ann Lee'.
    private void Titles(int index, Name name, Entity entity)
    {
        if (name.HasTitle)
        {
            if (!_tokens[name.Printed].Is(WordClass.Male | WordClass.Female))
            {
                entity.Title(Words(name.Printed, name.First - 1));
            }

            AddRole(index, name.First - 1);
        }

        // 'spokeswoman Ann Lee', 'the mayor, Ann Lee'.
        var role = name.Printed - (name.Printed > 1 && _tokens[name.Printed - 1].Kind == TokenKind.Comma ? 2 : 1);
        if (role >= 0 && _tokens[role].Is(WordClass.Role) && !_tokens[role].IsCapital)
        {
            entity.Learn(Genders.Of(_tokens[role].Class));
            AddRole(index, role);
        }
    }

    // 'Ann Lee, a spokeswoman for the campaign': the first common noun behind the comma.
    private void Apposition(int index, Name name, Entity entity)
    {
        if (name.Last + 2 >= _tokens.Count || _tokens[name.Last + 1].Kind != TokenKind.Comma)
        {
            return;
        }

        for (var at = name.Last + 2; at < Math.Min(_tokens.Count, name.Last + 9); at++)
        {
            var token = _tokens[at];
            if (
                token.Kind is not (TokenKind.Word or TokenKind.Possessive)
                || token.Is(WordClass.Preposition | WordClass.SureVerb | WordClass.Relative | WordClass.Conjunction)
            )
            {
                return;
            }

            if (token.Is(WordClass.Role))
            {
                entity.Learn(Genders.Of(token.Class));
                AddRole(index, at);
            }
        }
    }

    private SpeakerKind KindOf(Name name, Entity entity)
    {
        if (entity.Kind == SpeakerKind.Person || entity.Gender != Gender.Unknown || name.HasTitle)
        {
            return SpeakerKind.Person;
        }

        var isOrganisation =
            _tokens[name.Last].Is(WordClass.Organisation)
            || (
                name.Printed > 0
                && _tokens[name.Printed - 1].In(_text).Equals("the", StringComparison.OrdinalIgnoreCase)
            );
        return isOrganisation ? SpeakerKind.Organisation
            : entity.Kind == SpeakerKind.Unknown && name.Words is 2 or 3 && !entity.IsPlace ? SpeakerKind.Person
            : entity.Kind;
    }
}
