using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>Finds the names of a text: runs of capitalised words, with the titles before them.</summary>
internal sealed class NameReader(string text, List<Token> tokens)
{
    private const int LongestName = 9;

    private readonly Capitals _capitals = new(tokens);

    internal List<Name> Read()
    {
        var names = new List<Name>();
        var headlineEnd = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at == 0 || tokens[at - 1].Kind == TokenKind.Break)
            {
                headlineEnd = HeadlineEnd(at);
            }

            if (at < headlineEnd || !IsPart(at))
            {
                continue;
            }

            var last = End(at);
            var first = SkipTitles(at, last);
            if (first <= last)
            {
                names.Add(new(at, first, last));
            }

            at = last;
        }

        return names;
    }

    // Where nearly every word is capitalised, capitals make no names.
    private int HeadlineEnd(int at)
    {
        var (words, capitals) = (0, 0);
        for (; at < tokens.Count && tokens[at].Kind != TokenKind.Break; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && tokens[at].End - tokens[at].Start > 3)
            {
                words++;
                capitals += tokens[at].IsCapital ? 1 : 0;
            }
        }

        return words > 3 && capitals * 10 >= words * 8 ? at : 0;
    }

    private bool IsPart(int at) =>
        _capitals.IsProper(at) && !tokens[at].Is(WordClass.SubjectPronoun) && !IsOnlyTime(at);

    private int End(int first)
    {
        var last = first;
        while (last + 1 < tokens.Count && last - first < LongestName)
        {
            if (IsPart(last + 1))
            {
                last++;
            }
            else if (BehindParticles(last + 1) is { } next)
            {
                last = next;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    // 'French Prime Minister Ann Lee', 'Secretary of State Ann Lee', 'Washington Governor Ann Lee': the name begins
    // after the last title or place before a first name.
    private int SkipTitles(int at, int last)
    {
        if (tokens[last].Is(WordClass.Organisation) && last > at && !IsFirstName(last - 1))
        {
            return at;
        }

        var first = at;
        for (var i = at; i < last && !IsFirstName(i); i++)
        {
            var isDepartment = i == at && tokens[i].Is(WordClass.Department) && i > 0 && tokens[i - 1].In(text) is "of";
            var isPlace = tokens[i].Is(WordClass.Place) && IsFirstName(i + 1);
            if (tokens[i].Is(WordClass.Title | WordClass.Role) || isDepartment || isPlace)
            {
                first = i + 1;
            }
        }

        return first == last && tokens[last].Is(WordClass.Title) && !IsFirstName(last) ? last + 1 : first;
    }

    private bool IsFirstName(int at) =>
        tokens[at].Is(WordClass.MaleName | WordClass.FemaleName) && !tokens[at].Is(WordClass.Male | WordClass.Female);

    private bool IsOnlyTime(int at) =>
        tokens[at].Is(WordClass.Time) && !tokens[at].Is(WordClass.MaleName | WordClass.FemaleName);

    // 'Leyen' behind 'von der'.
    private int? BehindParticles(int at)
    {
        var end = at;
        while (end < tokens.Count && tokens[end].Is(WordClass.NameParticle) && !tokens[end].IsCapital)
        {
            end++;
        }

        return end > at && end < tokens.Count && IsPart(end) ? end : null;
    }
}
