namespace Articles.Api.Model;

/// <summary>
/// A row of the index of words: which article or quote stands under a number. The words themselves lie beside it, as the engine
/// keeps them.
/// </summary>
public abstract class IndexEntry
{
    /// <summary>Raised whenever words are prepared otherwise; the index is made anew at the next start.</summary>
    public const int CurrentShape = 3;

    /// <summary>Later articles have greater numbers, so that the latest are met first.</summary>
    public long Number { get; private set; }

    /// <summary>The id of the article or the quote.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Who sees it.</summary>
    public Exposure Exposure { get; private set; }

    /// <summary>How often each word stands where in it, to rank it by.</summary>
    public byte[] Weights { get; private set; } = [];
}

/// <summary>The words of an article.</summary>
public sealed class ArticleEntry : IndexEntry;

/// <summary>The words of a quote.</summary>
public sealed class QuoteEntry : IndexEntry;
