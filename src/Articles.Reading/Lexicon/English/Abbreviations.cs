using System.Collections.Frozen;

namespace Articles.Reading.Lexicon.English;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = """
        mr mrs ms dr sen sens rep reps gov gen col lt capt maj sgt cpl adm cmdr prof rev hon st jr sr vs inc corp co ltd
        bros no del etc pres dept supt det messrs mt ft ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss
        mo mont neb nev okla ore pa tenn tex va vt wash wis wyo jan feb aug sept oct nov dec est approx ph
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without its last full stop.</param>
    internal static bool Contains(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0])) || word.Contains('.') || All.Contains(word);
}
