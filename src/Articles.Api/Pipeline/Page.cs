using System.Text.Json.Serialization;

namespace Articles.Api.Pipeline;

/// <summary>One page of a list.</summary>
public sealed record Page<T> : IPage
{
    /// <summary>The items of this page, in the order that `sort` says.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Where the next page begins; absent on the last page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextCursor { get; init; }

    /// <summary>How many items the whole list has. Only with `includeTotal=true`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}

/// <summary>A page, whatever its items are.</summary>
public interface IPage
{
    string? NextCursor { get; }
}
