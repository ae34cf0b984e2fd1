using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>The words of a name.</summary>
internal static class NameText
{
    /// <summary>As printed; a nickname in marks, which is no token, is left out.</summary>
    internal static string Of(string text, List<Token> tokens, int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (tokens[at + 1].Start - tokens[at].End > 1)
            {
                return string.Join(
                    ' ',
                    Enumerable.Range(first, last - first + 1).Select(i => tokens[i].In(text).ToString())
                );
            }
        }

        return text[tokens[first].Start..tokens[last].End];
    }
}
