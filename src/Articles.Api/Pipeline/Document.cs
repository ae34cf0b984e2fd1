namespace Articles.Api.Pipeline;

/// <summary>A finished answer in another form than the API's own JSON.</summary>
/// <param name="Body">UTF-8.</param>
/// <param name="ContentType">Its media type, with the charset where the type has one.</param>
internal sealed record Document(ReadOnlyMemory<byte> Body, string ContentType)
{
    /// <summary>What a browser that shows it may fetch and run; null for what no browser runs.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>Whether its address names its version, so that copies hold for ever.</summary>
    public bool IsImmutable { get; init; }
}
