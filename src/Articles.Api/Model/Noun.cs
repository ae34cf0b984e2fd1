namespace Articles.Api.Model;

/// <summary>What has an address of its own.</summary>
public enum Noun
{
    Article,
    Author,
    Quote,
    Speaker,
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
}
