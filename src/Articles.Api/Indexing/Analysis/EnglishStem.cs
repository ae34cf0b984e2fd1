namespace Articles.Api.Indexing.Analysis;

/// <summary>
/// Stems English words by Porter's second algorithm (snowballstem.org/algorithms/english), so that "walks", "walked" and "walking" are
/// found by one another. What is no lower-case ASCII word stays as it is.
/// </summary>
internal static class EnglishStem
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly HashSet<string> WholeAfterPlural = new(StringComparer.Ordinal)
    {
        "inning",
        "outing",
        "canning",
        "herring",
        "earring",
        "proceed",
        "exceed",
        "succeed",
    };

    // After these the first region begins, wherever their vowels stand.
    private static readonly string[] Beginnings = ["gener", "commun", "arsen", "univers", "later", "emerg", "organ"];

    private static readonly (string Suffix, string By)[] Second =
    [
        ("ization", "ize"),
        ("ational", "ate"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("tional", "tion"),
        ("lessli", "less"),
        ("biliti", "ble"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("fulli", "ful"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
    ];

    private static readonly (string Suffix, string By)[] Third =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "al",
        "er",
        "ic",
    ];

    public static string Of(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        return Exceptions.TryGetValue(word, out var stem) ? stem : new Word(word).Stem();
    }

    // A y that is a consonant is written Y until the end.
    private struct Word
    {
        private readonly char[] letters;
        private readonly int first;
        private readonly int second;
        private int length;

        public Word(string word)
        {
            letters = new char[word.Length + 1];
            word.CopyTo(letters);
            length = word.Length;
            for (var i = 0; i < length; i++)
            {
                if (letters[i] == 'y' && (i == 0 || IsVowel(i - 1)))
                    letters[i] = 'Y';
            }
            first = FirstRegion(word);
            second = RegionAfter(first);
        }

        public string Stem()
        {
            Plural();
            if (!WholeAfterPlural.Contains(new string(letters, 0, length)))
            {
                PastAndParticiple();
                FinalY();
                Derivation();
                Derivation2();
                Ending();
                FinalEOrL();
            }
            for (var i = 0; i < length; i++)
            {
                if (letters[i] == 'Y')
                    letters[i] = 'y';
            }
            return new string(letters, 0, length);
        }

        private readonly int FirstRegion(string word)
        {
            foreach (var beginning in Beginnings)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                    return beginning.Length;
            }
            return RegionAfter(0);
        }

        /// <summary>What follows the first consonant after a vowel.</summary>
        private readonly int RegionAfter(int from)
        {
            for (var i = from + 1; i < length; i++)
            {
                if (!IsVowel(i) && IsVowel(i - 1))
                    return i + 1;
            }
            return length;
        }

        private void Plural()
        {
            if (Ends("sses"))
                Cut(2);
            else if (Ends("ied") || Ends("ies"))
                Cut(length > 4 ? 2 : 1);
            else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowelBefore(length - 2))
                Cut(1);
        }

        private void PastAndParticiple()
        {
            foreach (var suffix in (ReadOnlySpan<string>)["eedly", "eed"])
            {
                if (!Ends(suffix))
                    continue;
                if (length - suffix.Length >= first)
                    Cut(suffix.Length - 2);
                return;
            }
            foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
            {
                if (!Ends(suffix))
                    continue;
                if (HasVowelBefore(length - suffix.Length))
                {
                    Cut(suffix.Length);
                    Mend();
                }
                return;
            }
        }

        /// <summary>"hoping" was "hope", "hopping" was "hop".</summary>
        private void Mend()
        {
            if (Ends("at") || Ends("bl") || Ends("iz"))
                letters[length++] = 'e';
            else if (
                length > 1
                && letters[length - 1] == letters[length - 2]
                && "bdfgmnprt".Contains(letters[length - 1])
            )
                Cut(1);
            else if (first >= length && EndsShort(length))
                letters[length++] = 'e';
        }

        private readonly void FinalY()
        {
            if (length > 2 && letters[length - 1] is 'y' or 'Y' && !IsVowel(length - 2))
                letters[length - 1] = 'i';
        }

        private void Derivation()
        {
            if (TryReplace(Second))
                return;
            if (Ends("ogi"))
            {
                if (length - 3 >= first && length > 3 && letters[length - 4] == 'l')
                    Cut(1);
            }
            else if (Ends("li") && length - 2 >= first && length > 2 && "cdeghkmnrt".Contains(letters[length - 3]))
            {
                Cut(2);
            }
        }

        private void Derivation2()
        {
            if (Ends("ative") && length - 5 >= second)
                Cut(5);
            else
                TryReplace(Third);
        }

        /// <summary>The longest of the suffixes counts, whether or not it is far enough behind.</summary>
        private bool TryReplace((string Suffix, string By)[] suffixes)
        {
            foreach (var (suffix, by) in suffixes)
            {
                if (!Ends(suffix))
                    continue;
                if (length - suffix.Length >= first)
                {
                    Cut(suffix.Length);
                    by.CopyTo(letters.AsSpan(length));
                    length += by.Length;
                }
                return true;
            }
            return false;
        }

        private void Ending()
        {
            foreach (var suffix in Fourth)
            {
                if (!Ends(suffix))
                    continue;
                if (length - suffix.Length >= second)
                    Cut(suffix.Length);
                return;
            }
            if (Ends("ion") && length - 3 >= second && length > 3 && letters[length - 4] is 's' or 't')
                Cut(3);
        }

        private void FinalEOrL()
        {
            var last = length - 1;
            if (Ends("e") && (last >= second || last >= first && !EndsShort(last)))
                Cut(1);
            else if (Ends("ll") && last >= second)
                Cut(1);
        }

        private readonly bool Ends(string suffix) =>
            letters.AsSpan(0, length).EndsWith(suffix, StringComparison.Ordinal);

        private void Cut(int count) => length -= count;

        private readonly bool HasVowelBefore(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(i))
                    return true;
            }
            return false;
        }

        /// <summary>Whether what stands before <paramref name="end"/> ends in a short syllable, such as "rap" or "ow".</summary>
        private readonly bool EndsShort(int end) =>
            end == 2
                ? IsVowel(0) && !IsVowel(1)
                : end > 2
                    && IsVowel(end - 2)
                    && !IsVowel(end - 1)
                    && letters[end - 1] is not ('w' or 'x' or 'Y')
                    && !IsVowel(end - 3);

        private readonly bool IsVowel(int at) => letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
    }
}
