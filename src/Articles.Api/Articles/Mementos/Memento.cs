using System.Globalization;

namespace Articles.Api.Articles.Mementos;

/// <summary>A state of an article in the past.</summary>
/// <param name="At">When it became so.</param>
internal sealed record Memento(int Number, DateTimeOffset At)
{
    /// <summary>Its address, from the root.</summary>
    public string PathOf(Guid article) =>
        $"/v1/articles/{article}?asOf={At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture)}";
}
