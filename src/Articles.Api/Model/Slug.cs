using System.Text;
using System.Text.RegularExpressions;

namespace Articles.Api.Model;

/// <summary>The readable name of a resource in its address: <c>the-hanoi-summit-collapses</c>.</summary>
public static partial class Slug
{
    public const int MaxLength = 80;

    /// <summary>
    /// Letters and digits of any script, folded, joined by hyphens and cut at a word.
    /// A name without any becomes <paramref name="otherwise"/>.
    /// </summary>
    public static string Of(string name, string otherwise)
    {
        var slug = new StringBuilder();
        var wordEnd = 0;
        foreach (var rune in FoldedText.Of(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(rune.ToString());
            // An apostrophe is part of its word: "North Korea’s" is north-koreas.
            else if (slug.Length > 0 && slug[^1] != '-' && rune.Value is not ('\'' or '’'))
            {
                wordEnd = slug.Length;
                slug.Append('-');
            }
            if (slug.Length > MaxLength)
                return slug.ToString(0, wordEnd > 0 ? wordEnd : slug.Length - rune.Utf16SequenceLength);
        }
        var whole = slug.ToString().TrimEnd('-');
        // A slug that reads as an id would never be found: ids are looked up first.
        return whole.Length == 0 || Guid.TryParse(whole, out _) ? otherwise : whole;
    }

    /// <summary>Of a tag or a section. Signs that tell names apart are words in it: C, C++ and C#.</summary>
    public static string OfTerm(string name)
    {
        var spelled = PlusOrSharp().Replace(name, sign => sign.Value == "+" ? " plus " : " sharp ");
        return Of(spelled, string.Join('-', name.EnumerateRunes().Select(rune => $"u{rune.Value:x}")));
    }

    [GeneratedRegex(@"(?<=[\p{L}+])\+|(?<=\p{L})#")]
    private static partial Regex PlusOrSharp();

    /// <summary>The slug itself when it is free, else the first of <c>slug-2</c>, <c>slug-3</c> … that is.</summary>
    public static string FirstFree(string slug, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(slug))
            return slug;
        var number = 2;
        while (taken.Contains($"{slug}-{number}"))
            number++;
        return $"{slug}-{number}";
    }
}
