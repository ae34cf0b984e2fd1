namespace Articles.Api.Model;

/// <summary>
/// One of the ways in which an article is listed under something else. It carries the article's sort key, so that
/// "the latest of this author" is one walk along one index.
/// </summary>
public abstract class ArticleLink
{
    protected ArticleLink() { }

    protected ArticleLink(Guid articleId, DateTimeOffset sortAt)
    {
        ArticleId = articleId;
        SortAt = sortAt;
    }

    public Guid ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public DateTimeOffset SortAt { get; private set; }

    public void MoveTo(DateTimeOffset sortAt) => SortAt = sortAt;
}

public sealed class ArticleAuthor : ArticleLink
{
    private ArticleAuthor() { }

    public ArticleAuthor(Guid articleId, Author author, int position, DateTimeOffset sortAt)
        : base(articleId, sortAt)
    {
        AuthorId = author.Id;
        Author = author;
        Position = position;
    }

    public Guid AuthorId { get; private set; }

    public Author Author { get; private set; } = null!;

    /// <summary>Place in the byline, from 0.</summary>
    public int Position { get; private set; }
}

/// <summary>A name that an article is filed under.</summary>
public abstract class ArticleTerm : ArticleLink
{
    protected ArticleTerm() { }

    protected ArticleTerm(Guid articleId, string name, int position, DateTimeOffset sortAt)
        : base(articleId, sortAt)
    {
        Name = name;
        Key = Slug.OfTerm(name);
        Position = position;
    }

    public string Name { get; private set; } = "";

    /// <summary>The slug of <see cref="Name"/>, to find it by.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Place among the article's own, from 0.</summary>
    public int Position { get; private set; }
}

/// <summary>A section of the trail that leads to an article.</summary>
public sealed class ArticleSection : ArticleTerm
{
    private ArticleSection() { }

    public ArticleSection(Guid articleId, string name, int position, DateTimeOffset sortAt)
        : base(articleId, name, position, sortAt) { }
}

/// <summary>What an article is about, in a word of its site.</summary>
public sealed class ArticleTag : ArticleTerm
{
    private ArticleTag() { }

    public ArticleTag(Guid articleId, string name, int position, DateTimeOffset sortAt)
        : base(articleId, name, position, sortAt) { }
}

/// <summary>An article that quotes a speaker.</summary>
public sealed class ArticleSpeaker : ArticleLink
{
    private ArticleSpeaker() { }

    public ArticleSpeaker(Guid articleId, Guid speakerId, DateTimeOffset sortAt)
        : base(articleId, sortAt) => SpeakerId = speakerId;

    public Guid SpeakerId { get; private set; }
}
