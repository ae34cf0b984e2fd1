namespace Articles.Api.Model;

/// <summary>Something that was sent and is not in the article.</summary>
/// <param name="What">What it is, such as `comments` or the name of an element.</param>
/// <param name="Why">Why it was not taken over, in a sentence for a person.</param>
/// <param name="Words">How many words went with it.</param>
public sealed record DroppedContent(string What, string Why, int Words);

/// <summary>What became of the words of an imported page.</summary>
/// <param name="In">How many words were sent.</param>
/// <param name="Kept">How many of them are in the article.</param>
/// <param name="Dropped">Where the others are.</param>
public sealed record WordAccount(int In, int Kept, IReadOnlyList<DroppedContent> Dropped);
