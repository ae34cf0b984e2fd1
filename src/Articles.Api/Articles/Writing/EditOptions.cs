using System.ComponentModel;
using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>How an article is to be written, beside what is to stand in it.</summary>
public sealed record EditOptions
{
    /// <summary>
    /// Whether the reader looks for quotes in a new body; it does when left out. Quotes that an editor made, confirmed or corrected stay as
    /// they are in any case.
    /// </summary>
    [DefaultValue(true)]
    public QueryValue<bool>? ExtractQuotes { get; init; }
}

/// <summary>How an article is to be deleted.</summary>
public sealed record DeleteOptions
{
    /// <summary>Why, for the tombstone.</summary>
    [Example("Printed twice by mistake")]
    public string? Reason { get; init; }
}
