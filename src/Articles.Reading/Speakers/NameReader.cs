using Articles.Reading.Speakers.Words;

namespace Articles.Reading.Speakers;

/// <summary>Finds the names of a text: runs of capitalised words, with the titles before them.</summary>
internal sealed class NameReader(string text, List<Token> tokens)
{
    private const int LongestName = 9;

    private readonly NounPhrases _nouns = new(text, tokens);

    internal List<Name> Read()
    {
        var names = new List<Name>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsPart(at))
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

    private bool IsPart(int at) => _nouns.IsProper(at) && !tokens[at].Is(WordClass.SubjectPronoun) && !IsOnlyTime(at);

    private int End(int first)
    {
        var last = first;
        while (last + 1 < tokens.Count && last - first < LongestName)
        {
            if (IsPart(last + 1))
            {
                last++;
            }
            else if (IsParticle(last + 1) && last + 2 < tokens.Count && IsPart(last + 2))
            {
                last += 2;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    private int SkipTitles(int at, int last)
    {
        while (
            at <= last
            && tokens[at].Is(WordClass.Title)
            && !(at < last && tokens[at].Is(WordClass.MaleName) && !tokens[at].Is(WordClass.Male))
        )
        {
            at++;
        }

        return at;
    }

    private bool IsOnlyTime(int at) =>
        tokens[at].Is(WordClass.Time) && !tokens[at].Is(WordClass.MaleName | WordClass.FemaleName);

    private bool IsParticle(int at) =>
        tokens[at].In(text)
            is "de"
                or "la"
                or "del"
                or "van"
                or "von"
                or "der"
                or "den"
                or "bin"
                or "al"
                or "el"
                or "da"
                or "di"
                or "du"
                or "ter"
                or "dos"
                or "ibn";
}
