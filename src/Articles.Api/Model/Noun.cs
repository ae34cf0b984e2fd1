namespace Articles.Api.Model;

/// <summary>What has an address of its own.</summary>
public enum Noun
{
    /// <summary>One published piece.</summary>
    Article,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Words attributed to somebody else.</summary>
    Quote,

    /// <summary>Whose words they are.</summary>
    Speaker,

    /// <summary>A note after publication.</summary>
    Update,
}

public static class Nouns
{
    /// <summary>The noun of a type of the model.</summary>
    public static Noun Of<T>() =>
        typeof(T) == typeof(Article) ? Noun.Article
        : typeof(T) == typeof(Author) ? Noun.Author
        : typeof(T) == typeof(Quote) ? Noun.Quote
        : typeof(T) == typeof(Speaker) ? Noun.Speaker
        : typeof(T) == typeof(Update) ? Noun.Update
        : throw new ArgumentException($"{typeof(T)} has no address of its own.");

    /// <summary>What a switch over all nouns ends with, so that a new one is not taken for another in silence.</summary>
    public static InvalidOperationException NotListed(this Noun noun) =>
        new($"What holds for {noun} is not said here.");
}
