using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>A person or an organisation of the article, gathered from all its mentions.</summary>
internal sealed class Entity(string name)
{
    /// <summary>The fullest name so far, without titles.</summary>
    internal string Name { get; private set; } = name;

    internal SpeakerKind Kind { get; set; }

    internal Gender Gender { get; private set; }

    internal int FullMentions { get; private set; }

    internal List<string> Names { get; } = [];

    internal List<string> Titles { get; } = [];

    /// <summary>Whether <see cref="Name"/> is a proper name, and not words like 'a spokesman'.</summary>
    internal bool IsNamed { get; init; } = true;

    internal ReadOnlySpan<char> LastWord => Name.AsSpan(Name.LastIndexOf(' ') + 1);

    internal ReadOnlySpan<char> FirstWord => IsFull ? Name.AsSpan(0, Name.IndexOf(' ')) : Name;

    internal bool IsFull => Name.Contains(' ');

    /// <summary>Whether 'he' or 'she' may stand for it.</summary>
    internal bool CanBePerson => !IsPlace && (Kind == SpeakerKind.Person || (Kind == SpeakerKind.Unknown && IsNamed));

    internal bool IsPlace { get; init; }

    /// <summary>Whether 'they' may stand for this one person: 'who uses they/them pronouns'.</summary>
    internal bool IsThey { get; set; }

    internal void Learn(Gender gender)
    {
        if (gender != Gender.Unknown && Gender == Gender.Unknown)
        {
            Kind = SpeakerKind.Person;
            Gender = gender;
        }
    }

    internal void Mention(string name, string printed)
    {
        if (name.Length > Name.Length)
        {
            Name = name;
        }

        FullMentions += name.Contains(' ') ? 1 : 0;
        AddOnce(Names, printed);
    }

    internal void Title(string title) => AddOnce(Titles, title);

    internal bool Allows(Gender gender) =>
        Kind != SpeakerKind.Organisation && (gender == Gender.Unknown || Gender == Gender.Unknown || Gender == gender);

    private static void AddOnce(List<string> list, string value)
    {
        if (list.Count < 64 && !list.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            list.Add(value);
        }
    }
}
