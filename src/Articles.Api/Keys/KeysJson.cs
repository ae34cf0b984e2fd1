using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Keys;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<KeyResponse>))]
[JsonSerializable(typeof(KeyContent))]
[JsonSerializable(typeof(KeyResponse))]
internal sealed partial class KeysJson : JsonSerializerContext;
