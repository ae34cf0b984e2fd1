using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Quotes;

/// <summary>Who was told: plain listeners belong to the reporting verb as it is printed ('told reporters').</summary>
internal static class Listeners
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = WordList.SetOf(
        SpeechWords.Listeners
    );

    /// <summary>Where a reporting verb ends, in UTF-16 units, with the listeners that follow it.</summary>
    internal static int EndOf(string text, int start, int end)
    {
        if (!IsTelling(text.AsSpan(start, end - start)) || end >= text.Length || text[end] != ' ')
            return end;
        var next = end + 1;
        while (next < text.Length && char.IsLetter(text[next]))
            next++;
        return Words.Contains(text.AsSpan(end + 1, next - end - 1)) ? next : end;
    }

    private static bool IsTelling(ReadOnlySpan<char> verb) =>
        verb.EndsWith("told") || verb.EndsWith("tells") || verb.EndsWith("tell") || verb.EndsWith("telling");
}
