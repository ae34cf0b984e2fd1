using System.Text.Json.Serialization;

namespace Articles.Api.CitationChecks;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
[JsonSerializable(typeof(CheckedCitations))]
internal sealed partial class CitationChecksJson : JsonSerializerContext;
