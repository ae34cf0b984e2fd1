using System.Text.Json.Serialization;

namespace Articles.Api.Imports;

/// <summary>What the new articles of an import are.</summary>
public enum ImportedState
{
    /// <summary>What each page was where it comes from: published, scheduled or a draft.</summary>
    [JsonStringEnumMemberName("asFound")]
    AsFound,

    /// <summary>Drafts, all of them.</summary>
    Draft,
}
