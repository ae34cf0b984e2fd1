namespace Articles.Api.Model;

/// <summary>What the article says, apart from the rest so that lists never read it.</summary>
public sealed class ArticleBody
{
    private ArticleBody() { }

    public ArticleBody(Guid articleId) => ArticleId = articleId;

    public Guid ArticleId { get; private set; }

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    /// <summary>The plain text in which all positions count.</summary>
    public string Text { get; private set; } = "";

    public void Write(IReadOnlyList<Block> blocks, string text)
    {
        Blocks = blocks;
        Text = text;
    }
}
