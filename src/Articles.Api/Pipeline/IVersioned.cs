namespace Articles.Api.Pipeline;

/// <summary>A resource that knows its version; its ETag begins with it.</summary>
public interface IVersioned
{
    Guid Id { get; }

    int Version { get; }

    DateTimeOffset UpdatedAt { get; }
}
