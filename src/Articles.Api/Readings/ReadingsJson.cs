using System.Text.Json.Serialization;

namespace Articles.Api.Readings;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(ReadingResponse))]
[JsonSerializable(typeof(ReadingRequest))]
internal sealed partial class ReadingsJson : JsonSerializerContext;
