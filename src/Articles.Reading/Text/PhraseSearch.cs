using System.Buffers;

namespace Articles.Reading.Text;

/// <summary>Tells whether a text holds any of many phrases.</summary>
/// <param name="comparison"><see cref="StringComparison.Ordinal"/> or <see cref="StringComparison.OrdinalIgnoreCase"/>.</param>
internal sealed class PhraseSearch(string[] phrases, StringComparison comparison)
{
    // Many phrases are sought at once by vectors only when each opens in ASCII: one that does not slows down all.
    private const int Opening = 3;
    private readonly SearchValues<string> _plain = SearchValues.Create([.. phrases.Where(OpensPlainly)], comparison);
    private readonly string[] _others = [.. phrases.Where(phrase => !OpensPlainly(phrase))];

    public bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(_plain))
            return true;
        foreach (var phrase in _others)
        {
            if (text.Contains(phrase, comparison))
                return true;
        }
        return false;
    }

    private static bool OpensPlainly(string phrase) =>
        phrase.Length >= Opening && phrase.AsSpan(0, Opening).IndexOfAnyExceptInRange('\0', '\x7F') < 0;
}
