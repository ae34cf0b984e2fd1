namespace Articles.Api.Database;

/// <summary>A write would change what readers see, and who writes may not publish. Nothing of it is kept.</summary>
public sealed class PublishingException()
    : Exception("This changes what readers see, which needs the scope publish; drafts need only write.");
