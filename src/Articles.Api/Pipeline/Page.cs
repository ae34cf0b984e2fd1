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

    bool IPage.HasMore => NextCursor is not null;
}

/// <summary>
/// One page of a feed, which has no last one: it begins with the oldest and goes on for as long as things happen. So it always
/// says where to go on, and `hasMore` says whether there is something already.
/// </summary>
public sealed record Feed<T> : IPage
{
    /// <summary>The items of this page, the oldest first.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Where to go on, now or later. Unlike in lists it is always there: keep it, and ask with it again.</summary>
    public required string NextCursor { get; init; }

    /// <summary>Whether there is more at `nextCursor` already; when not, ask again after a while.</summary>
    public required bool HasMore { get; init; }
}

/// <summary>A page, whatever its items are.</summary>
public interface IPage
{
    string? NextCursor { get; }

    /// <summary>Whether there is something at the cursor already.</summary>
    bool HasMore { get; }
}
