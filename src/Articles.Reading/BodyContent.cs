namespace Articles.Reading;

/// <summary>What was made of a body that somebody wrote, and what of it could not be kept.</summary>
public sealed record BodyContent
{
    /// <summary>The body in order; its texts are in Unicode NFC.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What is not in the blocks, one entry for each kind of thing.</summary>
    public IReadOnlyList<DroppedPart> Dropped { get; init; } = [];

    /// <summary>How many words the body shows.</summary>
    public required int WordsIn { get; init; }

    /// <summary>How many of them are in the blocks, captions and names behind quotes included.</summary>
    public required int WordsKept { get; init; }
}

/// <summary>Something of a body that was not taken over.</summary>
/// <param name="What">Such as <c>&lt;script&gt;</c>.</param>
/// <param name="Why">In a sentence for a person.</param>
/// <param name="Count">How often it was there.</param>
/// <param name="Words">How many words went with it.</param>
/// <param name="Place">The words in front of the first of them; empty at the beginning.</param>
public sealed record DroppedPart(string What, string Why, int Count, int Words, string Place);
