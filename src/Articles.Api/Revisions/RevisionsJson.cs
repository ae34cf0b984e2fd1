using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Revisions;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<RevisionSummary>))]
[JsonSerializable(typeof(RevisionResponse))]
[JsonSerializable(typeof(DiffResponse))]
internal sealed partial class RevisionsJson : JsonSerializerContext;
