namespace Articles.Api.Model;

/// <summary>
/// The article's answers as finished UTF-8 JSON, written with it in one transaction, so that the hottest reads
/// of all are one look into an index and no assembly.
/// </summary>
public sealed class ArticleRendition
{
    /// <summary>Raised whenever the wire shape of an article changes; older renditions are made anew at the next start.</summary>
    public const int CurrentShape = 5;

    private ArticleRendition() { }

    public ArticleRendition(Guid articleId) => ArticleId = articleId;

    public Guid ArticleId { get; private set; }

    // What the hottest read asks by, and what its headers tell, so that it looks into one table only.

    public string Slug { get; private set; } = "";

    public Exposure Exposure { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public byte[] Summary { get; private set; } = [];

    public byte[] Detail { get; private set; } = [];

    public int Shape { get; private set; }

    /// <summary>
    /// Counts how often it was made. Two writes that both show in it, such as an edit of the article and a new name of its author,
    /// cannot both go on from the same one.
    /// </summary>
    public int Renderings { get; private set; }

    public void Render(Article article, byte[] summary, byte[] detail)
    {
        Slug = article.Slug;
        Exposure = article.Exposure;
        Version = article.Version;
        UpdatedAt = article.UpdatedAt;
        Summary = summary;
        Detail = detail;
        Shape = CurrentShape;
        Renderings++;
    }
}
