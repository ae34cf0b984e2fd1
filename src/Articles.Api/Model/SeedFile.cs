namespace Articles.Api.Model;

/// <summary>A file of the seeds folder that has been read, and what it made.</summary>
public sealed class SeedFile
{
    private SeedFile() { }

    public SeedFile(string name, string hash, Guid articleId)
    {
        Name = name;
        Hash = hash;
        ArticleId = articleId;
    }

    /// <summary>Its name in the folder.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the content that was read last, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public Guid ArticleId { get; private set; }

    public void ReadAgain(string hash) => Hash = hash;
}
