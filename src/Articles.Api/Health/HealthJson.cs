using System.Text.Json.Serialization;

namespace Articles.Api.Health;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(HealthResponse))]
internal sealed partial class HealthJson : JsonSerializerContext;
