using System.Text.Json.Serialization;

namespace Articles.Api.DraftChecks;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(DraftToCheck))]
[JsonSerializable(typeof(DraftCheckResponse))]
internal sealed partial class DraftChecksJson : JsonSerializerContext;
