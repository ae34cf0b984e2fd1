namespace Articles.Reading;

/// <summary>A limit of the reader that a page exceeds, so that less of it was read.</summary>
public enum ReadingLimit
{
    /// <summary>The page has more than <see cref="ReadingLimits.MostCharacters"/>; the rest was not read.</summary>
    Size,

    /// <summary>The page has more than <see cref="ReadingLimits.MostElements"/>; the rest was not read.</summary>
    Elements,

    /// <summary>Elements stand in each other deeper than <see cref="ReadingLimits.DeepestNesting"/>; the text was read, the deeper tags were not.</summary>
    Nesting,
}

/// <summary>How much of a page of HTML is read at most, however large or twisted the page is.</summary>
public static class ReadingLimits
{
    /// <summary>UTF-16 units of HTML.</summary>
    public const int MostCharacters = 24_000_000;

    /// <summary>Elements of a page.</summary>
    public const int MostElements = 50_000;

    /// <summary>Elements in each other.</summary>
    public const int DeepestNesting = 512;
}
