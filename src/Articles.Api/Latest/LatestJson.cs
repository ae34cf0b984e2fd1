using System.Text.Json.Serialization;

namespace Articles.Api.Latest;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(LatestResponse))]
internal sealed partial class LatestJson : JsonSerializerContext;
