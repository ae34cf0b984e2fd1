using System.Buffers;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Bios;

/// <summary>A degree that a bio names: 'a PhD in history from the University of Chicago'.</summary>
internal sealed record Degree(int Start, int NameEnd, int FieldStart, int FieldEnd, int SchoolStart, int SchoolEnd)
{
    private static readonly SearchValues<char> FieldEnds = SearchValues.Create(".,;()\n");

    public int End => Math.Max(NameEnd, Math.Max(FieldEnd, SchoolEnd));

    public static IEnumerable<Degree> Of(string bio)
    {
        for (var i = 0; i < bio.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(bio[i - 1]) || EndOfName(bio, i) is not { } end)
                continue;
            var degree = Read(bio, i, end);
            // 'MA' is a state and 'MS' a form of address unless a field or a school follows.
            if (degree.End > end)
                yield return degree;
            i = degree.End - 1;
        }
    }

    private static Degree Read(string bio, int start, int nameEnd)
    {
        var (fieldStart, fieldEnd) = (nameEnd, nameEnd);
        if (bio.AsSpan(nameEnd).StartsWith(" in "))
        {
            fieldStart = nameEnd + " in ".Length;
            fieldEnd = EndOfField(bio, fieldStart);
        }
        foreach (var join in (string[])[" from ", " at "])
        {
            if (!bio.AsSpan(fieldEnd).StartsWith(join))
                continue;
            var school = ProperName.SkipArticle(bio, fieldEnd + join.Length);
            return new Degree(start, nameEnd, fieldStart, fieldEnd, school, ProperName.End(bio, school));
        }
        return new Degree(start, nameEnd, fieldStart, fieldEnd, fieldEnd, fieldEnd);
    }

    private static int EndOfField(string bio, int start)
    {
        var end = bio.AsSpan(start).IndexOfAny(FieldEnds);
        var field = bio.AsSpan(start, end < 0 ? bio.Length - start : end);
        foreach (var stop in (string[])[" from ", " at ", " and is ", " and has ", " and was ", " and lives "])
        {
            var at = field.IndexOf(stop);
            if (at > 0)
                field = field[..at];
        }
        return start + field.TrimEnd().Length;
    }

    // Points may stand anywhere in an abbreviation, and its capitals tell it from a word.
    private static int? EndOfName(string bio, int start)
    {
        foreach (var degree in BioWords.Degrees)
        {
            var at = start;
            var matched = 0;
            while (matched < degree.Length && at < bio.Length)
            {
                var c = bio[at] == '’' ? '\'' : bio[at];
                if (char.ToLowerInvariant(c) == degree[matched])
                    matched++;
                else if (c != '.' || at == start)
                    break;
                at++;
            }
            if (matched < degree.Length || at < bio.Length && char.IsLetterOrDigit(bio[at]))
                continue;
            if (degree.Length <= 5 && degree != "law" && !char.IsUpper(bio[start]))
                continue;
            return at < bio.Length && bio[at] == '.' && bio.AsSpan(start, at - start).Contains('.') ? at + 1 : at;
        }
        return null;
    }
}
