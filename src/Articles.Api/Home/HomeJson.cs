using System.Text.Json.Serialization;

namespace Articles.Api.Home;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(IndexResponse))]
internal sealed partial class HomeJson : JsonSerializerContext;
