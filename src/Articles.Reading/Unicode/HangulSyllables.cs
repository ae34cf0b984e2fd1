namespace Articles.Reading.Unicode;

/// <summary>Korean syllables are composed by arithmetic, not by a table (Unicode, section 3.12).</summary>
internal static class HangulSyllables
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTails = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static bool IsVowelOrTail(int point) =>
        point is >= FirstVowel and < FirstVowel + Vowels or > BeforeTails and < BeforeTails + Tails;

    public static bool TryCompose(int first, int second, out int composite)
    {
        composite = 0;
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
            composite = FirstSyllable + ((first - FirstLead) * Vowels + (second - FirstVowel)) * Tails;
        else if (IsOpenSyllable(first) && second is > BeforeTails and < BeforeTails + Tails)
            composite = first + (second - BeforeTails);
        return composite != 0;
    }

    private static bool IsOpenSyllable(int point) =>
        point is >= FirstSyllable and < FirstSyllable + Leads * Vowels * Tails && (point - FirstSyllable) % Tails == 0;
}
