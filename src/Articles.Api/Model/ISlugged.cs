namespace Articles.Api.Model;

/// <summary>What can be addressed by its id or by its slug.</summary>
public interface ISlugged
{
    Guid Id { get; }

    string Slug { get; }
}
