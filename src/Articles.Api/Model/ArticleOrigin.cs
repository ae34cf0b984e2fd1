namespace Articles.Api.Model;

/// <summary>What an article was read from: a name by which the same page is known when it comes again, and what it said then.</summary>
public sealed class ArticleOrigin
{
    private ArticleOrigin() { }

    public ArticleOrigin(string key, Guid articleId)
    {
        Key = key;
        ArticleId = articleId;
    }

    /// <summary>The hash of the page's address, of its <c>guid</c>, or of its content.</summary>
    public string Key { get; private set; } = "";

    public Guid ArticleId { get; private set; }

    /// <summary>The hash of what was read of it last: pages change around the same article.</summary>
    public string ReadingHash { get; private set; } = "";

    public void Saw(string readingHash) => ReadingHash = readingHash;
}
