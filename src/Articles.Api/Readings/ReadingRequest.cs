using Articles.Api.Pipeline.Writing;

namespace Articles.Api.Readings;

/// <summary>A page as JSON: either its HTML or its text.</summary>
public sealed record ReadingRequest
{
    /// <summary>The page as HTML.</summary>
    [PageContent]
    public string? Html { get; init; }

    /// <summary>The page as plain text, one paragraph a line.</summary>
    [PageContent]
    public string? Text { get; init; }

    /// <summary>Where the page was printed. It is never fetched; relative addresses are resolved against it.</summary>
    public string? Address { get; init; }

    /// <summary>Whether `text` is an article's body as it stands: then nothing of it is dropped, and positions count in it.</summary>
    public bool IsBody { get; init; }
}
