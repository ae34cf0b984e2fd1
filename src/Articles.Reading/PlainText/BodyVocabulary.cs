using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>The words of a body: a title says what its article says, and headlines of other articles do not.</summary>
internal sealed class BodyVocabulary
{
    // An article says early what it is about.
    private const int Longest = 5000;
    private const int ShortestWord = 4;

    // The same in every run, unlike the hashes of strings; two words that share one do no harm.
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;
    private readonly List<ulong> _hashes = new(Longest / ShortestWord / 2);

    public BodyVocabulary(LineMap map, BodySpan body)
    {
        for (var (i, length) = (body.First, 0); i <= body.Last && length < Longest; i++)
        {
            if (!map.Looks[i].IsProse || map.Marks[i].IsMarked)
                continue;
            var text = map.Line(i).Text;
            var key = text.Length > Longest ? LineShape.Key(text[..Longest]) : map.Page.Key(i);
            length += key.Length;
            foreach (var range in key.AsSpan().Split(' '))
            {
                if (range.End.Value - range.Start.Value >= ShortestWord)
                    _hashes.Add(HashOf(key.AsSpan()[range]));
            }
        }
        _hashes.Sort();
    }

    /// <summary>What share of a line's longer words, given by its key, the body has too; null when the line has next to none.</summary>
    public double? ShareOf(string key)
    {
        var (words, shared) = (0, 0);
        foreach (var range in key.AsSpan().Split(' '))
        {
            if (range.End.Value - range.Start.Value < ShortestWord)
                continue;
            words++;
            shared += _hashes.BinarySearch(HashOf(key.AsSpan()[range])) >= 0 ? 1 : 0;
        }
        return words < 2 ? null : (double)shared / words;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = HashStart;
        foreach (var c in word)
            hash = (hash ^ c) * HashFactor;
        return hash;
    }
}
