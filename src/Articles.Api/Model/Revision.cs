namespace Articles.Api.Model;

/// <summary>One saved state of an article. Every change makes one.</summary>
public sealed class Revision
{
    private Revision() { }

    public Revision(Article article, Change change)
    {
        Id = Guid.CreateVersion7(change.At);
        ArticleId = article.Id;
        Number = article.Version;
        CreatedAt = change.At;
        By = change.By;
        Reason = change.Reason;
        IsPublic = article.IsPublic;
        Content = ArticleSnapshot.Of(article);
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The article's version that it is.</summary>
    public int Number { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public string By { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>Whether readers could see the article like this.</summary>
    public bool IsPublic { get; private set; }

    public ArticleSnapshot Content { get; private set; } = null!;
}
