namespace Articles.Api.Model;

/// <summary>Short pieces of a longer text, cut where a person would cut them.</summary>
public static class Extract
{
    private const int ExcerptLength = 280;

    /// <summary>The beginning of the first paragraph, or of the first block that has words.</summary>
    public static string? Excerpt(IReadOnlyList<Block> blocks)
    {
        var first =
            blocks.FirstOrDefault(block => block.Kind is BlockKind.Paragraph)
            ?? blocks.FirstOrDefault(block => block.Kind is not BlockKind.Image && block.Text.Length > 0);
        return first is null ? null : Shorten(first.Text.Replace("\n\n", " ", StringComparison.Ordinal), ExcerptLength);
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var character in text)
        {
            var space = char.IsWhiteSpace(character);
            if (!space && !inside)
                words++;
            inside = !space;
        }
        return words;
    }

    /// <summary>The last words before a position of <paramref name="text"/>, at most <paramref name="length"/> units.</summary>
    public static string Before(string text, int position, int length)
    {
        var start = Math.Max(0, position - length);
        if (start > 0)
        {
            var space = text.AsSpan(start, position - start).IndexOfAny(' ', '\n');
            start = space < 0 ? SafeCut(text, start) : start + space + 1;
        }
        return text[start..position];
    }

    /// <summary>The first words after a position of <paramref name="text"/>, at most <paramref name="length"/> units.</summary>
    public static string After(string text, int position, int length)
    {
        var end = Math.Min(text.Length, position + length);
        if (end < text.Length)
        {
            var space = text.AsSpan(position, end - position).LastIndexOfAny(' ', '\n');
            end = space < 0 ? SafeCut(text, end) : position + space;
        }
        return text[position..end];
    }

    /// <summary>The text, or its beginning with an ellipsis where it has more than <paramref name="length"/> units.</summary>
    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : After(text, 0, length).TrimEnd() + "…";

    private static int SafeCut(string text, int index) =>
        index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
